import { compareRate } from '../../rules/rateCompare';
import { rate as rateOf, rateWithLimits } from '../../rules/rates';
import type { Change, FigureCell, Indicator, WorkedOut } from './indicator';

type Figures = Pick<Indicator, 'cells' | 'count' | 'rate' | 'previousCount' | 'previousRate' | 'polarity'>;

/** The bases in which the figures of a row are given. */
export interface Bases {
  readonly per: number;
  readonly benchmarkPer: number;
  readonly isPercent: boolean;
  /** Standardised for age or the like: neither the rate nor its limits follow from count and population. */
  readonly isAdjusted: boolean;
}

/**
 * Rate, limits, comparison and change of one indicator. Limits are those of a rate (Byar, exact below 10), so a
 * percentage has none; without a stated population they come from the one that count and printed rate imply. Where they
 * cannot be worked out, printed ones are gone by.
 * @param confidence of the limits, between 0 and 1
 */
export function workOut(figures: Figures, { per, benchmarkPer, isPercent, isAdjusted }: Bases, confidence: number): WorkedOut {
  const count = usable(figures.count);
  const printed = usable(figures.rate);
  const stated = usable(figures.cells.population ?? null);
  const people = stated !== null && stated > 0 ? stated : null;
  const withheld = figures.count?.marker !== undefined && figures.count?.marker !== null;
  const rate = count !== null && people !== null && !isAdjusted ? rateOf(count, people, per) : printed;
  const impliedPopulation = !isPercent && !isAdjusted && count !== null && count > 0 && printed !== null && printed > 0 ? (count / printed) * per : null;
  const population = people ?? impliedPopulation;
  const canWork = !isPercent && !isAdjusted && !withheld && count !== null && Number.isInteger(count) && population !== null;
  const limits = canWork ? rateWithLimits(count, population, per, confidence) : printedLimits(figures);
  const against = usable(figures.cells.benchmark ?? null);
  const benchmark = against === null ? null : (against * per) / benchmarkPer;
  return {
    per, isPercent, rate, population, impliedPopulation, benchmark,
    rateFrom: rate === null ? null : isAdjusted || count === null || people === null ? 'printed' : 'count',
    limits: limits && { lower: limits.lower, upper: limits.upper },
    comparison: limits && benchmark !== null ? compareRate(limits, benchmark, figures.polarity) : null,
    change: changeOf(figures, rate, per),
  };
}

function usable(cell: FigureCell | null): number | null {
  return cell?.figure !== null && cell?.figure !== undefined && cell.figure >= 0 ? cell.figure : null;
}

function printedLimits({ cells: { lower, upper } }: Figures): { lower: number; upper: number } | null {
  return typeof lower?.figure === 'number' && typeof upper?.figure === 'number' && lower.figure <= upper.figure ? { lower: lower.figure, upper: upper.figure } : null;
}

function changeOf({ cells, count, rate: rateCell, previousCount, previousRate }: Figures, rate: number | null, per: number): Change | null {
  const before = usable(previousRate) ?? previousFromCount(usable(previousCount), usable(cells.previousPopulation ?? null), per);
  if (rate !== null && before !== null) {
    const isExact = rateCell?.figure !== rate;
    return change('rate', rate, before, isExact ? 0 : (rateCell?.step ?? 0), previousRate?.step ?? 0);
  }
  const [now, then] = [usable(count), usable(previousCount)];
  return now === null || then === null ? null : change('count', now, then, 0, 0);
}

function previousFromCount(count: number | null, population: number | null, per: number): number | null {
  return count === null || population === null || population === 0 ? null : rateOf(count, population, per);
}

function change(of: Change['of'], current: number, previous: number, step: number, previousStep: number): Change {
  const points = current - previous;
  const share = previous === 0 ? null : points / previous;
  const lowest = Math.max(previous - previousStep / 2, Number.EPSILON);
  const most = (current + step / 2) / lowest - 1;
  return {
    of, current, previous, share, points,
    slack: { points: (step + previousStep) / 2, share: share === null || (step === 0 && previousStep === 0) ? 0 : Math.abs(most - share) },
  };
}
