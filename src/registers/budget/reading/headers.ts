import { isFailure } from '../../../rules/failure';
import { readMoney } from '../../../rules/money';
import { textOf } from '../../shared/cells';
import { isBlank, valueAt, type CellValue } from '../../shared/grid';
import { filledCells, type Region } from '../../shared/recognition/region';
import { budgetMeaning, type BudgetMeaning } from './meaning';
import { isUnitOnly } from './units';

/** What a header says of one column. */
export interface ColumnMeaning extends BudgetMeaning {
  readonly column: number;
  /** The words over the column, from the top. */
  readonly heading: string;
}

/** A header: its rows, and what it says of each column. */
export interface Header {
  readonly rows: readonly number[];
  readonly columns: readonly ColumnMeaning[];
}

/** Words of which every header of a budget monitor has some. */
const TELLING = /budget|project|forecast|outturn|varia|spend|spent|actual|estimate|management action|pressure/iu;
const LONGEST_HEADING = 90;
const MOST_ABOVE = 5;
const MOST_BELOW = 4;

type Meanings = (heading: string) => BudgetMeaning | null;

/** Every header on the sheet, from the top: rows of words, the best of those that stand together. */
export function findHeaders(region: Region): Header[] {
  const meanings = remembered();
  const headers: Header[] = [];
  let from = region.firstRow;
  for (let row = from; row < region.endRow; row += 1) {
    if (!isTelling(region, row) || !isHeaderLike(region, row)) continue;
    const [first, end] = around(region, row, from);
    const header = bestHeader(region, first, end, row, meanings);
    if (!header) continue;
    headers.push(header);
    // Rows of units belong to the header too.
    from = header.rows[header.rows.length - 1] + 1;
    row = from - 1;
  }
  return headers;
}

function remembered(): Meanings {
  const known = new Map<string, BudgetMeaning | null>();
  return (heading) => {
    let found = known.get(heading);
    if (found === undefined) {
      found = budgetMeaning(heading);
      known.set(heading, found);
    }
    return found;
  };
}

function isTelling(region: Region, row: number): boolean {
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    const value = valueAt(region.grid, row, column);
    if (typeof value === 'string' && value.length <= LONGEST_HEADING && TELLING.test(value)) return true;
  }
  return false;
}

/** Two or more cells, all short, none of them a figure. Years are no figures. */
function isHeaderLike(region: Region, row: number): boolean {
  let filled = 0;
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    const value = valueAt(region.grid, row, column);
    if (isBlank(value)) continue;
    if (isFigure(value) || String(value).length > LONGEST_HEADING) return false;
    filled += 1;
  }
  return filled >= 2;
}

function isFigure(value: CellValue): boolean {
  if (typeof value === 'number') return !(Number.isInteger(value) && value >= 1990 && value <= 2060);
  if (typeof value !== 'string' || !/\d/.test(value) || isUnitOnly(value) || /^\s*(?:19|20)\d\d\s*$/.test(value)) return false;
  return !isFailure(readMoney(textOf(value).replace(/%$/, ''), ''));
}

function around(region: Region, row: number, from: number): [first: number, end: number] {
  let first = row;
  while (first - 1 >= from && row - first < MOST_ABOVE && isHeaderLike(region, first - 1)) first -= 1;
  let end = row + 1;
  while (end < region.endRow && end - row <= MOST_BELOW && isHeaderLike(region, end)) end += 1;
  return [first, end];
}

/** The fewest rows around a row that name the most fields. */
function bestHeader(region: Region, first: number, end: number, row: number, meanings: Meanings): Header | null {
  let best: Header | null = null;
  let most = 0;
  for (let last = row; last < end; last += 1) {
    for (let top = row; top >= first; top -= 1) {
      const rows = Array.from({ length: last - top + 1 }, (_, i) => top + i);
      const columns = readColumns(region, rows, meanings);
      const fields = new Set(columns.map(({ field }) => field));
      fields.delete('other');
      const score = fields.size - 0.01 * rows.length;
      if (fields.size >= 2 && score > most) [best, most] = [{ rows, columns }, score];
    }
  }
  return best && withUnits(region, best, end);
}

function withUnits(region: Region, header: Header, end: number): Header {
  const next = header.rows[header.rows.length - 1] + 1;
  const isUnits = next < end && filledCells(region, next).every(({ value }) => isUnitOnly(String(value)));
  if (!isUnits) return header;
  const units = new Map(filledCells(region, next).map(({ column, value }) => [column, textOf(value)]));
  return {
    rows: [...header.rows, next],
    columns: header.columns.map((column) => {
      const unit = units.get(column.column);
      // "Variance" over "%" is a percentage.
      const field = unit === '%' && column.field === 'variance' ? 'variancePercent' : column.field;
      return unit === undefined ? column : { ...column, field, heading: `${column.heading} ${unit}` };
    }),
  };
}

function readColumns(region: Region, rows: readonly number[], meanings: Meanings): ColumnMeaning[] {
  const texts = rows.map((row) => textsOver(region, row));
  spreadGroups(texts, region);
  const columns: ColumnMeaning[] = [];
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    const parts = texts.map((row) => row.get(column) ?? '').filter((text, i, all) => text !== '' && text !== all[i - 1]);
    if (parts.length === 0) continue;
    const whole = parts.join(' ');
    const meaning = meanings(whole) ?? meanings(parts[parts.length - 1]);
    if (meaning) columns.push({ ...meaning, column, heading: whole });
  }
  return columns;
}

/** What stands over each column in one row; a merged cell stands over all of its columns. */
function textsOver(region: Region, row: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { column, value } of filledCells(region, row)) {
    const text = textOf(value);
    texts.set(column, text);
    const merge = region.grid.merges.find((area) => area.row === row && area.column === column);
    for (let over = 1; over < (merge?.columns ?? 1); over += 1) texts.set(column + over, text);
  }
  return texts;
}

/**
 * "Year to date" typed once over Budget, Actual and Variance, and "Full year" over the same again, stand over all of them:
 * where headings come twice in the row below, each text above reaches to the next one.
 */
function spreadGroups(texts: ReadonlyArray<Map<number, string>>, region: Region): void {
  for (let i = texts.length - 2; i >= 0; i -= 1) {
    const below = [...texts[i + 1].values()].map((text) => text.toLowerCase());
    if (new Set(below).size === below.length || texts[i].size >= texts[i + 1].size) continue;
    let current: string | undefined;
    for (let column = region.firstColumn; column < region.endColumn; column += 1) {
      const own = texts[i].get(column);
      if (own !== undefined) current = own;
      else if (current !== undefined && texts[i + 1].has(column)) texts[i].set(column, current);
      else current = undefined;
    }
  }
}
