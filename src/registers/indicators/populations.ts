import type { ImpliedPopulation, Indicator } from './indicator';

/** The populations that a count and its printed rate can come from: what is printed is rounded in its last place. */
interface Range {
  readonly indicator: Indicator;
  readonly low: number;
  readonly high: number;
}

/** Populations a hair's breadth apart are the same one: what rates divide to is not exact. */
const SAME = 1 + 1e-12;

/**
 * The population that most rates of a report fit, and the indicators whose rates do not fit it: 1,862 at 250, 222 at 30 and
 * 310 at 42 per 10,000 all fit one of 74,332 to 74,629. A report of one area has one population of each kind, so a rate
 * that needs another has another base, another area or a slip. Rows that state their population are left out.
 */
export function impliedPopulation(indicators: readonly Indicator[]): { population: ImpliedPopulation | null; misfits: readonly Indicator[] } {
  const ranges = indicators.flatMap((indicator) => rangeOf(indicator) ?? []);
  if (ranges.length === 0) return { population: null, misfits: [] };
  const point = mostShared(ranges);
  const fits = ({ low, high }: Range): boolean => low <= point * SAME && point <= high * SAME;
  const group = ranges.filter(fits);
  // Whole people, unless the rates are so exact that no whole number lies between.
  const lowest = Math.ceil(Math.max(...group.map(({ low }) => low)) - 1e-6);
  const highest = Math.floor(Math.min(...group.map(({ high }) => high)) + 1e-6);
  return {
    population: { lowest, highest: Math.max(lowest, highest), indicators: group.map(({ indicator }) => indicator) },
    misfits: ranges.filter((range) => !fits(range)).map(({ indicator }) => indicator),
  };
}

/** The lowest and highest population that fit one row; null where it does not say. */
export function rangeOf(indicator: Indicator): Range | null {
  const { count, rate, worked, cells } = indicator;
  if (worked.impliedPopulation === null || !count?.figure || !rate?.figure || cells.population?.figure) return null;
  const [most, least] = [rate.figure + rate.step / 2, rate.figure - rate.step / 2];
  if (least <= 0) return null;
  return { indicator, low: (count.figure / most) * worked.per, high: (count.figure / least) * worked.per };
}

/** The population that most ranges hold; of several, that of the most exact rate. Some range begins there. */
function mostShared(ranges: readonly Range[]): number {
  const byLow = [...ranges].sort((a, b) => a.low - b.low);
  const highs = ranges.map(({ high }) => high).sort((a, b) => a - b);
  let best = { point: byLow[0].low, shared: 0, width: Infinity };
  let over = 0;
  byLow.forEach(({ low, high }, index) => {
    while (over < highs.length && highs[over] * SAME < low) over += 1;
    const shared = index + 1 - over;
    const width = high / low;
    if (shared > best.shared || (shared === best.shared && width < best.width)) best = { point: low, shared, width };
  });
  return best.point;
}
