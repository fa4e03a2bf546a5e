import { plainTitle } from '../text/decoratedTitle';

/** A title as it is compared: its telling words, pairs of words that follow each other, and its numbers. */
export interface Shingles {
  /** The words in order, as one text; '' for none. */
  readonly key: string;
  readonly pairs: readonly string[];
  readonly numbers: ReadonlySet<string>;
}

const UNTELLING = new Set('a an and at by for from in of on or the to with contract contracts provision capital works agreement amp'.split(' '));
const NUMBERED = new Set('area block lot package part phase section site stage tranche unit ward year zone'.split(' '));

/** True for a word that says little of what a contract is for. In small letters, without apostrophes. */
export function isUntelling(word: string): boolean {
  return UNTELLING.has(word);
}

/** True for a word that a letter after it numbers: lot A, zone B. */
export function takesNumber(word: string): boolean {
  return NUMBERED.has(word);
}

/** Takes a title apart. Decoration and words that say little are left out; a title of one word is its own pair. */
export function shinglesOf(title: string): Shingles {
  const all = plainTitle(title).title.toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = all.filter((word) => !isUntelling(word));
  const pairs = new Set<string>();
  for (let i = 1; i < words.length; i += 1) pairs.add(`${words[i - 1]} ${words[i]}`);
  if (words.length === 1) pairs.add(words[0]);
  const numbers = new Set(all.filter((word, i) => /\d/.test(word) || (word.length === 1 && takesNumber(all[i - 1] ?? ''))));
  return { key: words.join(' '), pairs: [...pairs], numbers };
}

/** Lot 1 and Lot 2, 2017/18 and 2018/19: titles with numbers, and none in common, are of different things. */
export function numbersDiffer(a: Shingles, b: Shingles): boolean {
  if (a.numbers.size === 0 || b.numbers.size === 0) return false;
  for (const number of a.numbers) if (b.numbers.has(number)) return false;
  return true;
}

/** Pairs that both titles have. */
export function sharedPairs(a: Shingles, b: Shingles): string[] {
  return a.pairs.filter((pair) => b.pairs.includes(pair));
}
