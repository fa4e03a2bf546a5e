import { Int32List } from '../../shared/int32List';
import { FNV_BASIS, mixed, WordHashes } from '../../shared/text/wordHashes';
import { plainTitle } from '../text/decoratedTitle';
import { itemsAt } from './byValue';
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
  const [pairs, numbers] = [new ListsMade(titles.length), new ListsMade(titles.length)];
  const words = new WordHashes();
  for (let i = 0; i < titles.length; i += 1) {
    words.read(plainTitle(titles[i]).title);
    let before: Word | undefined;
    // The telling word before, how many of these there were, and all of them as one.
    let [teller, tellers, all] = [0, 0, FNV_BASIS];
    for (let at = 0; at < words.hashes.length; at += 1) {
      const hash = words.hashes.items[at];
      const word = known.get(hash) ?? judged(words.word(at), hash, known);
      if (word.isNumber || (word.isLetter && before?.takesNumber)) numbers.add(hash);
      before = word;
      if (!word.says) continue;
      if (tellers > 0) pairs.add(mixed(teller, hash));
      all = mixed(all, hash);
      teller = hash;
      tellers += 1;
    }
    if (tellers === 1) pairs.add(teller);
    if (tellers > 0) whole[i] = all || 1;
    pairs.close();
    numbers.close();
  }
  return { whole, pairs: pairs.lists(), numbers: numbers.lists() };
}

/** The titles in another order: at each place the title that stood at the position given for it. */
export function titlesAt(positions: Uint32Array, { whole, pairs, numbers }: TitleHashes): TitleHashes {
  return { whole: itemsAt(positions, whole, new Int32Array(whole.length)), pairs: listsAt(positions, pairs), numbers: listsAt(positions, numbers) };
}

function listsAt(positions: Uint32Array, { all, first }: Lists): Lists {
  const lists = { all: new Int32Array(all.length), first: new Uint32Array(first.length) };
  let filled = 0;
  for (let place = 0; place < positions.length; place += 1) {
    for (let i = first[positions[place]]; i < first[positions[place] + 1]; i += 1) {
      lists.all[filled] = all[i];
      filled += 1;
    }
    lists.first[place + 1] = filled;
  }
  return lists;
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

/** Lists being filled, one after the other: each hash once in its list. */
class ListsMade {
  private readonly all = new Int32List();
  private readonly first: Uint32Array;
  private closed = 0;
  private from = 0;

  constructor(lists: number) {
    this.first = new Uint32Array(lists + 1);
  }

  add(hash: number): void {
    for (let i = this.from; i < this.all.length; i += 1) if (this.all.items[i] === hash) return;
    this.all.push(hash);
  }

  /** Ends the list at hand. */
  close(): void {
    this.closed += 1;
    this.from = this.all.length;
    this.first[this.closed] = this.from;
  }

  lists(): Lists {
    return { all: this.all.items.subarray(0, this.all.length), first: this.first };
  }
}

function judged(text: string, hash: number, known: Known): Word {
  const word = { says: !isUntelling(text), isNumber: /\d/.test(text), isLetter: text.length === 1, takesNumber: takesNumber(text) };
  known.set(hash, word);
  return word;
}
