import type { Conventions } from './budget';
import { poundsOf, type RawLine } from './reading/rawLine';
import { isWithin } from './structure/tolerance';
import type { FigureField } from './fields';

/** One way in which a table may work out its variances. */
interface Way {
  readonly basis: Conventions['basis'];
  readonly sign: 1 | -1;
  /** What management action adds to projection less budget, as printed: 0 where variance and projection are both before or both after it. */
  readonly action: 0 | 1 | -1;
}

/** In the order in which they are believed when the figures do not tell. */
const WAYS: readonly Way[] = (['budget', 'originalBudget'] as const).flatMap((basis) => ([0, 1, -1] as const).flatMap((action) => ([1, -1] as const).map((sign): Way => ({ basis, sign, action }))));
/** Lines looked at. */
const ENOUGH = 2000;

/** How a table writes its figures, as most of its lines show. */
export function conventionsOf(lines: readonly RawLine[]): Conventions {
  const sample = lines.slice(0, ENOUGH);
  const way = usualWay(sample) ?? fallbackWay(sample);
  const { basis, sign: varianceSign } = way;
  if (way.action !== 0) {
    // Printed action reduces spending: the variance has it taken off, or the projection has.
    const usualSign = signOfAction(sample);
    const reduces = way.sign * way.action;
    const varianceIsNet = usualSign === -reduces;
    return { basis, varianceSign, actionSign: usualSign, projectionIs: varianceIsNet ? 'gross' : 'net', varianceIs: varianceIsNet ? 'net' : 'gross' };
  }
  return { basis, varianceSign, actionSign: actionByNet(sample, varianceSign) ?? signOfAction(sample), projectionIs: 'gross', varianceIs: 'gross' };
}

/** True when a printed variance is what the way gives, but for rounding. Null where a figure is missing or there is nothing to tell by. */
export function holds(line: RawLine, { basis, sign, action }: Way): boolean | null {
  const [budget, projection, variance] = [poundsOf(line, basis), poundsOf(line, 'projection'), poundsOf(line, 'variance')];
  if (budget === null || projection === null || variance === null) return null;
  const taken = action === 0 ? 0 : (poundsOf(line, 'managementAction') ?? 0);
  const expected = sign * (projection - budget) + action * taken;
  const step = stepOf(line, [basis, 'projection', 'variance']);
  if (Math.abs(expected) <= step && Math.abs(variance) <= step) return null;
  const agrees = isWithin(variance - expected, step);
  // More income than budgeted is good: printed as a positive figure it is measured the other way round.
  return agrees || (line.isIncome && budget > 0 && isWithin(variance + expected, step));
}

/** The coarsest of some figures' last places, in pounds. */
export function stepOf({ figures }: Pick<RawLine, 'figures'>, fields: readonly FigureField[]): number {
  return fields.reduce((most, field) => Math.max(most, figures[field]?.step ?? 0), 0);
}

function usualWay(lines: readonly RawLine[]): Way | null {
  const counts = WAYS.map((way) => lines.filter((line) => holds(line, way) === true).length);
  const most = Math.max(...counts);
  return most === 0 ? null : WAYS[counts.indexOf(most)];
}

function fallbackWay(lines: readonly RawLine[]): Way {
  return { basis: lines.some((line) => poundsOf(line, 'budget') !== null) ? 'budget' : 'originalBudget', sign: 1, action: 0 };
}

function signOfAction(lines: readonly RawLine[]): 1 | -1 {
  const amounts = lines.map((line) => poundsOf(line, 'managementAction') ?? 0);
  return amounts.filter((amount) => amount < 0).length > amounts.filter((amount) => amount > 0).length ? -1 : 1;
}

/** The sign that the columns after management action show: net = gross less action, or gross plus a negative action. */
function actionByNet(lines: readonly RawLine[], varianceSign: 1 | -1): 1 | -1 | null {
  let adds = 0;
  let takes = 0;
  for (const line of lines) {
    const action = poundsOf(line, 'managementAction');
    if (action === null || action === 0) continue;
    for (const [gross, net, sign] of [['variance', 'netVariance', varianceSign], ['projection', 'netProjection', 1]] as const) {
      const [before, after] = [poundsOf(line, gross), poundsOf(line, net)];
      if (before === null || after === null) continue;
      const step = stepOf(line, [gross, net, 'managementAction']);
      if (isWithin(sign * (after - before) - action, step)) adds += 1;
      else if (isWithin(sign * (after - before) + action, step)) takes += 1;
    }
  }
  return adds === takes ? null : adds > takes ? -1 : 1;
}
