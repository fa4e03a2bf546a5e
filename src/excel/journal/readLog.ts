import type { Area, CellValue } from '../../registers/shared/grid';
import { parseFirstArea } from '../address';
import { readArea } from '../reading/readArea';
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

/**
 * The newest batch of a register kind with something left to undo, or null.
 * @throws ExcelProblem
 */
export async function latestBatch(register: string): Promise<LoggedBatch | null> {
  return inExcel(async (context) => {
    const log = await openLog(context);
    if (!log) return null;
    const index = await readArea(context, log.sheet, { ...log.rows, column: BATCH, columns: REGISTER - BATCH + 1 });
    const undone = await readArea(context, log.sheet, { ...log.rows, column: UNDONE, columns: 1 });
    for (let at = index.values.length - 1; at >= 0; at -= 1) {
      const row = index.values[at] ?? [];
      if (row[0] && row[REGISTER - BATCH] === register && undone.values[at]?.[0] === '') {
        return readBatchRows(context, log, String(row[0]), index.values.map((cells) => cells[0] ?? ''));
      }
    }
    return null;
  });
}

/** A batch by its id, in a run of its own or one already under way; null where the log has none of that name. */
export async function readBatch(context: Excel.RequestContext, batch: string): Promise<LoggedBatch | null> {
  const log = await openLog(context);
  if (!log) return null;
  const index = await readArea(context, log.sheet, { ...log.rows, column: BATCH, columns: 1 });
  return readBatchRows(context, log, batch, index.values.map((cells) => cells[0] ?? ''));
}

interface OpenLog {
  readonly sheet: Excel.Worksheet;
  /** The rows that hold entries. */
  readonly rows: Pick<Area, 'row' | 'rows'>;
}

async function openLog(context: Excel.RequestContext): Promise<OpenLog | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  used.untrack();
  await context.sync();
  const area = sheet.isNullObject || used.isNullObject ? null : parseFirstArea(used.address);
  const rows = area ? area.row + area.rows - 1 : 0;
  return rows > 0 ? { sheet, rows: { row: 1, rows } } : null;
}

/** Reads from the first to the last row of a batch: its rows stand together unless somebody sorted the log. */
async function readBatchRows(context: Excel.RequestContext, log: OpenLog, batch: string, batches: readonly CellValue[]): Promise<LoggedBatch | null> {
  const first = batches.indexOf(batch);
  if (first < 0) return null;
  const last = batches.lastIndexOf(batch);
  const content = await readArea(context, log.sheet, { row: log.rows.row + first, rows: last - first + 1, column: 0, columns: LOG_COLUMNS.length });
  const entries: LoggedEntry[] = [];
  let heading: BatchHeading | null = null;
  let damaged = 0;
  content.values.forEach((row, at) => {
    if (row[BATCH] !== batch) return;
    const [when = '', , register = '', sheet = ''] = row.map(String);
    heading ??= { when, batch, register, sheet, sheetId: String(row[SHEET_ID] ?? '') };
    const entry = entryFromRow(row.slice(CELL, UNDONE));
    if (entry) entries.push({ entry, logRow: log.rows.row + first + at, undone: String(row[UNDONE] ?? ''), ...followed(content.formulas[at]?.[TRACKING] ?? null) });
    else damaged += 1;
  });
  return heading && { heading, entries, damaged };
}

function followed(formula: string | null): Pick<LoggedEntry, 'now'> {
  const now = trackedCell(formula);
  return now === undefined ? {} : { now };
}
