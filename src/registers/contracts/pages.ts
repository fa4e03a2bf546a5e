import { isBlank, valueAt, type CellValue, type Grid } from '../shared/grid';
import type { Block } from '../shared/registerKind';
import { DATE_FIELDS, MONEY_FIELDS } from './fields';
import { colourOf, dayOf, isMark, isMissing, monthsOf, poundsOf } from './readCells';

/** Rows without a gap, as on one printed page, and where their data stands. */
export interface Page {
  readonly firstRow: number;
  /** The row after the last. */
  readonly endRow: number;
  readonly columns: Readonly<Record<string, number>>;
}

type Columns = Readonly<Record<string, number>>;

const FITS: ReadonlyArray<readonly [string, (value: CellValue) => boolean]> = [
  ...DATE_FIELDS.map((field) => [field, (value: CellValue) => dayOf(value) !== null && !isLargeAmount(value)] as const),
  ...MONEY_FIELDS.map((field) => [field, (value: CellValue) => poundsOf(value) !== null] as const),
  ['months', (value) => monthsOf(value) !== null],
  ['procurementStatus', (value) => colourOf(value) !== null || isMark(value)],
  ['capital', saysCapital],
];
const SHIFTS = [-1, 1, -2, 2, -3, 3];
const MOST_ROWS = 40;
/** Less than this is too little to judge by: a cell lost from every row of a page puts several columns out. */
const FEWEST_ROWS = 2;
const FEWEST_MISFITS = 2;

/** True for the word in a column that marks capital contracts. */
export function saysCapital(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*capital\s*$/i.test(value);
}

/**
 * The pages of a block: runs of rows between blank ones. A page whose rows lost or gained a cell, so that dates and
 * figures do not stand under their headings, is read where its data stands.
 */
export function pagesOf(grid: Grid, block: Block): Page[] {
  const pages: Page[] = [];
  let firstRow: number | null = null;
  for (let row = block.firstRow; row <= block.endRow; row += 1) {
    const blank = row === block.endRow || isBlankRow(grid, row);
    if (!blank) firstRow ??= row;
    else if (firstRow !== null) {
      pages.push({ firstRow, endRow: row, columns: columnsOfPage(grid, block.columns, firstRow, row) });
      firstRow = null;
    }
  }
  return pages;
}

/** True for a row of the sheet that holds nothing. */
export function isBlankRow(grid: Grid, row: number): boolean {
  const cells = grid.values[row - grid.top];
  return cells === undefined || cells.every((value) => value === '' || isBlank(value));
}

/**
 * Where a row's data stands when the cell before its capital marker was lost: the marker stands one column to the left
 * of its heading, and so does what comes before it. Null when it stands in its place.
 */
export function withoutLostCell(columns: Columns): Columns | null {
  const { capital } = columns;
  if (capital === undefined) return null;
  const moved: Record<string, number> = { ...columns, capital: capital - 1 };
  const before = Object.keys(columns).find((field) => columns[field] === capital - 1);
  if (before === undefined) return moved;
  if (before !== 'attention' && before !== 'commentary' && before !== 'plan') return null;
  if (Object.values(columns).includes(capital - 2)) delete moved[before];
  else moved[before] = capital - 2;
  return moved;
}

function columnsOfPage(grid: Grid, columns: Columns, firstRow: number, endRow: number): Columns {
  if (endRow - firstRow < FEWEST_ROWS) return columns;
  const step = Math.max(1, (endRow - firstRow) / MOST_ROWS);
  const rows: number[] = [];
  for (let row = firstRow; row < endRow; row += step) rows.push(Math.floor(row));
  const fit = fitOf(grid, rows);
  const misfits = (at: Columns): number => FITS.filter(([field, fits]) => at[field] !== undefined && isMisfit(fit(at[field], fits))).length;
  if (misfits(columns) < FEWEST_MISFITS) return columns;
  const scoreAt = (column: number, fits: (value: CellValue) => boolean): number => {
    const { good, bad } = fit(column, fits);
    return good - 2 * bad;
  };
  const shifted = bestShift(columns, (candidate) => FITS.reduce((sum, [field, fits]) => {
    if (columns[field] === undefined) return sum;
    // Nothing is gained by taking a field's cells for lost: what is wrong there stays wrong.
    return sum + (candidate[field] === undefined ? Math.min(0, scoreAt(columns[field], fits)) : scoreAt(candidate[field], fits));
  }, 0), grid);
  return misfits(shifted) === 0 ? shifted : columns;
}

interface Fit {
  readonly good: number;
  readonly bad: number;
}

/** How many cells of a column are of the kind a field wants, and how many are not; blanks and “TBC” say nothing. */
function fitOf(grid: Grid, rows: readonly number[]): (column: number, fits: (value: CellValue) => boolean) => Fit {
  const known = new Map<(value: CellValue) => boolean, Map<number, Fit>>();
  return (column, fits) => {
    const byColumn = known.get(fits) ?? new Map<number, Fit>();
    known.set(fits, byColumn);
    let fit = byColumn.get(column);
    if (!fit) {
      const filled = rows.map((row) => valueAt(grid, row, column)).filter((value) => !isMissing(value));
      const good = filled.filter(fits).length;
      fit = { good, bad: filled.length - good };
      byColumn.set(column, fit);
    }
    return fit;
  };
}

function isMisfit({ good, bad }: Fit): boolean {
  return bad > good;
}

/**
 * The fields from one of them to the last, moved by some columns: the best such placing, or the headings' own. Fields
 * before them that would be overlapped are those whose cells were lost. Of equal placings the one that moves least wins.
 */
function bestShift(columns: Columns, score: (candidate: Columns) => number, grid: Grid): Columns {
  const ordered = Object.entries(columns).sort(([, a], [, b]) => a - b);
  let best = columns;
  let most = score(columns);
  for (const shift of SHIFTS) {
    for (let from = 0; from < ordered.length; from += 1) {
      const first = ordered[from][1] + shift;
      if (first < grid.left) continue;
      const candidate = Object.fromEntries(ordered.flatMap(([field, column], i) => (i >= from ? [[field, column + shift]] : column < first ? [[field, column]] : [])));
      const found = score(candidate);
      if (found > most || (found === most && best !== columns)) [best, most] = [candidate, found];
    }
  }
  return best;
}

function isLargeAmount(value: CellValue): boolean {
  return typeof value === 'number' && value > LATEST_DAY;
}

/** 31/12/2149. */
const LATEST_DAY = 91_312;
