import type { Area, CellValue } from '../../registers/shared/grid';
import { parseFirstArea } from '../address';

/** What the first rows of a sheet say about reading the rest of it. */
export interface SheetSample {
  /** Length of a cell's answer, its number format included, in bytes. */
  readonly bytesPerCell: number;
  /** Zero-based sheet columns in which formulas stand. */
  readonly formulaColumns: ReadonlySet<number>;
}

const SAMPLE_ROWS = 40;
/** Rows of titles and headings say little of what stands below them. */
const HEADING_ROWS = 5;
/** Without a sample: short values and formats. */
const USUAL: SheetSample = { bytesPerCell: 30, formulaColumns: new Set() };

/** An answer that Excel is sure to send: its limit is 5 MB. Longer texts further down are met by halving. */
const LARGE_ANSWER = 3_900_000;
/** An answer that is taken apart without keeping the pane from a click. */
const SMALL_ANSWER = 600_000;
/** Up to this size a sheet is read in few requests, beyond it in small ones: then answering the officer comes first. */
const FEW_REQUESTS_UP_TO = 12_000_000;
/** Unquoted characters of JSON around each value. */
const MARKS = 3;

/** Queues a look at the first rows, to be read with `sampleOf` after the next sync. */
export function queueSample(sheet: Excel.Worksheet): Excel.Range {
  const top = sheet.getRange(`1:${SAMPLE_ROWS}`).getUsedRangeOrNullObject(true);
  top.load('address,formulas,numberFormat');
  top.untrack();
  return top;
}

/** What a range queued by `queueSample` shows, after the sync. */
export function sampleOf(top: Excel.Range): SheetSample {
  if (top.isNullObject) return USUAL;
  const formulas = top.formulas as CellValue[][];
  const left = parseFirstArea(top.address)?.column ?? 0;
  return { bytesPerCell: bytesPerCell(formulas, top.numberFormat as string[][]), formulaColumns: formulaColumns(formulas, left) };
}

/** Cells to ask for in one request. */
export function bandCells({ rows, columns }: Area, { bytesPerCell }: SheetSample): number {
  const whole = rows * columns * bytesPerCell;
  if (whole > FEW_REQUESTS_UP_TO) return Math.ceil(SMALL_ANSWER / bytesPerCell);
  // Bands of about the same size, rather than full ones and a small rest.
  const bands = Math.max(1, Math.ceil(whole / LARGE_ANSWER));
  return Math.ceil(rows / bands) * columns;
}

function bytesPerCell(formulas: readonly CellValue[][], formats: readonly string[][]): number {
  const from = formulas.length > 2 * HEADING_ROWS ? HEADING_ROWS : 0;
  let bytes = 0;
  let cells = 0;
  for (let row = from; row < formulas.length; row += 1) {
    formulas[row].forEach((cell, column) => {
      bytes += String(cell).length + String(formats[row]?.[column] ?? '').length + 2 * MARKS;
      cells += 1;
    });
  }
  return cells > 0 ? bytes / cells : USUAL.bytesPerCell;
}

function formulaColumns(formulas: readonly CellValue[][], left: number): Set<number> {
  const columns = new Set<number>();
  for (const row of formulas) row.forEach((cell, at) => typeof cell === 'string' && cell.startsWith('=') && columns.add(left + at));
  return columns;
}
