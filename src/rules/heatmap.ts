import { HIGHEST_SCORE } from './riskScore';
import type { Square } from './rag';

/** How many scores a matrix has each way. */
export interface MatrixSize {
  readonly likelihoods: number;
  readonly impacts: number;
}

/** The size of a matrix whose scores run from 1 to 5. */
export const USUAL_SIZE: MatrixSize = { likelihoods: HIGHEST_SCORE, impacts: HIGHEST_SCORE };

/**
 * How many risks stand at each likelihood and impact, as a heat map is drawn: rows from the highest likelihood down to 1,
 * columns from impact 1 across to the highest. A risk off the map is not counted.
 */
export function heatmap(risks: Iterable<Square>, { likelihoods, impacts }: MatrixSize = USUAL_SIZE): number[][] {
  const counts = Array.from({ length: likelihoods }, () => new Array<number>(impacts).fill(0));
  for (const { likelihood, impact } of risks) {
    const row = counts[likelihoods - likelihood];
    if (row?.[impact - 1] !== undefined) row[impact - 1] += 1;
  }
  return counts;
}
