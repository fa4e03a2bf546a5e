import { cellName } from '../../shared/address';
import { mapPausing, rowsBetweenPauses, type Pausing } from '../../shared/pausing';
import { written, type Figure } from '../reading/figure';
import type { TableCell } from '../reading/table';
import { areaOf, areasOf, compare, intervalOf, type Interval, type Relation } from '../relation';
import type { View } from '../view';

const PERIOD = /^(?:q(?:uarter|tr)?\s?[1-4]\b|(?:[1-4]|first|second|third|fourth)(?:st|nd|rd|th)?\s+quarter|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/iu;
const SUMMARY = /^(?:(?:full\s+)?year(?:\s+to\s+date)?|ytd|annual|outturn|total|average|(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?)\b/iu;
const LEAST_PERIODS = 3;

type Way = 'sum' | 'mean' | 'last';

/**
 * A scorecard: quarters or months, then the year, which is the sum of some measures, the mean of others and the latest
 * position of the rest. Each row is read in the way that fits. A row that fits none is told where most rows fit one and its
 * own figures leave no doubt which is meant: rates are averaged, and counts that come to more than any period are added.
 */
export function* checkPeriodSummaries(view: View): Pausing<Relation[]> {
  if (view.axis !== 'columns') return [];
  const relations: Relation[] = [];
  for (const [line, { label, empty }] of view.lines.entries()) {
    if (empty || !SUMMARY.test(label.trim())) continue;
    const periods = periodsBefore(view, line);
    if (periods.length < LEAST_PERIODS) continue;
    const rows = (yield* mapPausing(view.across, (_, position) => tryRow(view, line, periods, position), rowsBetweenPauses(periods.length))).filter((row) => row !== null);
    const fitting = rows.filter(({ fits }) => fits !== null);
    const ways = new Set(fitting.map(({ fits }) => fits));
    // Where every row is added up, the sums of the columns have said so already.
    if (fitting.length < 2 || fitting.length * 2 < rows.length || (ways.size === 1 && ways.has('sum') && rows.every(({ meant }) => meant !== 'mean'))) continue;
    yield* mapPausing(rows, (row) => relations.push(...relationOf(row)));
  }
  return relations;
}

function periodsBefore(view: View, line: number): number[] {
  const periods: number[] = [];
  for (let part = line - 1; part >= 0 && PERIOD.test(view.lines[part].label.trim()); part -= 1) periods.unshift(part);
  return periods;
}

interface Row {
  readonly target: TableCell;
  readonly printed: Figure;
  readonly cells: readonly TableCell[];
  readonly values: Readonly<Record<Way, Interval>>;
  readonly fits: Way | null;
  /** The way that its figures and label leave no doubt of. */
  readonly meant: Way | null;
}

function tryRow(view: View, line: number, periods: readonly number[], position: number): Row | null {
  const target = view.cell(line, position);
  const cells = periods.map((part) => view.cell(part, position));
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  const printed = target.figure;
  if (!printed || figures.length !== cells.length || figures.some(({ unit }) => unit !== printed.unit)) return null;
  const ranges = figures.map(intervalOf);
  const sum = { low: total(ranges.map(({ low }) => low)), high: total(ranges.map(({ high }) => high)) };
  const values = { sum, mean: { low: sum.low / figures.length, high: sum.high / figures.length }, last: { low: figures[figures.length - 1].value, high: figures[figures.length - 1].value } };
  const fits = (['sum', 'mean', 'last'] as const).find((way) => (way === 'last' ? printed.value === values.last.low : compare(printed, values[way]) !== 'broken')) ?? null;
  const most = Math.max(...figures.map(({ value }) => value));
  const { rate } = view.across[position].hints;
  const counts = printed.unit !== 'percent' && figures.every(({ step, value }) => step >= 1 && value >= 0);
  const meant = /\b(?:average|mean)\b/iu.test(view.across[position].label) ? 'mean' : counts && !rate && printed.value > 2 * most ? 'sum' : null;
  return { target, printed, cells, values, fits, meant };
}

function relationOf({ target, printed, cells, values, fits, meant }: Row): Relation[] {
  const way = fits ?? meant;
  if (way === null) return [];
  const middle = (values[way].low + values[way].high) / 2;
  const span = `${cellName(cells[0].row, cells[0].column)}:${cellName(cells[0].row, cells[cells.length - 1].column)}`;
  return [{
    rule: way === 'mean' ? 'average' : 'total',
    status: compare(printed, values[way]),
    ...areaOf(target),
    printed: target.text,
    expected: written(Number(middle.toPrecision(14)), printed),
    sources: areasOf(cells),
    says: way === 'last' ? `the last of ${span}` : `the ${way} of ${span}`,
    confidence: fits ? 0.8 : 0.85,
  }];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
