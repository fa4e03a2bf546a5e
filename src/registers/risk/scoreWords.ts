import { numberOf, textOf } from '../shared/cells';
import type { CellValue } from '../shared/grid';

/** What a score cell measures. */
export type ScoredMeasure = 'likelihood' | 'impact' | 'rating';

/** Words for scores from 1 to 5, as 5 × 5 risk matrices name them. */
const LIKELIHOOD: ReadonlyArray<readonly string[]> = [
  ['rare', 'remote', 'very unlikely', 'highly unlikely', 'extremely unlikely', 'improbable', 'almost impossible'],
  ['unlikely', 'seldom'],
  ['possible', 'moderately likely', 'occasional', 'feasible'],
  ['likely', 'probable'],
  ['almost certain', 'certain', 'very likely', 'highly likely', 'highly probable', 'very probable', 'frequent', 'definite'],
];
const IMPACT: ReadonlyArray<readonly string[]> = [
  ['insignificant', 'negligible', 'trivial', 'none', 'very minor'],
  ['minor', 'slight', 'limited', 'marginal'],
  ['moderate', 'noticeable', 'tolerable'],
  ['major', 'serious', 'considerable', 'significant', 'substantial'],
  ['catastrophic', 'severe', 'critical', 'extreme', 'disastrous', 'fundamental'],
];
/** Words of degree, which both measures use. */
const DEGREE: ReadonlyArray<readonly string[]> = [['very low'], ['low'], ['medium'], ['high'], ['very high']];

const numbersOf = (words: ReadonlyArray<readonly string[]>): Array<readonly [string, number]> => words.flatMap((same, i) => same.map((word) => [word, i + 1] as const));
const WORDS = {
  likelihood: new Map([...numbersOf(DEGREE), ...numbersOf(LIKELIHOOD)]),
  impact: new Map([...numbersOf(DEGREE), ...numbersOf(IMPACT)]),
};

const LONGEST = 40;
/** "4 - Likely", "4: Likely", "4 (Likely)", "4 Likely"; "Likely (4)", "Likely - 4", "Likely 4". */
const NUMBER_FIRST = /^(\d{1,2})\s*[-–—:.)=]?\s*\(?\s*(\p{L}[\p{L} /&'’-]*?)\s*\)?$/u;
const NUMBER_LAST = /^(\p{L}[\p{L} /&'’-]*?)\s*[-–—:=]?\s*[([]?\s*(\d{1,2})\s*[)\]]?$/u;

/** A score cell read as a number. */
export interface ReadScore {
  readonly number: number | null;
  /** A word stands for the number, with or without it ("Likely", "4 - Likely"). */
  readonly byWord: boolean;
}

/**
 * The number that a likelihood, impact or rating stands for: a number, a number with its word ("Major (4)"), or for
 * likelihood and impact the word alone ("Likely"). Null for anything else.
 */
export function readScoreCell(value: CellValue, measure: ScoredMeasure): ReadScore {
  const plain = numberOf(value);
  if (plain !== null || typeof value !== 'string' || value === '' || value.length > LONGEST) return { number: plain, byWord: false };
  const text = textOf(value);
  const numbered = NUMBER_FIRST.exec(text)?.slice(1) ?? NUMBER_LAST.exec(text)?.slice(1).reverse();
  if (numbered) return isScoreWord(numbered[1]) ? { number: Number(numbered[0]), byWord: true } : { number: null, byWord: false };
  if (measure === 'rating') return { number: null, byWord: false };
  const number = WORDS[measure].get(text.toLowerCase()) ?? null;
  return { number, byWord: number !== null };
}

/** True for a word of either measure, or of degree: what may stand beside a number. */
function isScoreWord(text: string): boolean {
  const word = text.toLowerCase().trim();
  return WORDS.likelihood.has(word) || WORDS.impact.has(word);
}

/** The number of a score cell, for recognition: measures it does not know are read as ratings. */
export function scoreNumber(value: CellValue, measure: string): number | null {
  return readScoreCell(value, measure === 'likelihood' || measure === 'impact' ? measure : 'rating').number;
}
