import { Int32List } from '../int32List';

const FNV_PRIME = 0x01000193;

/** Where hashes of words begin, and hashes of hashes: as a number of 32 bits with a sign, as all of them are kept. */
export const FNV_BASIS = 0x811c9dc5 | 0;

const CURLY_APOSTROPHE = 8217;
/** What an ASCII character is in a word: itself in small letters, 0 where it ends the word. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));
/** An apostrophe is passed over. */
const PASSED_OVER = 1;
IN_WORD["'".charCodeAt(0)] = PASSED_OVER;

/**
 * The words of one text after another, each as a hash of 32 bits (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/): much
 * quicker than taking each out, for the titles of a long register. Letters and digits make words; capitals and apostrophes
 * make no difference.
 */
export class WordHashes {
  /** Those of the text read last. */
  readonly hashes = new Int32List();
  private readonly starts = new Int32List();
  private readonly ends = new Int32List();
  private text = '';

  read(text: string): void {
    this.text = text;
    this.hashes.length = 0;
    this.starts.length = 0;
    this.ends.length = 0;
    let hash = FNV_BASIS;
    let start = -1;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const letter = code < IN_WORD.length ? IN_WORD[code] : beyondAscii(code);
      if (letter > PASSED_OVER) {
        if (start < 0) start = i;
        hash = Math.imul(hash ^ letter, FNV_PRIME);
      } else if (letter !== PASSED_OVER && start >= 0) {
        this.add(hash, start, i);
        hash = FNV_BASIS;
        start = -1;
      }
    }
    if (start >= 0) this.add(hash, start, text.length);
  }

  /** A word of the text read last, in small letters and without apostrophes. */
  word(index: number): string {
    return this.text.slice(this.starts.items[index], this.ends.items[index]).replace(/['’]/g, '').toLowerCase();
  }

  private add(hash: number, start: number, end: number): void {
    this.hashes.push(hash);
    this.starts.push(start);
    this.ends.push(end);
  }
}

/** Two hashes as one, in 32 bits (the step of FNV-1a, with the bits spread). */
export function mixed(a: number, b: number): number {
  const hash = Math.imul(a ^ b ^ (b >>> 15), FNV_PRIME);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Letters with accents and of other scripts make words, but not the marks below À nor the dashes and quotes of U+2000 on. */
function beyondAscii(code: number): number {
  if (code === CURLY_APOSTROPHE) return PASSED_OVER;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff)) return 0;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}
