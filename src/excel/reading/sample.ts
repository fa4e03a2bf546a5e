import type { Area, CellValue } from '../../registers/shared/grid';
import { areaAddress, parseFirstArea } from '../address';

/** The first rows of a sheet: content already, and what they say about reading the rest. */
export interface SheetSample {
  /** Where they stand; null where nothing was found. */
  readonly area: Area | null;
  /** Formulas, or the values of cells without one. */
  readonly formulas: readonly CellValue[][];
  readonly numberFormats: readonly string[][];
}

/** What a sample says about the rows below it. */
export interface Expectation {
  /** Length of a cell's answer, its number format included, in bytes. */
  readonly bytesPerCell: number;
  /** Zero-based sheet columns in which formulas stand. */
  readonly formulaColumns: ReadonlySet<number>;
}

/** How much of a sheet is read before anything is known of it: with usual texts up to 3 MB, and so all of most registers. */
export const SAMPLE_AREA: Area = { row: 0, column: 0, rows: 2_000, columns: 30 };
/** Where that was too large an answer. */
export const SMALL_SAMPLE_AREA: Area = { row: 0, column: 0, rows: 40, columns: 40 };

/** Rows of titles and headings say little of what stands below them. */
const HEADING_ROWS = 5;
/** Rows by which the length of the others is reckoned. */
const RECKONED_ROWS = 400;
/** Without a sample: short values and formats. */
const USUAL_BYTES_PER_CELL = 30;
/** The value of a formula, which is asked for besides. */
const BYTES_PER_RESULT = 8;

/** An answer that Excel is sure to send: its limit is 5 MB. Longer texts further down are met by halving. */
const LARGE_ANSWER = 3_900_000;
/** An answer that is taken apart without keeping the pane from a click. */
const SMALL_ANSWER = 400_000;
/** Up to this size a sheet is read in few requests, beyond it in small ones: then answering the officer comes first. */
const FEW_REQUESTS_UP_TO = 12_000_000;

/** Queues the reading of the first rows, to be read with `sampleOf` after the next sync. */
export function queueSample(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const top = sheet.getRange(areaAddress(area)).getUsedRangeOrNullObject(true);
  top.load('address,formulas,numberFormat');
  top.untrack();
  return top;
}

/** What a range queued by `queueSample` shows, after the sync. */
export function sampleOf(top: Excel.Range): SheetSample {
  if (top.isNullObject) return { area: null, formulas: [], numberFormats: [] };
  return { area: parseFirstArea(top.address), formulas: top.formulas as CellValue[][], numberFormats: top.numberFormat as string[][] };
}

/** How many rows of a sheet's used area the sample holds in full, from its first: it may be narrower, or begin lower. */
export function rowsSampled(used: Area, { area }: SheetSample): number {
  return area && area.row === used.row && area.column === used.column && area.columns === used.columns ? Math.min(area.rows, used.rows) : 0;
}

/** What to expect of the rows below a sample. */
export function expectationOf({ area, formulas, numberFormats }: SheetSample): Expectation {
  const formulaColumns = new Set<number>();
  for (const row of formulas) row.forEach((cell, at) => typeof cell === 'string' && cell.startsWith('=') && formulaColumns.add((area?.column ?? 0) + at));
  const from = formulas.length > 2 * HEADING_ROWS ? HEADING_ROWS : 0;
  const to = Math.min(formulas.length, from + RECKONED_ROWS);
  const cells = (to - from) * (area?.columns ?? 0);
  if (cells === 0) return { bytesPerCell: USUAL_BYTES_PER_CELL, formulaColumns };
  const bytes = new TextEncoder().encode(JSON.stringify([formulas.slice(from, to), numberFormats.slice(from, to)])).length;
  return { bytesPerCell: bytes / cells + (BYTES_PER_RESULT * formulaColumns.size) / (area?.columns ?? 1), formulaColumns };
}

/** Cells to ask for in one request. */
export function bandCells({ rows, columns }: Area, { bytesPerCell }: Expectation): number {
  const whole = rows * columns * bytesPerCell;
  if (whole > FEW_REQUESTS_UP_TO) return Math.ceil(SMALL_ANSWER / bytesPerCell);
  // Bands of about the same size, rather than full ones and a small rest.
  const bands = Math.max(1, Math.ceil(whole / LARGE_ANSWER));
  return Math.ceil(rows / bands) * columns;
}
