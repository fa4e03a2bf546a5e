import { columnName } from '../../registers/shared/address';
import type { Area, CellValue } from '../../registers/shared/grid';
import { parseFirstArea } from '../address';
import { isTooLarge, queueRange, readArea, rowBands } from '../reading/readArea';
import { inExcel } from '../run';
import type { BatchHeading, JournalEntry } from './entries';
import { entryFromRow, LOG_COLUMNS, LOG_SHEET, trackedCell } from './entries';

/** One entry of a batch as it stands in the log. */
export interface LoggedEntry {
  readonly entry: JournalEntry;
  /** Zero-based row of the log sheet. */
  readonly logRow: number;
  /** '' until it is undone; then what became of it. */
  readonly undone: string;
  /** A1 address of its (first) cell by now; null where that has been deleted, undefined where it is not known to have moved. */
  readonly now?: string | null;
}

/** One batch read back. */
export interface LoggedBatch {
  readonly heading: BatchHeading;
  readonly entries: readonly LoggedEntry[];
  /** Entries that have been altered in the log and cannot be trusted. */
  readonly damaged: number;
}

const BATCH = LOG_COLUMNS.indexOf('Batch');
const REGISTER = LOG_COLUMNS.indexOf('Register');
const CELL = LOG_COLUMNS.indexOf('Cell');
const UNDONE = LOG_COLUMNS.indexOf('Undone');
const TRACKING = LOG_COLUMNS.indexOf('Row now');
const SHEET_ID = LOG_COLUMNS.indexOf('Sheet id');

/** Rows of the log read in one request: about 3 MB of entries with texts. */
const ROWS_PER_READ = 12_000;

/**
 * The newest batch of a register kind with something left to undo, or null. Two requests, more for a long batch.
 * @throws ExcelProblem
 */
export async function latestBatch(register: string): Promise<LoggedBatch | null> {
  return inExcel(async (context) => {
    const index = await readIndex(context, [BATCH, REGISTER, UNDONE]);
    if (!index) return null;
    const [batches, registers, undone] = index.columns;
    for (let at = batches.length - 1; at >= 0; at -= 1) {
      if (batches[at] && registers[at] === register && (undone[at] ?? '') === '') return readBatchRows(context, index, String(batches[at]));
    }
    return null;
  });
}

/**
 * A batch by its id, in a run of its own or one already under way; null where the log has none of that name.
 * @param alongside queues other loads to travel with the first request
 */
export async function readBatch(context: Excel.RequestContext, batch: string, alongside?: () => void): Promise<LoggedBatch | null> {
  const index = await readIndex(context, [BATCH], alongside);
  return index && readBatchRows(context, index, batch);
}

/** Some columns of the log, without the heading. */
interface LogIndex {
  readonly sheet: Excel.Worksheet;
  /** Each may be shorter than the first, which is that of the batches. */
  readonly columns: ReadonlyArray<readonly CellValue[]>;
}

/** Zero-based row of the first entry. */
const FIRST_ROW = 1;

/** Reads whole columns of the log in one request, or in parts where that would be too much; null where there is no log. */
async function readIndex(context: Excel.RequestContext, columns: readonly number[], alongside?: () => void): Promise<LogIndex | null> {
  alongside?.();
  const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
  const used = columns.map((column) => {
    const range = sheet.getRange(`${columnName(column)}:${columnName(column)}`).getUsedRangeOrNullObject(true);
    range.load('address,values');
    range.untrack();
    return range;
  });
  try {
    await context.sync();
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    return readLongIndex(context, columns, alongside);
  }
  if (sheet.isNullObject) return null;
  return { sheet, columns: used.map(entriesOf) };
}

/** A column's values from the first entry on. */
function entriesOf(range: Excel.Range): CellValue[] {
  const area = range.isNullObject ? null : parseFirstArea(range.address);
  if (!area) return [];
  const above = new Array<CellValue>(Math.max(0, area.row - FIRST_ROW)).fill('');
  return [...above, ...range.values.slice(Math.max(0, FIRST_ROW - area.row)).map((cells: CellValue[]) => cells[0])];
}

async function readLongIndex(context: Excel.RequestContext, columns: readonly number[], alongside?: () => void): Promise<LogIndex | null> {
  alongside?.();
  const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  used.untrack();
  await context.sync();
  const area = sheet.isNullObject || used.isNullObject ? null : parseFirstArea(used.address);
  const rows = area ? area.row + area.rows - FIRST_ROW : 0;
  if (rows <= 0) return null;
  const read: CellValue[][] = [];
  for (const column of columns) read.push((await readArea(context, sheet, { row: FIRST_ROW, rows, column, columns: 1 })).values.map((cells) => cells[0]));
  return { sheet, columns: read };
}

/** Reads from the first to the last row of a batch: its rows stand together unless somebody sorted the log. */
async function readBatchRows(context: Excel.RequestContext, { sheet, columns: [batches] }: LogIndex, batch: string): Promise<LoggedBatch | null> {
  const first = batches.indexOf(batch);
  if (first < 0) return null;
  const rows = batches.lastIndexOf(batch) - first + 1;
  const bands = rowBands({ row: FIRST_ROW + first, rows, column: 0, columns: 1 }, Math.ceil(rows / Math.ceil(rows / ROWS_PER_READ)));
  const entries: LoggedEntry[] = [];
  let heading: BatchHeading | null = null;
  let damaged = 0;
  for (let band = bands.shift(); band; band = bands.shift()) {
    const own = queueRows(sheet, band);
    try {
      await context.sync();
    } catch (thrown) {
      if (!isTooLarge(thrown) || band.rows === 1) throw thrown;
      bands.unshift(...rowBands(band, Math.ceil(band.rows / 2)));
      continue;
    }
    heading ??= headingOf(own, batch);
    for (let at = 0; at < band.rows; at += 1) {
      const logRow = band.row + at;
      if (batches[logRow - FIRST_ROW] !== batch) continue;
      const cells = own.entries.values[at] as CellValue[];
      const entry = entryFromRow(cells);
      const formula: CellValue = own.tracking.formulas[at][0];
      if (entry) entries.push({ entry, logRow, undone: String(cells[UNDONE - CELL] ?? ''), ...followed(typeof formula === 'string' ? formula : null) });
      else damaged += 1;
    }
  }
  return heading && { heading, entries, damaged };
}

/** Rows of the log as they were asked for: what all entries of a batch share is asked for once. */
interface RowsRead {
  readonly head: Excel.Range;
  readonly sheetId: Excel.Range;
  readonly entries: Excel.Range;
  readonly tracking: Excel.Range;
}

function queueRows(sheet: Excel.Worksheet, { row, rows }: Pick<Area, 'row' | 'rows'>): RowsRead {
  return {
    head: queueRange(sheet, { row, rows: 1, column: 0, columns: CELL }, 'values'),
    sheetId: queueRange(sheet, { row, rows: 1, column: SHEET_ID, columns: 1 }, 'values'),
    entries: queueRange(sheet, { row, rows, column: CELL, columns: UNDONE - CELL + 1 }, 'values'),
    tracking: queueRange(sheet, { row, rows, column: TRACKING, columns: 1 }, 'formulas'),
  };
}

function headingOf({ head, sheetId }: RowsRead, batch: string): BatchHeading {
  const [when = '', , register = '', sheet = ''] = (head.values[0] as CellValue[]).map(String);
  return { when, batch, register, sheet, sheetId: String(sheetId.values[0][0] ?? '') };
}

function followed(formula: string | null): Pick<LoggedEntry, 'now'> {
  const now = trackedCell(formula);
  return now === undefined ? {} : { now };
}
