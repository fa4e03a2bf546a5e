import { editDistance } from './distance';

/** The words that headings of a kind of register are made of. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Words by first letter, for looking up misspellings. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
  /** What words were found to stand for: in rows of data the same ones come again and again. */
  readonly remembered: Map<string, NearWord | null>;
}

const CACHE_SIZE = 10_000;
const LONGEST_REMEMBERED = 14;

/** Builds a vocabulary from phrases; every word of every phrase is in it. */
export function vocabularyOf(phrases: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const phrase of phrases) for (const word of phrase.split(' ')) if (word) words.add(word);
  const byLetter = new Map<string, string[]>();
  for (const word of words) byLetter.set(word[0], [...(byLetter.get(word[0]) ?? []), word]);
  return { words, byLetter, remembered: new Map() };
}

/** A word of the vocabulary found behind a misspelling; `inflected` when only the ending differs (owner, owners). */
export interface NearWord {
  readonly word: string;
  readonly inflected: boolean;
}

/**
 * The vocabulary word that a misspelt word stands for, or null. Words of five letters may differ by a swap, a missing
 * or an extra letter (not by a changed one: "scope" is not "score"), up to eight by one edit, longer ones by two.
 * The first letter must be right.
 */
export function nearWord(vocabulary: Vocabulary, text: string): NearWord | null {
  if (text.length < 5) return null;
  const { remembered } = vocabulary;
  let near = remembered.get(text);
  if (near !== undefined) return near;
  near = findNearWord(vocabulary, text);
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= CACHE_SIZE) remembered.clear();
    remembered.set(text, near);
  }
  return near;
}

function findNearWord(vocabulary: Vocabulary, text: string): NearWord | null {
  const limit = text.length >= 9 ? 2 : 1;
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const word of vocabulary.byLetter.get(text[0]) ?? []) {
    if (word.length < 5 || Math.abs(word.length - text.length) > limit) continue;
    const distance = editDistance(text, word, limit);
    if (distance >= bestDistance || (word.length === 5 && isReplacement(text, word))) continue;
    best = word;
    bestDistance = distance;
  }
  return best === null ? null : { word: best, inflected: differsAtEndOnly(text, best) };
}

function isReplacement(text: string, word: string): boolean {
  return text.length === word.length && [...text].filter((letter, i) => letter !== word[i]).length === 1;
}

function differsAtEndOnly(text: string, word: string): boolean {
  const stem = Math.min(text.length, word.length) - 1;
  return text.slice(0, stem) === word.slice(0, stem);
}
