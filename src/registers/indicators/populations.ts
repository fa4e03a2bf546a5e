import type { ImpliedPopulation, Indicator } from './indicator';

/** The populations that a count and its printed rate can come from: what is printed is rounded in its last place. */
interface Range {
  readonly indicator: Indicator;
  readonly low: number;
  readonly high: number;
}

/**
 * The populations that the rates of a report imply, each from the most rates that one population fits: 1,862 at 250,
 * 222 at 30 and 310 at 42 per 10,000 all fit one of 74,332 to 74,629. A report of one area has one of each kind, so
 * a rate that needs another has another base, another area or a slip. Rows that state their population are left out.
 */
export function impliedPopulations(indicators: readonly Indicator[]): ImpliedPopulation[] {
  let left = indicators.flatMap((indicator) => rangeOf(indicator) ?? []);
  const groups: ImpliedPopulation[] = [];
  while (left.length > 0) {
    const group = largestGroup(left);
    groups.push({
      // Whole people, unless the rates are so exact that no whole number lies between.
      lowest: Math.ceil(Math.max(...group.map(({ low }) => low)) - 1e-6),
      highest: Math.floor(Math.min(...group.map(({ high }) => high)) + 1e-6),
      indicators: group.map(({ indicator }) => indicator),
    });
    left = left.filter((range) => !group.includes(range));
  }
  return groups.map((group) => (group.lowest <= group.highest ? group : { ...group, highest: group.lowest }));
}

/** The lowest and highest population that fit one row; null where it does not say. */
export function rangeOf(indicator: Indicator): Range | null {
  const { count, rate, worked, cells } = indicator;
  if (worked.impliedPopulation === null || !count?.figure || !rate?.figure || cells.population?.figure) return null;
  const [most, least] = [rate.figure + rate.step / 2, rate.figure - rate.step / 2];
  if (least <= 0) return null;
  return { indicator, low: (count.figure / most) * worked.per, high: (count.figure / least) * worked.per };
}

/** The ranges over the point that most of them share; the tightest such point where several share as many. */
function largestGroup(ranges: readonly Range[]): Range[] {
  let best: Range[] = [];
  let narrowest = Infinity;
  for (const { low } of ranges) {
    const group = ranges.filter((range) => range.low <= low * (1 + 1e-12) && low <= range.high * (1 + 1e-12));
    const width = Math.min(...group.map((range) => range.high / range.low));
    if (group.length > best.length || (group.length === best.length && width < narrowest)) {
      best = group;
      narrowest = width;
    }
  }
  return best;
}
