import type { Failure, Input } from './failure';
import { readWhole } from './numbers';

/** Likelihood and impact are scored from 1 to 5. */
export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 5;
export const HIGHEST_RATING = HIGHEST_SCORE * HIGHEST_SCORE;

/** A likelihood or an impact: a whole number from 1 to 5, or the same as text ("4"). */
export function readScore(value: Input, argument: string): number | Failure {
  return readWhole(value, argument, LOWEST_SCORE, HIGHEST_SCORE);
}

/** A rating that somebody has already worked out: a whole number from 1 to 25. */
export function readRating(value: Input, argument: string): number | Failure {
  return readWhole(value, argument, LOWEST_SCORE, HIGHEST_RATING);
}

/** rating = likelihood × impact, both already read as scores: riskRating(4, 5) is 20. */
export function riskRating(likelihood: number, impact: number): number {
  return likelihood * impact;
}
