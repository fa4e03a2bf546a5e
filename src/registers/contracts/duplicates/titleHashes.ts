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
  // Of the title at hand: its text, the word before, the telling word before, how many of these there were and the hash of all.
  let text = '';
  let before: Word | undefined;
  let [teller, tellers, all] = [0, 0, 0];
  const onWord = (hash: number, start: number, end: number): void => {
    const word = known.get(hash) ?? judged(wordAt(text, start, end), hash, known);
    if (word.isNumber || (word.isLetter && before?.takesNumber)) numbers.add(hash);
    before = word;
    if (!word.says) return;
    if (tellers > 0) pairs.add(mixed(teller, hash));
    all = mixed(all, hash);
    teller = hash;
    tellers += 1;
  };
  titles.forEach((title, i) => {
    text = plainTitle(title).title;
    before = undefined;
    [tellers, all] = [0, FNV_BASIS];
    eachWord(text, onWord);
    if (tellers === 1) pairs.add(teller);
    if (tellers > 0) whole[i] = all || 1;
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
      for (let i = from; i < all.length; i += 1) if (all[i] === hash) return;
      all.push(hash);
    },
    close: (title) => {
      from = all.length;
      first[title + 1] = from;
    },
    lists: () => ({ all: new Int32Array(all), first }),
  };
}

function judged(text: string, hash: number, known: Known): Word {
  const word = { says: !isUntelling(text), isNumber: /\d/.test(text), isLetter: text.length === 1, takesNumber: takesNumber(text) };
  known.set(hash, word);
  return word;
}
