import type { Lexicon } from '../headings/lexicon';
import { isBlank, valueAt, type CellValue } from '../grid';
import { filledCells, type Region } from './region';

/** What the cells of one row would say as headings. */
interface HeadingRow {
  readonly fields: ReadonlySet<string>;
  readonly groupColumns: readonly number[];
  readonly bareMeasures: readonly number[];
  readonly recognised: number;
  readonly unknown: number;
}

const MOST_ROWS = 4;
const FEWEST_HEADINGS = 3;
/** A row is given up once it holds this many numbers: headings are words. */
const MANY_NUMBERS = 2;

/** The rows of each header on the sheet, from the top: single rows, or up to four that belong together. */
export function headerRowsOf(region: Region, lexicon: Lexicon): number[][] {
  const headers: number[][] = [];
  let from = region.firstRow;
  for (let row = from; row < region.endRow; row += 1) {
    const main = readRow(region, row, lexicon);
    if (!main || !isHeader(main)) continue;
    const rows = [...rowsAbove(region, row, main, lexicon, from), row];
    let top = main;
    for (let next = row + 1; next < region.endRow && rows.length < MOST_ROWS; next += 1) {
      const below = readRow(region, next, lexicon);
      if (!below || !continuesHeader(top, below)) break;
      rows.push(next);
      top = { ...below, fields: new Set([...top.fields, ...below.fields]) };
    }
    headers.push(rows);
    from = rows[rows.length - 1] + 1;
    row = from - 1;
  }
  return mainHeaders(headers, region, lexicon);
}

/** Headings found in all rows of a header, as names: fields, and measures with or without their group. */
export function namesIn(region: Region, rows: readonly number[], lexicon: Lexicon): Set<string> {
  const names = new Set<string>();
  for (const row of rows) {
    for (const { value } of filledCells(region, row)) {
      const meaning = typeof value === 'string' ? lexicon.meaning(value) : null;
      if (meaning) names.add(meaning.field ?? meaning.measure ?? `group ${meaning.group}`);
    }
  }
  return names;
}

/** The fullest header is the register's; the others count only where they repeat most of it (a key or legend does not). */
function mainHeaders(headers: readonly number[][], region: Region, lexicon: Lexicon): number[][] {
  const names = headers.map((rows) => namesIn(region, rows, lexicon));
  const most = Math.max(0, ...names.map((set) => set.size));
  const best = names.find((set) => set.size === most);
  if (!best) return [];
  return headers.filter((_, i) => [...names[i]].filter((name) => best.has(name)).length * 2 >= best.size);
}

function readRow(region: Region, row: number, lexicon: Lexicon): HeadingRow | null {
  const fields = new Set<string>();
  const groupColumns: number[] = [];
  const bareMeasures: number[] = [];
  if (isFullOfNumbers(region, row)) return null;
  let recognised = 0;
  let unknown = 0;
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    const value = valueAt(region.grid, row, column);
    if (isBlank(value) || isNumber(value)) continue;
    const meaning = lexicon.meaning(String(value));
    if (!meaning) {
      unknown += 1;
      if (unknown > 3 && unknown > recognised * 2) return null;
      continue;
    }
    recognised += 1;
    fields.add(meaning.field ?? `${meaning.group ?? ''} ${meaning.measure ?? ''}`);
    if (meaning.group) groupColumns.push(column);
    else if (meaning.measure) bareMeasures.push(column);
  }
  return recognised === 0 ? null : { fields, groupColumns, bareMeasures, recognised, unknown };
}

/** Tells rows of data at a glance, which keeps long registers quick to read. */
function isFullOfNumbers(region: Region, row: number): boolean {
  let numbers = 0;
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    if (isNumber(valueAt(region.grid, row, column))) numbers += 1;
    if (numbers >= MANY_NUMBERS) return true;
  }
  return false;
}

function isNumber(value: CellValue): boolean {
  return typeof value === 'string' ? value.length < 8 && value !== '' && /^\s*\d+\s*$/.test(value) : typeof value === 'number';
}

function isHeader(row: HeadingRow): boolean {
  return row.fields.size >= FEWEST_HEADINGS && row.unknown <= row.recognised;
}

/** A row below belongs to the header when it only says measures and groups, or adds fields not yet named. */
function continuesHeader(above: HeadingRow, below: HeadingRow): boolean {
  if (below.unknown > below.recognised) return false;
  const fresh = [...below.fields].every((name) => name.includes(' ') || !above.fields.has(name));
  const scoring = below.bareMeasures.length + below.groupColumns.length;
  if (scoring >= 2 && scoring * 2 > below.recognised) return true;
  return fresh && (scoring >= 2 || (scoring >= 1 && scoring === below.recognised) || isHeader(below));
}

/** Group headings printed over the main row (GROSS, NET over LIKELIHOOD, IMPACT, RATING). */
function rowsAbove(region: Region, row: number, main: HeadingRow, lexicon: Lexicon, from: number): number[] {
  if (row - 1 < from || main.bareMeasures.length === 0) return [];
  const above = readRow(region, row - 1, lexicon);
  if (!above || above.unknown > above.recognised + 1) return [];
  return above.groupColumns.some((column) => column >= main.bareMeasures[0]) ? [row - 1] : [];
}
