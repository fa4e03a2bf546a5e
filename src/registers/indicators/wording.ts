import type { FigureCell, Indicator, WorkedOut } from './indicator';

/** A figure with commas and at most `places` decimals: "1,862", "71.3". */
export function inFigures(figure: number, places = 1): string {
  return figure.toLocaleString('en-GB', { maximumFractionDigits: places });
}

/** A worked-out figure to one place more than the printed one it is compared with. */
export function likePrinted(figure: number, { step }: Pick<FigureCell, 'step'>): string {
  const places = step > 0 && step < 1 ? Math.round(-Math.log10(step)) : 0;
  return inFigures(figure, Math.min(places + 1, 6));
}

/** A rate with its base: "30 per 10,000", "42.5%". */
export function rateInWords(rate: string, { per, isPercent }: Pick<WorkedOut, 'per' | 'isPercent'>): string {
  return isPercent ? `${rate}%` : `${rate} per ${inFigures(per)}`;
}

/** A number of people: "74,480", "3.4 million". */
export function peopleInWords(people: number): string {
  return people >= 1_000_000 ? `${inFigures(people / 1_000_000)} million` : inFigures(people, 0);
}

/** "71 to 55: down 22.5% (16 points)", in the officer's words. */
export function changeInWords({ worked: { change, isPercent, per } }: Pick<Indicator, 'worked'>): string {
  if (!change) return '';
  const { share, points, previous, current, of } = change;
  const way = points < 0 ? 'down' : points > 0 ? 'up' : 'no change';
  if (points === 0) return `no change since the year before (${inFigures(current)})`;
  const unit = of === 'count' ? inFigures(Math.abs(points), 1) : isPercent ? `${inFigures(Math.abs(points))} percentage points` : `${inFigures(Math.abs(points))} points per ${inFigures(per)}`;
  return `${way} ${share === null ? unit : `${inFigures(Math.abs(share) * 100)}% (${unit})`} since the year before, from ${inFigures(previous)} to ${inFigures(current)}`;
}
