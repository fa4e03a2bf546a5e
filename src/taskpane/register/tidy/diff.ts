/** A run of text that both sides share, or that only one has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words compared against words at most this many times; beyond it the changed middle is shown as one piece. */
const MOST_COMPARISONS = 250_000;

/**
 * What changed between two texts, word by word (spaces count as words), in reading order:
 * joining "same" and "removed" gives `before`, joining "same" and "added" gives `after`.
 */
export function diff(before: string, after: string): DiffPart[] {
  const a = tokens(before);
  const b = tokens(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, start).join(''));
  compareMiddle(parts, a.slice(start, a.length - end), b.slice(start, b.length - end));
  push(parts, 'same', a.slice(a.length - end).join(''));
  return parts;
}

/**
 * Shortens a diff to what an officer needs to see: `context` characters around each change, with … for what is left out,
 * and no more than about `most` characters in all.
 */
export function trimmed(parts: readonly DiffPart[], context = 24, most = 300): DiffPart[] {
  const short: DiffPart[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (length >= most) {
      short.push({ kind: 'same', text: '…' });
      break;
    }
    const shown = part.kind === 'same' ? middleOut(part.text, index === 0 ? 0 : context, index === parts.length - 1 ? 0 : context) : headOf(part.text, most);
    short.push(shown === part.text ? part : { ...part, text: shown });
    length += shown.length;
  }
  return short;
}

function middleOut(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 8) return text;
  return `${text.slice(0, head)}…${tail > 0 ? text.slice(-tail) : ''}`;
}

function headOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/** Makes the white space of a changed piece visible. */
export function visibleSpace(text: string): string {
  return text
    .replace(/ /g, '·')
    .replace(/[\u00a0\u202f\u2007]/g, '⍽')
    .replace(/\t/g, '⇥')
    .replace(/\r?\n|\r/g, '↵\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '∅');
}

function tokens(text: string): string[] {
  return text.match(/\r?\n|[^\S\r\n]|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]|\s/gu) ?? [];
}

function compareMiddle(parts: DiffPart[], a: readonly string[], b: readonly string[]): void {
  if (a.length * b.length === 0 || a.length * b.length > MOST_COMPARISONS) {
    push(parts, 'removed', a.join(''));
    push(parts, 'added', b.join(''));
    return;
  }
  const common = commonLengths(a, b);
  const width = b.length + 1;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(parts, 'same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      push(parts, 'removed', a[i] ?? '');
      i += 1;
    } else {
      push(parts, 'added', b[j] ?? '');
      j += 1;
    }
  }
}

/** Length of the longest common subsequence of a from i and b from j, for every i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : skip;
    }
  }
  return lengths;
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
