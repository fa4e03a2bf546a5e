import { wrong, type Failure, type Input } from './failure';
import { readWhole } from './numbers';

/** One thing a contract is scored on. */
export interface RiskIndexCriterion {
  readonly name: string;
  readonly weight: number;
}

/** Each criterion is scored from 1 (least risk) to 5 (most). */
export const HIGHEST_CRITERION_SCORE = 5;

/** A criterion's score: a whole number from 1 to 5. */
export function readCriterionScore(value: Input, argument: string): number | Failure {
  return readWhole(value, argument, 1, HIGHEST_CRITERION_SCORE);
}

/**
 * A contract's risk index out of 100: the weighted scores as a percentage of the highest they could be.
 * All ones give 20, all threes 60, all fives 100. Equal weights give each criterion the same say.
 * @param scores one for each weight, each from 1 to 5
 */
export function contractRiskIndex(scores: readonly number[], weights: readonly number[]): number | Failure {
  if (scores.length !== weights.length) return wrong('The number of scores', scores.length, `${weights.length}, one for each criterion`);
  let weighted = 0;
  let total = 0;
  weights.forEach((weight, i) => {
    weighted += weight * (scores[i] ?? 0);
    total += weight;
  });
  if (!(total > 0)) return wrong('The sum of the weights', total, 'greater than 0');
  return (100 * weighted) / (total * HIGHEST_CRITERION_SCORE);
}
