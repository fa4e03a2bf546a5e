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
const DEGREE: ReadonlyArray<readonly string[]> = [['very low', 'vl'], ['low', 'l'], ['medium', 'm'], ['high', 'h'], ['very high', 'vh']];

const numbersOf = (words: ReadonlyArray<readonly string[]>): Array<readonly [string, number]> => words.flatMap((same, i) => same.map((word) => [word, i + 1] as const));
const WORDS = {
  likelihood: new Map([...numbersOf(DEGREE), ...numbersOf(LIKELIHOOD)]),
  impact: new Map([...numbersOf(DEGREE), ...numbersOf(IMPACT)]),
};

/** Words that stand beside a rating: "12 (Amber)". */
const COLOURS: ReadonlySet<string> = new Set(['red', 'amber', 'yellow', 'green']);

const LONGEST = 40;
/** "4 - Likely", "4: Likely", "4 (Likely)", "4 Likely"; "Likely (4)", "Likely - 4", "Likely 4". */
const NUMBER_FIRST = /^(\d{1,2})\s*[-–—:.)=]?\s*\(?\s*(\p{L}[\p{L} /&'’-]*?)\s*\)?$/u;
const NUMBER_LAST = /^(\p{L}[\p{L} /&'’-]*?)\s*[-–—:=]?\s*[([]?\s*(\d{1,2})\s*[)\]]?$/u;

/** A rating with what it is worked out from: "4 x 3 = 12", "12 (4 x 3)". */
const WITH_PRODUCT = /^l?\s*\d{1,2}\s*[x×*]\s*i?\s*\d{1,2}\s*=\s*(\d{1,2})$|^(\d{1,2})\s*\(\s*l?\s*\d{1,2}\s*[x×*]\s*i?\s*\d{1,2}\s*\)$/iu;

/** A score cell read as a number. */
export interface ReadScore {
  readonly number: number | null;
  /** A word stands for the number, with or without it ("Likely", "4 - Likely"). */
  readonly byWord: boolean;
}

/**
 * The number that a likelihood, impact or rating stands for: a number, a number with its word ("Major (4)"), or for
 * likelihood and impact the word alone ("Likely"). Null for anything else.
 * @param isScoreColumn the cell is known to hold a score, so that words not known here may stand beside a number ("4 - Large")
 * @param own words of the council's own, in lower case: they go before those in common use
 */
export function readScoreCell(value: CellValue, measure: ScoredMeasure, isScoreColumn = false, own?: ReadonlyMap<string, number>): ReadScore {
  const plain = numberOf(value);
  if (plain !== null || typeof value !== 'string' || value === '' || value.length > LONGEST) return { number: plain, byWord: false };
  const text = textOf(value);
  const numbered = NUMBER_FIRST.exec(text)?.slice(1) ?? NUMBER_LAST.exec(text)?.slice(1).reverse();
  if (numbered) return isScoreColumn || isScoreWord(numbered[1]) ? { number: Number(numbered[0]), byWord: true } : { number: null, byWord: false };
  if (measure === 'rating') {
    const worked = WITH_PRODUCT.exec(text);
    return { number: worked ? Number(worked[1] ?? worked[2]) : null, byWord: false };
  }
  const word = text.toLowerCase();
  const number = own?.get(word) ?? WORDS[measure].get(word) ?? null;
  return { number, byWord: number !== null };
}

/** True for a word of either measure, of degree, or a colour: what may stand beside a number. */
export function isScoreWord(text: string): boolean {
  if (text.length > LONGEST) return false;
  const word = text.toLowerCase().trim();
  return WORDS.likelihood.has(word) || WORDS.impact.has(word) || COLOURS.has(word);
}

/** The number of a score cell, for recognition: measures it does not know are read as ratings. */
export function scoreNumber(value: CellValue, measure: string, own?: Readonly<Record<'likelihood' | 'impact', ReadonlyMap<string, number>>>): number | null {
  const isScored = measure === 'likelihood' || measure === 'impact';
  return readScoreCell(value, isScored ? measure : 'rating', false, isScored ? own?.[measure] : undefined).number;
}
