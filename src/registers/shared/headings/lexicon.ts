import type { FieldDefinition } from '../registerKind';
import { FILLERS, readWords, repairHeading, type HeadingWord } from './words';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** Words or phrases that name a group of columns ("inherent" is gross) or a measure in one ("probability" is likelihood). */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What a kind of register says about its headings. */
export interface HeadingRules {
  readonly fields: readonly FieldDefinition[];
  readonly groups: Synonyms;
  /** In order of precedence: "impact rating" is an impact, so impact comes before rating. */
  readonly measures: Synonyms;
  /** A word that stands in most headings of the register and so says little: "risk". */
  readonly commonWord: string;
}

/** What a heading says: a field by itself, or a group and a measure, either of which may stand alone. */
export interface HeadingMeaning {
  readonly field?: string;
  readonly group?: string;
  readonly measure?: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Reads headings of one kind of register. */
export interface Lexicon {
  /** What a heading means; null when it says nothing the register knows. */
  meaning(heading: string): HeadingMeaning | null;
  /** The heading with broken and misspelt words put right. */
  repair(heading: string): string;
  /** See HeadingRules. */
  readonly commonWord?: string;
}

/** A heading must be explained at least this far by a field's wording. */
const LEAST_COVERED = 0.45;
/** Words of scoring stand in many other headings ("total value"), so a group or measure must explain more. */
const LEAST_GROUPED = 0.6;
const COMMON_WEIGHT = 0.25;
const LONGEST_HEADING = 160;
const CACHE_SIZE = 4000;
const CERTAINTY = { exact: 1, joined: 0.97, inflected: 0.95, misspelt: 0.9, unknown: 1 } as const;

/** Builds the reader of headings for one kind of register. Meanings are remembered: headings repeat. */
export function lexiconOf(rules: HeadingRules): Lexicon {
  const phrases = rules.fields.flatMap((field) => field.headings.map((phrase) => ({ field: field.id, words: phrase.split(' ') })));
  const lookUp = byFirstWord(phrases);
  const synonyms = [...Object.values(rules.groups), ...Object.values(rules.measures)].flat();
  const vocabulary = vocabularyOf([...phrases.flatMap((phrase) => phrase.words), ...synonyms, rules.commonWord]);
  return {
    meaning: remember((heading) => (heading.length > LONGEST_HEADING ? null : meaningOf(heading, vocabulary, lookUp, rules))),
    repair: remember((heading) => repairHeading(heading, vocabulary)),
    commonWord: rules.commonWord,
  };
}

/** The same function, with its latest answers kept. */
function remember<T>(answer: (heading: string) => T): (heading: string) => T {
  const known = new Map<string, T>();
  return (heading) => {
    let found = known.get(heading);
    if (found === undefined) {
      if (known.size >= CACHE_SIZE) known.clear();
      found = answer(heading);
      known.set(heading, found);
    }
    return found;
  };
}

interface Phrase {
  readonly field: string;
  readonly words: readonly string[];
}

/** Phrases by their first word, each with its place in the order of precedence. */
type PhraseIndex = ReadonlyMap<string, ReadonlyArray<Phrase & { readonly order: number }>>;

function byFirstWord(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, Array<Phrase & { order: number }>>();
  phrases.forEach((phrase, order) => {
    const alike = index.get(phrase.words[0]);
    if (alike) alike.push({ ...phrase, order });
    else index.set(phrase.words[0], [{ ...phrase, order }]);
  });
  return index;
}

function meaningOf(heading: string, vocabulary: Vocabulary, phrases: PhraseIndex, rules: HeadingRules): HeadingMeaning | null {
  const words = readWords(heading, vocabulary).filter(({ word, reading }) => reading !== 'unknown' || !FILLERS.has(word));
  if (!words.some(({ reading }) => reading !== 'unknown')) return null;
  const weights = new Map<string, number>();
  for (const { word } of words) weights.set(word, word === rules.commonWord ? COMMON_WEIGHT : 1);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const certainty = Math.min(...words.map(({ reading }) => CERTAINTY[reading]));

  const named = bestPhrase(phrases, weights, total);
  const grouped = groupAndMeasure(words, rules, weights, total);
  const best = grouped && (!named || grouped.confidence > named.confidence) ? grouped : named;
  return best && best.confidence >= LEAST_COVERED ? { ...best, confidence: best.confidence * certainty } : null;
}

/** The field whose wording explains most of the heading. */
function bestPhrase(phrases: PhraseIndex, weights: ReadonlyMap<string, number>, total: number): HeadingMeaning | null {
  let best: HeadingMeaning | null = null;
  const candidates = [...weights.keys()].flatMap((word) => phrases.get(word) ?? []).sort((a, b) => a.order - b.order);
  for (const { field, words } of candidates) {
    let covered = 0;
    for (const word of words) {
      const weight = weights.get(word);
      if (weight === undefined) {
        covered = -1;
        break;
      }
      covered += weight;
    }
    if (covered > 0 && (!best || covered / total > best.confidence)) best = { field, confidence: Math.min(1, covered / total) };
  }
  return best;
}

/** The group and the measure a heading speaks of, counting words that only say "score" or "rating" again as explained. */
function groupAndMeasure(words: readonly HeadingWord[], rules: HeadingRules, weights: ReadonlyMap<string, number>, total: number): HeadingMeaning | null {
  const spoken = new Set(words.map(({ word }) => word));
  const explained = new Set<string>([rules.commonWord]);
  const find = (synonyms: Synonyms): Heard[] =>
    Object.entries(synonyms).flatMap(([name, list]) => {
      const heard = list.map((phrase) => phrase.split(' ')).filter((phrase) => phrase.every((word) => spoken.has(word)));
      heard.flat().forEach((word) => explained.add(word));
      return heard.length > 0 ? [{ name, phrases: heard }] : [];
    });
  const groups = mostSpecific(find(rules.groups));
  const measures = find(rules.measures).map(({ name }) => name);
  if (groups.length > 1 || (groups.length === 0 && measures.length === 0)) return null;
  let covered = 0;
  for (const [word, weight] of weights) if (explained.has(word)) covered += weight;
  const confidence = covered / total;
  return confidence < LEAST_GROUPED ? null : { group: groups[0], measure: theMeasure(measures), confidence };
}

interface Heard {
  readonly name: string;
  readonly phrases: ReadonlyArray<readonly string[]>;
}

/** "After further actions" is a target, although "after" by itself is net: a group heard only in words of a longer phrase of another is none. */
function mostSpecific(heard: readonly Heard[]): string[] {
  const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => part.length < whole.length && part.every((word) => whole.includes(word));
  return heard.filter((group) => !heard.some((other) => other !== group && group.phrases.every((part) => other.phrases.some((whole) => isPartOf(part, whole))))).map(({ name }) => name);
}

/** "Likelihood × impact" is their product; otherwise the first in the order of precedence counts. */
function theMeasure(measures: readonly string[]): string | undefined {
  return measures.includes('likelihood') && measures.includes('impact') ? 'rating' : measures[0];
}
