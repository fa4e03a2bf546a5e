import { eachWord, FNV_BASIS, mixed, wordAt } from '../../shared/text/wordHashes';
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
    const words = wordHashes(plainTitle(title).title, known, (number) => numbers.add(number));
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

/** Hashes of the telling words of a text. */
function wordHashes(text: string, known: Known, onNumber: (hash: number) => void): number[] {
  const words: number[] = [];
  let before: Word | undefined;
  eachWord(text, (hash, start, end) => {
    const word = known.get(hash) ?? judged(wordAt(text, start, end), hash, known);
    if (word.says) words.push(hash);
    if (word.isNumber || (word.isLetter && before?.takesNumber)) onNumber(hash);
    before = word;
  });
  return words;
}

function judged(text: string, hash: number, known: Known): Word {
  const word = { says: !isUntelling(text), isNumber: /\d/.test(text), isLetter: text.length === 1, takesNumber: takesNumber(text) };
  known.set(hash, word);
  return word;
}
