import { formulaAt, isBlank, numberFormatAt, valueAt, type Grid } from '../shared/grid';
import { textOf } from '../shared/cells';
import type { Block } from '../shared/registerKind';
import { baseIn } from './base';
import { FIGURE_FIELDS, type FigureCell, type FigureField, type Indicator, type IndicatorSettings } from './indicator';
import { polarityOf } from './polarity';
import { readFigure } from './readFigure';
import { workOut } from './workOut';

const LONGEST_LABEL = 200;
const ADJUSTED = /\b(?:standardi[sz]ed|adjusted|dsr|smoothed)\b/iu;
/** Figures that make a row an indicator. */
const TELLING: readonly FigureField[] = ['count', 'rate', 'value', 'population', 'previousCount', 'previousRate', 'previous', 'benchmark'];

/** What a table says of its rates outside its rows. */
export interface TableBase {
  /** From the heading of the rates or a title; null where neither says. */
  readonly per: number | null;
  readonly benchmarkPer: number | null;
  readonly isAdjusted: boolean;
}

/** The rows of a block that hold figures, in the order of the sheet. Headings of sections, notes and sources are passed over. */
export function readIndicators(grid: Grid, block: Block, index: number, base: TableBase, settings: IndicatorSettings): Indicator[] {
  const rows: RawRow[] = [];
  for (let row = block.firstRow; row < block.endRow; row += 1) {
    const cells: Partial<Record<FigureField, FigureCell>> = {};
    for (const field of FIGURE_FIELDS) if (block.columns[field] !== undefined) cells[field] = readFigure(grid, row, block.columns[field]);
    const tells = TELLING.some((field) => cells[field] && (cells[field].figure !== null || cells[field].marker !== null || (cells[field].unreadable && !isProse(cells[field]))));
    if (tells) rows.push({ row, label: labelOf(grid, row, block), cells, unit: textAt(grid, row, block.columns.unit) });
  }
  const previousIs = meaningOfPrevious(rows, block);
  return rows.map((raw) => indicatorOf(grid, raw, block, index, base, settings, previousIs));
}

interface RawRow {
  readonly row: number;
  readonly label: string;
  readonly cells: Readonly<Partial<Record<FigureField, FigureCell>>>;
  readonly unit: string;
}

/** A whole sentence under the table is a note, not a figure that cannot be read. */
function isProse({ value }: FigureCell): boolean {
  return textOf(value).split(' ').length > 4;
}

function textAt(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? '' : textOf(valueAt(grid, row, column));
}

function labelOf(grid: Grid, row: number, block: Block): string {
  const own = textAt(grid, row, block.columns.indicator);
  return own === '' ? `Row ${row + 1}` : own.slice(0, LONGEST_LABEL);
}

function indicatorOf(grid: Grid, { row, label, cells, unit }: RawRow, block: Block, index: number, base: TableBase, settings: IndicatorSettings, previousIs: 'count' | 'rate'): Indicator {
  const stated = baseIn(unit) ?? unitBase(unit) ?? baseIn(label) ?? base.per;
  // A single column of values holds rates where something says what they are per, and counts elsewhere.
  const valueIsRate = cells.value !== undefined && cells.rate === undefined && (cells.value.isPercent || (stated !== null && !/^(?:number|count|no\.?|#)\b/iu.test(`${unit || label}`)));
  const rate = cells.rate ?? (valueIsRate ? cells.value : undefined) ?? null;
  const count = cells.count ?? (valueIsRate ? undefined : cells.value) ?? null;
  const previousAs = cells.value !== undefined && cells.rate === undefined && cells.count === undefined ? (valueIsRate ? 'rate' : 'count') : previousIs;
  const isPercent = rate?.isPercent === true || stated === 100;
  const per = isPercent ? 100 : (stated ?? settings.rateBase);
  const { columns } = block;
  const polarity = columns.polarity === undefined ? null : valueAt(grid, row, columns.polarity);
  const read = polarity === null ? 'none' : polarityOf(polarity);
  const figures = {
    cells, count, rate, polarity: read ?? ('none' as const),
    previousCount: cells.previousCount ?? (previousAs === 'count' ? cells.previous : undefined) ?? null,
    previousRate: cells.previousRate ?? (previousAs === 'rate' ? cells.previous : undefined) ?? null,
  };
  const benchmarkPer = cells.benchmark ? (baseIn(textAt(grid, row, columns.benchmark)) ?? base.benchmarkPer ?? per) : per;
  return {
    ...figures, row, block: index, label, columns,
    polarityCell: polarity === null || columns.polarity === undefined ? null : { column: columns.polarity, value: polarity, unreadable: read === null },
    comparisonCell: columns.comparison === undefined ? null : { column: columns.comparison, value: valueAt(grid, row, columns.comparison) },
    worked: workOut(figures, { per, benchmarkPer, isPercent, isAdjusted: base.isAdjusted || ADJUSTED.test(label) }, settings.rateConfidence),
  };
}

/** "10,000" in a column headed Unit or Per. */
function unitBase(unit: string): number | null {
  return /\d/u.test(unit) ? baseIn(`per ${unit}`) : null;
}

/** Whether a column headed only "Previous" or with last year's date holds counts or rates: what the current figures beside it are nearer to. */
function meaningOfPrevious(rows: readonly RawRow[], { columns }: Block): 'count' | 'rate' {
  if (columns.rate === undefined) return 'count';
  if (columns.count === undefined) return 'rate';
  const distance = (field: 'count' | 'rate'): number =>
    rows.reduce((sum, { cells: { previous, [field]: current } }) => (previous?.figure && current?.figure ? sum + Math.abs(Math.log(Math.abs(previous.figure / current.figure))) : sum), 0);
  return distance('count') < distance('rate') ? 'count' : 'rate';
}

/** True for a cell that a step may write to: no formula in it. */
export function mayWrite(grid: Grid, row: number, column: number): boolean {
  return formulaAt(grid, row, column) === null;
}

/** The base that titles above the table, or the headings of the rates, state. */
export function tableBase(grid: Grid, block: Block): TableBase {
  const heading = (field: string): string => block.fields.find((match) => match.field === field)?.heading ?? '';
  const inRates = ['rate', 'value', 'previousRate', 'lower'].map((field) => baseIn(heading(field))).find((per) => per !== null);
  const isAdjusted = ['rate', 'value'].some((field) => ADJUSTED.test(heading(field)));
  return { isAdjusted, per: inRates ?? baseAbove(grid, block), benchmarkPer: baseIn(heading('benchmark')) };
}

function baseAbove(grid: Grid, { headerRows, firstRow }: Block): number | null {
  const top = headerRows[0] ?? firstRow;
  for (let row = top - 1; row >= grid.top; row -= 1) {
    for (const value of grid.values[row - grid.top] ?? []) {
      const per = typeof value === 'string' && !isBlank(value) && /\bper\b/iu.test(value) ? baseIn(value) : null;
      if (per !== null) return per;
    }
  }
  return null;
}

/** Number format of an existing cell, or the one given where it has none of its own. */
export function formatOr(grid: Grid, row: number, column: number, format: string): { readonly numberFormat?: string } {
  const own = numberFormatAt(grid, row, column);
  return own === 'General' || own === '@' ? { numberFormat: format } : {};
}
