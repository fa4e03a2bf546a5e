import { HIGHEST_SCORE, LOWEST_SCORE } from './riskScore';

/** A risk's place on the map. */
export interface ScoredRisk {
  readonly likelihood: number;
  readonly impact: number;
}

/**
 * How many risks stand at each likelihood and impact, as a heat map is drawn:
 * five rows from likelihood 5 down to 1, five columns from impact 1 across to 5.
 */
export function heatmap(risks: Iterable<ScoredRisk>): number[][] {
  const size = HIGHEST_SCORE - LOWEST_SCORE + 1;
  const counts = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { likelihood, impact } of risks) {
    const row = counts[HIGHEST_SCORE - likelihood];
    const column = impact - LOWEST_SCORE;
    if (row?.[column] !== undefined) row[column] += 1;
  }
  return counts;
}
