const [SPACE, APOSTROPHE, CURLY_APOSTROPHE] = [32, 39, 8217];
const FNV_PRIME = 0x01000193;

/** Where hashes of words begin, and hashes of hashes. */
export const FNV_BASIS = 0x811c9dc5;

/**
 * Goes through the words of a text in small letters, each with its hash of 32 bits (FNV-1a,
 * http://www.isthe.com/chongo/tech/comp/fnv/) and where it stands: much quicker than taking each out, for the titles of
 * a long register. Letters and digits make words; apostrophes are passed over.
 */
export function eachWord(text: string, visit: (hash: number, start: number, end: number) => void): void {
  let hash = FNV_BASIS;
  let start = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code === APOSTROPHE || code === CURLY_APOSTROPHE) continue;
    if (isOfWord(code)) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ code, FNV_PRIME);
    } else if (start >= 0) {
      visit(hash, start, i);
      hash = FNV_BASIS;
      start = -1;
    }
  }
}

/** The word at a place that eachWord gave. */
export function wordAt(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/['’]/g, '');
}

/** Two hashes as one, in 32 bits (the step of FNV-1a, with the bits spread). */
export function mixed(a: number, b: number): number {
  const hash = Math.imul(a ^ b ^ (b >>> 15), FNV_PRIME);
  return (hash ^ (hash >>> 13)) | 0;
}

function isOfWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  // Beyond ASCII: letters with accents and other scripts, but not the marks below À nor the dashes and quotes of U+2000 on.
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff);
}
