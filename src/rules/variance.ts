import { notAvailable, type Failure } from './failure';
import { compareFigures } from './numbers';
import type { RagWord } from './rag';

/** When an overspend becomes Red: at the lower of a share of the budget and an amount. */
export interface BudgetTolerances {
  /** Share of the budget, as a fraction: 0.05 is 5 %. */
  readonly redShare: number;
  /** In the unit of the figures: 100,000 for pounds, 100 for tables in £000. */
  readonly redAmount: number;
}

/** variance = projection - budget: an overspend is positive. variance(925, 874) is 51. */
export function variance(projection: number, budget: number): number {
  return withoutRoundingNoise(projection - budget, projection, budget);
}

/**
 * The variance as a fraction of the budget, ignoring its sign, so that a shortfall of income is an overspend too.
 * Nothing projected against no budget is 0; anything else against no budget has no percentage.
 */
export function varianceShare(projection: number, budget: number): number | Failure {
  const difference = variance(projection, budget);
  if (difference === 0) return 0;
  if (budget === 0) return notAvailable('Budget', budget, 'a figure other than 0, so that a percentage can be worked out');
  return difference / Math.abs(budget);
}

/**
 * Green at or under budget, Red from the tolerance upwards, Amber between.
 * With no budget at all every overspend is Red, since any share of nothing is passed.
 */
export function budgetRag(projection: number, budget: number, { redShare, redAmount }: BudgetTolerances): RagWord {
  const overspend = variance(projection, budget);
  if (overspend <= 0) return 'Green';
  const limit = Math.min(redShare * Math.abs(budget), redAmount);
  return compareFigures(overspend, limit) >= 0 ? 'Red' : 'Amber';
}

/** The net effect after management action: gross - action. */
export function netOfAction(gross: number, managementAction: number): number {
  return withoutRoundingNoise(gross - managementAction, gross, managementAction);
}

/**
 * Binary fractions leave specks behind pence (1234.10 - 1234.00 is not quite 0.1). Rounds them away at a scale
 * far below any figure's own last place.
 */
function withoutRoundingNoise(difference: number, ...figures: number[]): number {
  const largest = Math.max(...figures.map(Math.abs));
  if (largest === 0) return 0;
  const places = 14 - Math.ceil(Math.log10(largest));
  if (places < 0 || places > 100) return difference;
  return Number(difference.toFixed(places)) + 0;
}
