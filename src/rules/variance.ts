import { notAvailable, type Failure } from './failure';
import { compareFigures } from './numbers';
import type { RagWord } from './rag';

/**
 * When an overspend is Amber and when it is Red. Shares are fractions of the budget, its sign ignored (0.05 is 5 %); amounts
 * are in the unit of the figures (100,000 for pounds, 100 for tables in £000); null: not judged by it.
 * With neither Amber limit any overspend is Amber; with neither Red limit none is Red.
 */
export interface BudgetTolerance {
  readonly amberShare: number | null;
  readonly amberAmount: number | null;
  readonly redShare: number | null;
  readonly redAmount: number | null;
  /** either: whichever limit is reached first decides; both: both limits must be reached. */
  readonly join: 'either' | 'both';
}

/** The tolerances for services and for the totals above them, which councils often judge by other limits. */
export interface BudgetTolerances {
  readonly service: BudgetTolerance;
  readonly total: BudgetTolerance;
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
 * Green at or under budget, or up to the Amber limit where there is one; Red from the Red limit upwards; Amber between.
 * An overspend exactly on a limit has reached it. With no budget at all every overspend has reached every share.
 */
export function budgetRag(projection: number, budget: number, tolerance: BudgetTolerance): RagWord {
  const overspend = variance(projection, budget);
  if (overspend <= 0) return 'Green';
  const { amberShare, amberAmount, redShare, redAmount, join } = tolerance;
  if (reaches(overspend, budget, redShare, redAmount, join)) return 'Red';
  const anyOverspend = amberShare === null && amberAmount === null;
  return anyOverspend || reaches(overspend, budget, amberShare, amberAmount, join) ? 'Amber' : 'Green';
}

function reaches(overspend: number, budget: number, share: number | null, amount: number | null, join: BudgetTolerance['join']): boolean {
  const limits = [share === null ? null : share * Math.abs(budget), amount].filter((limit) => limit !== null);
  if (limits.length === 0) return false;
  return compareFigures(overspend, join === 'either' ? Math.min(...limits) : Math.max(...limits)) >= 0;
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
