import { compareFigures } from './numbers';
import type { RagWord } from './rag';

/** How a performance indicator is judged. */
export interface KpiRule {
  readonly higherIsBetter: boolean;
  /** How far short of the target is still Amber, as a fraction of the target: 0.05 is 5 %. */
  readonly tolerance: number;
}

/** Green at the target or better, Amber when short of it by no more than the tolerance, otherwise Red. */
export function kpiRag(actual: number, target: number, { higherIsBetter, tolerance }: KpiRule): RagWord {
  const shortfall = higherIsBetter ? target - actual : actual - target;
  if (compareFigures(actual, target) === 0 || shortfall <= 0) return 'Green';
  // Compared as figures on the same scale as the target, so that 95 against 100 with 5 % is exactly on the limit.
  const limit = higherIsBetter ? target - tolerance * Math.abs(target) : target + tolerance * Math.abs(target);
  const order = compareFigures(actual, limit);
  return order === 0 || (higherIsBetter ? order > 0 : order < 0) ? 'Amber' : 'Red';
}
