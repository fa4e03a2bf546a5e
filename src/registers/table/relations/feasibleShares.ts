import { cellName } from '../../shared/address';
import { mapPausing, type Pausing } from '../../shared/pausing';
import { oddsAfter, probability, type Trial } from '../evidence';
import { written, type Figure } from '../reading/figure';
import { areaOf, type Relation } from '../relation';
import { lineName, type View } from '../view';

const LARGEST_BASE = 400;
const REACH = 10;
const SAMPLE = 60;

/**
 * Shares of a printed count whose own count is not printed: 28.0% of 27 is no whole number of cases (7 is 25.9%, 8 is
 * 29.6%). Only bases small enough for most shares to be impossible tell anything.
 * @param explained lines that are worked out from two printed lines, and so are checked already
 */
export function* checkFeasibleShares(view: View, explained: ReadonlySet<number>): Pausing<Relation[]> {
  const relations: Relation[] = [];
  for (let result = 0; result < view.lines.length; result += 1) {
    const { unit, hints } = view.lines[result];
    if (unit !== 'percent' || hints.change || explained.has(result)) continue;
    const best = bestBase(view, result);
    if (best) for (const relation of yield* check(view, result, best.base, best.odds)) relations.push(relation);
    yield;
  }
  return relations;
}

function bestBase(view: View, result: number): { base: number; odds: number } | null {
  const bases: number[] = [];
  for (let line = Math.max(0, result - REACH); line < Math.min(view.lines.length, result + REACH + 1); line += 1) {
    const { unit, hints, empty } = view.lines[line];
    if (line !== result && unit === 'plain' && !empty && !hints.name && !hints.rate && !hints.change) bases.push(line);
  }
  let best: { base: number; odds: number } | null = null;
  const stride = Math.max(1, Math.ceil(view.across.length / SAMPLE));
  for (const base of bases) {
    const trials: Trial[] = [];
    for (let position = 0; position < view.across.length; position += stride) {
      const trial = tryAt(view, result, base, position);
      if (trial) trials.push(trial);
    }
    const breaks = trials.filter(({ agrees }) => !agrees).length;
    const telling = trials.filter(({ agrees, chance }) => agrees && chance < 0.5).length;
    const odds = oddsAfter(0.3 / bases.length, trials);
    if (telling >= 3 && breaks * 4 <= telling && probability(odds) > 0.9 && odds > (best?.odds ?? 0)) best = { base, odds };
  }
  return best;
}

function tryAt(view: View, result: number, base: number, position: number): Trial | null {
  const share = view.cell(result, position).figure;
  const whole = view.cell(base, position).figure;
  if (!share || share.unit !== 'percent' || !whole || whole.step !== 1 || whole.value < 1 || whole.value > LARGEST_BASE) return null;
  // The part of all printable shares that some whole number of cases gives.
  const chance = Math.min(0.95, ((whole.value + 1) * share.step) / 100);
  return { agrees: nearest(share, whole.value).fits, chance: share.value === 0 || share.value === 100 ? 0.8 : chance };
}

/** The whole numbers of cases on either side of a share, and whether one of them gives it (rounded or cut off). */
function nearest(share: Figure, whole: number): { fits: boolean; below: number; above: number } {
  const cases = (share.value * whole) / 100;
  const below = Math.floor(cases + 1e-9);
  const above = below + 1;
  const fits = [below, above].some((count) => {
    const exact = (100 * count) / whole;
    return count <= whole && (Math.abs(exact - share.value) <= share.step / 2 + 1e-9 || (exact >= share.value && exact < share.value + share.step));
  });
  return { fits, below, above };
}

function* check(view: View, result: number, base: number, odds: number): Pausing<Relation[]> {
  const found = yield* mapPausing(view.across, (_, position): Relation[] => {
    const trial = tryAt(view, result, base, position);
    const target = view.cell(result, position);
    const source = view.cell(base, position);
    if (!trial || trial.chance >= 0.5 || !target.figure || !source.figure) return [];
    const { figure } = target;
    const whole = source.figure.value;
    const { below, above } = nearest(figure, whole);
    const shown = [below, above].filter((count) => count <= whole).map((count) => `${count} of ${whole} is ${written(Math.round((1000 * count) / whole) / 10, { ...figure, step: Math.min(figure.step, 0.1) })}`);
    return [{
      rule: 'share',
      status: trial.agrees ? 'holds' : 'broken',
      ...areaOf(target),
      printed: target.text,
      expected: shown.join(', '),
      sources: [areaOf(source)],
      says: `the share that a whole number out of ${source.text} in ${cellName(source.row, source.column)} (${lineName(view, base)}) can give`,
      confidence: probability(odds),
    }];
  });
  return found.flat();
}
