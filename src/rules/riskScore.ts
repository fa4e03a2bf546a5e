import type { Failure, Input } from './failure';
import { readWhole } from './numbers';

/** Likelihood and impact are scored from 1 to 5, unless a scheme has fewer scores. */
export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 5;
export const HIGHEST_RATING = HIGHEST_SCORE * HIGHEST_SCORE;

/** A likelihood or an impact: a whole number from 1 to the highest score, or the same as text ("4"). */
export function readScore(value: Input, argument: string, highest: number = HIGHEST_SCORE): number | Failure {
  return readWhole(value, argument, LOWEST_SCORE, highest);
}

/** A rating that somebody has already worked out: a whole number from 1 to the highest rating. */
export function readRating(value: Input, argument: string, highest: number = HIGHEST_RATING): number | Failure {
  return readWhole(value, argument, LOWEST_SCORE, highest);
}

/** rating = likelihood × impact, both already read as scores: riskRating(4, 5) is 20. */
export function riskRating(likelihood: number, impact: number): number {
  return likelihood * impact;
}
