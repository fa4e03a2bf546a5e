import { sideOf, sideOfComparison } from './comparisonWord';
import type { FigureCell, Indicator, IndicatorsRegister } from './indicator';
import { isPrinted } from './readFigure';

/** Limits by other good methods differ a little from Byar's: within this share of the interval's width they are let be. */
const OTHER_METHODS = 0.05;

/** True when a printed limit is that of the count, or the row does not say enough to judge it. */
export function limitHolds({ cells, worked, rate }: Indicator, field: 'lower' | 'upper'): boolean {
  const cell = cells[field];
  const { limits } = worked;
  if (!limits || !cell || cell.figure === null) return true;
  // With a population that is only implied, the limits are as inexact as the printed rate.
  const inexact = worked.rateFrom === 'printed' && rate?.figure ? rate.step / 2 / rate.figure : 0;
  return isPrinted(cell, limits[field], OTHER_METHODS * (limits.upper - limits.lower) + inexact * limits[field]);
}

/** True when a printed comparison puts the rate where its limits do, or says nothing that could be judged. */
export function comparisonHolds({ comparisonCell, worked: { comparison }, polarity }: Indicator): boolean {
  const printed = comparisonCell && sideOf(comparisonCell.value, polarity);
  return comparison === null || printed === null || printed === sideOfComparison(comparison, polarity);
}

/** True when a printed change is what the two years give, with what rounding allows, or there is nothing to judge it by. */
export function changeHolds({ blocks }: Pick<IndicatorsRegister, 'blocks'>, indicator: Indicator, field: 'changePercent' | 'changePoints'): boolean {
  const { cells, worked: { change } } = indicator;
  const cell = cells[field];
  if (!change || !cell || cell.figure === null) return true;
  const points = { worked: change.points, slack: change.slack.points };
  if (field === 'changePoints') return isPrinted(cell, points.worked, points.slack);
  const heading = blocks[indicator.block].fields.find((match) => match.field === 'changePercent')?.heading ?? '';
  const fits = [...sharesOf(indicator, cell), ...(cell.isPercent || /%|per ?cent/iu.test(heading) ? [] : [points])];
  return fits.length === 0 || fits.some(({ worked, slack }) => isPrinted(cell, worked, slack));
}

/** The change in per cent, of the rate and, beside rates, of the counts; for a share kept without its format (0.17) also as a fraction. */
function sharesOf({ worked: { change }, count, previousCount }: Indicator, cell: FigureCell): Array<{ worked: number; slack: number }> {
  if (!change || change.share === null) return [];
  const percent = { worked: change.share * 100, slack: change.slack.share * 100 };
  const counted = count?.figure && previousCount?.figure ? [{ worked: (count.figure / previousCount.figure - 1) * 100, slack: 0 }] : [];
  const fraction = !cell.isPercent && cell.figure !== null && Math.abs(cell.figure) <= 1 ? [{ worked: change.share, slack: change.slack.share }] : [];
  return [percent, ...counted, ...fraction];
}
