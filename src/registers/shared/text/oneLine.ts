const SPACE = 32;
const LAST_ASCII = 127;
/** White space beyond ASCII that Excel and pasted text bring along: non-breaking, thin, ideographic, zero-width. */
const WIDE_SPACES: ReadonlySet<number> = new Set([...'\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'].map((space) => space.charCodeAt(0)));

/**
 * Text on one trimmed line; runs of any white space become one space. Reading a register does this to every cell, so
 * it goes through the text once, letter by letter, and most texts come back as they are.
 */
export function oneLine(text: string): string {
  let line = '';
  let start = -1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isSpace = code > LAST_ASCII ? WIDE_SPACES.has(code) : code === SPACE || (code >= 9 && code <= 13);
    if (!isSpace) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0 || (code === SPACE && isLetterAt(text, i + 1))) continue;
    line += line === '' ? text.slice(start, i) : ` ${text.slice(start, i)}`;
    start = -1;
  }
  if (start < 0) return line;
  if (start === 0) return text;
  return line === '' ? text.slice(start) : `${line} ${text.slice(start)}`;
}

/** True where an ASCII letter, figure or mark stands: a single space before it stays where it is. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > SPACE && code <= LAST_ASCII;
}
