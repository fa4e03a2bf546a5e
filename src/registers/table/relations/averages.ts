import { cellName } from '../../shared/address';
import { mapPausing, rowsBetweenPauses, type Pausing } from '../../shared/pausing';
import { agreementChance, oddsAfter, probability, type Trial } from '../evidence';
import { written, type Figure } from '../reading/figure';
import type { TableCell } from '../reading/table';
import { areaOf, areasOf, compare, intervalOf, type Comparison, type Relation } from '../relation';
import { lineName, type View } from '../view';

const AVERAGE = /\b(?:average|mean|avg)\b/iu;
const MOST_PARTS = 60;

/** Lines labelled as an average that are the plain mean of the lines before them: the quarters of a year, the rows above. */
export function* checkAverages(view: View, explained: ReadonlySet<number>): Pausing<Relation[]> {
  const relations: Relation[] = [];
  for (const [line, { label, empty }] of view.lines.entries()) {
    if (empty || explained.has(line) || !AVERAGE.test(label)) continue;
    const parts = partsOf(view, line);
    if (parts.length < 2) continue;
    const tried = (yield* mapPausing(view.across, (_, position) => tryAt(view, line, parts, position), rowsBetweenPauses(parts.length))).filter((result) => result !== null);
    const trials = yield* mapPausing(tried, ({ outcome, figure, width }): Trial => ({ agrees: outcome !== 'broken', chance: agreementChance(figure, width) }));
    const agreements = trials.filter(({ agrees }) => agrees).length;
    const confidence = probability(oddsAfter(0.5, trials));
    if (agreements < 2 || (trials.length - agreements) * 2 > agreements || confidence < 0.9) continue;
    yield* mapPausing(tried, ({ target, figure, cells, mean, outcome }) => relations.push({
      rule: 'average',
      status: outcome,
      ...areaOf(target),
      printed: target.text,
      expected: written(mean, figure),
      sources: areasOf(cells),
      says: `the mean of ${cellName(cells[0].row, cells[0].column)} to ${cellName(cells[cells.length - 1].row, cells[cells.length - 1].column)} (${lineName(view, parts[0])} to ${lineName(view, parts[parts.length - 1])})`,
      confidence,
    }));
  }
  return relations;
}

/** The lines of figures right before an average, back to the last total or name. */
function partsOf(view: View, line: number): number[] {
  const parts: number[] = [];
  for (let part = line - 1; part >= 0 && parts.length < MOST_PARTS; part -= 1) {
    const { empty, hints } = view.lines[part];
    if (empty || hints.name || AVERAGE.test(view.lines[part].label)) break;
    if (hints.total === 0) parts.unshift(part);
  }
  return parts;
}

interface Tried {
  readonly target: TableCell;
  readonly figure: Figure;
  readonly cells: readonly TableCell[];
  readonly mean: number;
  readonly width: number;
  readonly outcome: Comparison;
}

function tryAt(view: View, line: number, parts: readonly number[], position: number): Tried | null {
  const target = view.cell(line, position);
  const figure = target.figure;
  if (!figure) return null;
  const cells = parts.map((part) => view.cell(part, position)).filter((cell) => cell.figure?.unit === figure.unit);
  if (cells.length < 2) return null;
  const ranges = cells.flatMap((cell) => (cell.figure ? [intervalOf(cell.figure)] : []));
  const low = ranges.reduce((sum, range) => sum + range.low, 0) / ranges.length;
  const high = ranges.reduce((sum, range) => sum + range.high, 0) / ranges.length;
  return { target, figure, cells, mean: (low + high) / 2, width: (high - low) / 2, outcome: compare(figure, { low, high }) };
}
