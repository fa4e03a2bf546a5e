import { plainTitle } from '../text/decoratedTitle';
import { isUntelling, takesNumber } from './titleShingles';

/** Numbers for each title, one after the other; those of title i stand from first[i] up to first[i + 1]. */
export interface Lists {
  readonly all: Int32Array;
  readonly first: Uint32Array;
}

/**
 * Titles as they are looked up: hashes of their telling words, of the pairs of words that follow each other, and of their
 * numbers. Two hashes may agree by accident, so what is found by them is compared again word by word. Kept as columns of
 * numbers: a long register is gone through many times, and objects are slow to reach.
 */
export interface TitleHashes {
  /** For each title the hash of all telling words in order; 0 for none. */
  readonly whole: Int32Array;
  readonly pairs: Lists;
  readonly numbers: Lists;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** What is known of a word: every one is judged once. */
interface Word {
  readonly says: boolean;
  readonly isNumber: boolean;
  readonly isLetter: boolean;
  readonly takesNumber: boolean;
}
type Known = Map<number, Word>;

/** Reads titles as in titleShingles, by their hashes. */
export function hashTitles(titles: readonly string[]): TitleHashes {
  const known: Known = new Map();
  const whole = new Int32Array(titles.length);
  const [pairs, numbers] = [listsFor(titles.length), listsFor(titles.length)];
  titles.forEach((title, i) => {
    const words = wordHashes((/[*#!<>=~]|---/.test(title) ? plainTitle(title).title : title).toLowerCase(), known, (number) => numbers.add(number));
    if (words.length > 0) whole[i] = words.reduce(mixed, FNV_BASIS) || 1;
    if (words.length === 1) pairs.add(words[0]);
    for (let at = 1; at < words.length; at += 1) pairs.add(mixed(words[at - 1], words[at]));
    pairs.close(i);
    numbers.close(i);
  });
  return { whole, pairs: pairs.lists(), numbers: numbers.lists() };
}

/** How many hashes two titles share, and how many the shorter list has. */
export function sharedHashes({ all, first }: Lists, a: number, b: number): { shared: number; of: number } {
  let shared = 0;
  for (let i = first[a]; i < first[a + 1]; i += 1) {
    for (let j = first[b]; j < first[b + 1]; j += 1) {
      if (all[i] === all[j]) {
        shared += 1;
        break;
      }
    }
  }
  return { shared, of: Math.min(first[a + 1] - first[a], first[b + 1] - first[b]) };
}

/** Two hashes as one, in 32 bits (the step of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, with the bits spread). */
export function mixed(a: number, b: number): number {
  const hash = Math.imul(a ^ b ^ (b >>> 15), FNV_PRIME);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Lists being filled: each hash once in its list. */
function listsFor(titles: number): { add: (hash: number) => void; close: (title: number) => void; lists: () => Lists } {
  const all: number[] = [];
  const first = new Uint32Array(titles + 1);
  let from = 0;
  return {
    add: (hash) => {
      if (!all.includes(hash, from)) all.push(hash);
    },
    close: (title) => {
      from = all.length;
      first[title + 1] = from;
    },
    lists: () => ({ all: Int32Array.from(all), first }),
  };
}

/** Hashes of the telling words of a text in small letters. Letters and digits make words; apostrophes are passed over. */
function wordHashes(text: string, known: Known, onNumber: (hash: number) => void): number[] {
  const words: number[] = [];
  let hash = FNV_BASIS;
  let start = -1;
  let before: Word | undefined;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code === APOSTROPHE || code === CURLY_APOSTROPHE) continue;
    if (isOfWord(code)) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ code, FNV_PRIME);
    } else if (start >= 0) {
      const word = known.get(hash) ?? judged(text.slice(start, i).replace(/['’]/g, ''), hash, known);
      if (word.says) words.push(hash);
      if (word.isNumber || (word.isLetter && before?.takesNumber)) onNumber(hash);
      before = word;
      hash = FNV_BASIS;
      start = -1;
    }
  }
  return words;
}

function judged(text: string, hash: number, known: Known): Word {
  const word = { says: !isUntelling(text), isNumber: /\d/.test(text), isLetter: text.length === 1, takesNumber: takesNumber(text) };
  known.set(hash, word);
  return word;
}

const SPACE = 32;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 8217;

function isOfWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  // Beyond ASCII: letters with accents and other scripts, but not the marks below À nor the dashes and quotes of U+2000 on.
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff);
}
