import { isFailure } from '../../rules/failure';
import { bandOf, type RiskBand } from '../../rules/rag';
import { riskBandOf } from '../../rules/riskBand';
import { HIGHEST_RATING, HIGHEST_SCORE, LOWEST_SCORE, riskRating } from '../../rules/riskScore';
import { ASSESSMENTS, type AssessmentName } from './fields';
import type { Assessment, Risk, RiskRegister, Score } from './risk';

/** The assessment of a register that has no columns for it. */
export const NOT_SCORED: Assessment = { likelihood: null, impact: null, rating: null, rag: null };

/** The highest that a likelihood or impact may be. */
export function highestOf(score: Score | null): number {
  return score?.highest ?? HIGHEST_SCORE;
}

/** True for a likelihood or impact that is a whole number from 1 to the highest score. */
export function isValidScore(score: Score | null): score is Score & { readonly number: number } {
  const number = score?.number ?? null;
  return number !== null && Number.isInteger(number) && number >= LOWEST_SCORE && number <= highestOf(score);
}

/** Likelihood × impact; null unless both are valid scores. */
export function product({ likelihood, impact }: Assessment): number | null {
  return isValidScore(likelihood) && isValidScore(impact) ? riskRating(likelihood.number, impact.number) : null;
}

/** The rating that counts: likelihood × impact where both are valid, otherwise the printed rating if it can be one. */
export function ratingOf(assessment: Assessment): number | null {
  const worked = product(assessment);
  if (worked !== null) return worked;
  const printed = assessment.rating?.number ?? null;
  return printed !== null && printed >= LOWEST_SCORE && printed <= (assessment.rating?.highest ?? HIGHEST_RATING) ? printed : null;
}

/** The band of an assessment: by its likelihood and impact where both are valid, else by its printed rating; null when it has neither. */
export function bandOfAssessment(assessment: Assessment, bands: readonly RiskBand[]): RiskBand | null {
  const { likelihood, impact } = assessment;
  if (isValidScore(likelihood) && isValidScore(impact)) return bandOfSquare(likelihood.number, impact.number, bands);
  const rating = ratingOf(assessment);
  if (rating === null) return null;
  const band = bandOf(rating, bands, 'Rating');
  return isFailure(band) ? null : band;
}

/** There are few squares and many risks: the band of each square is looked up once for a set of bands. */
const SQUARES = new WeakMap<readonly RiskBand[], Map<number, RiskBand | null>>();
/** More scores than any matrix has. */
const MOST_SCORES = 1000;

function bandOfSquare(likelihood: number, impact: number, bands: readonly RiskBand[]): RiskBand | null {
  let known = SQUARES.get(bands);
  if (!known) {
    known = new Map();
    SQUARES.set(bands, known);
  }
  const square = likelihood * MOST_SCORES + impact;
  let band = known.get(square);
  if (band === undefined) {
    const found = riskBandOf({ likelihood, impact }, bands);
    band = isFailure(found) ? null : found;
    known.set(square, band);
  }
  return band;
}

/** Looks at every assessment of every filled-in risk that the register has columns for, and collects what `visit` gives. */
export function eachAssessment<T>({ risks }: Pick<RiskRegister, 'risks'>, visit: (risk: Risk, name: AssessmentName, assessment: Assessment) => T | null): T[] {
  const results: T[] = [];
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    for (const name of ASSESSMENTS) {
      const result = hasColumns(risk[name]) ? visit(risk, name, risk[name]) : null;
      if (result !== null) results.push(result);
    }
  }
  return results;
}

function hasColumns({ likelihood, impact, rating, rag }: Assessment): boolean {
  return likelihood !== null || impact !== null || rating !== null || rag !== null;
}

/** One score cell of a risk, with what it is. */
export interface ScoreCell {
  readonly risk: Risk;
  readonly name: AssessmentName;
  readonly measure: Measure;
  readonly field: string;
  readonly score: Score;
}

export type Measure = (typeof MEASURES)[number];
const MEASURES = ['likelihood', 'impact', 'rating'] as const;
const FIELD_ENDING = { likelihood: 'Likelihood', impact: 'Impact', rating: 'Rating' } as const;

/** The likelihood, impact and rating cells of filled-in risks that a test picks out. */
export function scoreCells(register: Pick<RiskRegister, 'risks'>, picks: (score: Score, measure: Measure, assessment: Assessment, name: AssessmentName) => boolean): ScoreCell[] {
  const cells: ScoreCell[] = [];
  for (const risk of register.risks) {
    if (risk.isEmpty) continue;
    for (const name of ASSESSMENTS) {
      const assessment = risk[name];
      for (const measure of MEASURES) {
        const score = assessment[measure];
        if (score && picks(score, measure, assessment, name)) cells.push({ risk, name, measure, field: `${name}${FIELD_ENDING[measure]}`, score });
      }
    }
  }
  return cells;
}
