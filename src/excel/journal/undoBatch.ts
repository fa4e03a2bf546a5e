import { cellName } from '../../registers/shared/address';
import { areaAddress, parseFirstArea } from '../address';
import { queueColourRemoval } from '../decorations/colours';
import { isLayoutEntry, queueLayoutRemoval } from '../decorations/layout';
import type { Removal } from '../decorations/removal';
import { queueValidationRemoval } from '../decorations/validations';
import { asProblem, Cancelled, ExcelProblem } from '../problems';
import { inExcel } from '../run';
import { asText } from '../writing/asWritten';
import { blocksOf, masked } from '../writing/blocks';
import type { ProgressOptions, UndoOutcome } from '../writing/outcomes';
import { queuePreflight } from '../writing/preflight';
import { newLedger, transfer, type CellTarget, type TransferLedger } from '../writing/transfer';
import { LOG_COLUMNS, LOG_SHEET, type CellEntry, type DecorationEntry } from './entries';
import { readBatch, type LoggedBatch, type LoggedEntry } from './readLog';

const UNDONE_COLUMN = LOG_COLUMNS.indexOf('Undone');

export interface UndoOptions extends ProgressOptions {
  /** Rows of the log (LoggedEntry.logRow) to undo; without it, all of the batch that has not been undone yet. */
  readonly logRows?: ReadonlySet<number>;
}

/**
 * Undoes a batch from the log: every cell that still holds what the batch wrote goes back to what it held, with its
 * type and number format; colours and lists the batch added are removed and earlier lists put back. Cells that hold
 * something else are left and reported. Cells are found where they stand now: rows or columns put in or taken out since are
 * allowed for, and cells that were deleted are reported. What became of each entry is noted in the log in the same request.
 * Two requests more than applying takes: the batch is found in the log and read from it first.
 */
export async function undoBatch(batch: string, options: UndoOptions = {}): Promise<UndoOutcome> {
  const outcome = await attemptUndo(batch, options);
  return outcome.outcome === 'failed' && outcome.problem.code === 'undo-step-refused' ? attemptUndo(batch, options) : outcome;
}

async function attemptUndo(batch: string, options: UndoOptions): Promise<UndoOutcome> {
  const ledger = newLedger();
  try {
    return await inExcel((context) => carryOut(context, batch, options, ledger), { oneUndoStep: true });
  } catch (thrown) {
    const restored = ledger.written.length;
    return thrown instanceof Cancelled ? { outcome: 'cancelled', restored } : { outcome: 'failed', problem: asProblem(thrown), restored };
  }
}

async function carryOut(context: Excel.RequestContext, batch: string, options: UndoOptions, ledger: TransferLedger): Promise<UndoOutcome> {
  const { worksheets } = context.workbook;
  const logged = await readBatch(context, batch, () => worksheets.load('items/id,items/name'));
  if (!logged || logged.entries.length === 0) throw new ExcelProblem('log-damaged');
  const { sheetId, sheet: sheetName } = logged.heading;
  const sheet = worksheets.getItemOrNullObject(worksheets.items.some(({ id }) => id === sheetId) ? sheetId : sheetName);
  const look = queuePreflight(context, sheet);
  const log = worksheets.getItem(LOG_SHEET);
  const asked = logged.entries.filter(({ undone, logRow }) => undone === '' && (options.logRows?.has(logRow) ?? true));
  const deleted = asked.filter(({ now }) => now === null);
  const open = asked.filter(({ now }) => now !== null).map(whereNow);
  const rowOf = new Map(open.filter(({ entry }) => entry.kind === 'cell').map(({ entry, logRow }) => [entry.cell, logRow]));
  const cells = open.map(({ entry }) => entry).filter((entry) => entry.kind === 'cell');
  const lookAtDecorations = queueDecorations(sheet, open);
  const stamp = new Date().toISOString();
  let noted = 0;
  let decorations: readonly DecorationRemoval[] = [];
  const note = (rows: ReadonlyArray<{ row: number; column: number }>, text: string): void =>
    markRows(log, rows.map((cell) => rowOf.get(cellName(cell.row, cell.column))).filter((row) => row !== undefined), text);

  await transfer(context, sheet, cells.map(targetOf).filter((target) => target !== null), ledger, {
    ...options,
    onRead: async () => {
      const { merges } = look();
      decorations = await lookAtDecorations(context);
      return merges;
    },
    after: (chunk, already, last) => {
      note([...chunk, ...already], `Put back ${stamp}`);
      note(ledger.skipped.slice(noted), `Left: changed since ${stamp}`);
      noted = ledger.skipped.length;
      if (!last) return;
      // Taken away and noted in one request, so that an undo taken up again knows what has been done.
      for (const { removal, logRows } of decorations) {
        removal.remove();
        markRows(log, logRows, `Put back ${stamp}`);
      }
      markRows(log, deleted.map(({ logRow }) => logRow), `Left: deleted since ${stamp}`);
    },
  });
  const gone = decorations.flatMap(({ removal }) => removal.gone);
  return { outcome: 'undone', restored: ledger.written.length + ledger.already.length, left: ledger.skipped, notes: notesOn(logged, gone, deleted) };
}

/** What looks at each kind of decoration, to take it away. */
const REMOVERS = [
  { isMine: ({ kind }: DecorationEntry) => kind === 'colour', queue: queueColourRemoval },
  { isMine: ({ kind }: DecorationEntry) => kind === 'validation', queue: queueValidationRemoval },
  { isMine: isLayoutEntry, queue: queueLayoutRemoval },
];

/** Decorations of one kind, and where they stand in the log. */
interface DecorationRemoval {
  readonly removal: Removal;
  readonly logRows: readonly number[];
}

/** Queues the look at the decorations of a batch. Call the result after the next sync. */
function queueDecorations(sheet: Excel.Worksheet, logged: readonly LoggedEntry[]): (context: Excel.RequestContext) => Promise<DecorationRemoval[]> {
  const looks = REMOVERS.flatMap(({ isMine, queue }) => {
    const mine = logged.flatMap(({ entry, logRow }) => (entry.kind !== 'cell' && isMine(entry) ? [{ entry, logRow }] : []));
    return mine.length === 0 ? [] : [{ look: queue(sheet, mine.map(({ entry }) => entry)), logRows: mine.map(({ logRow }) => logRow) }];
  });
  return async (context) => {
    const removals: DecorationRemoval[] = [];
    for (const { look, logRows } of looks) removals.push({ removal: await look(context), logRows });
    return removals;
  };
}

/** An entry with its address as it is by now. */
function whereNow(logged: LoggedEntry): LoggedEntry {
  const { entry, now } = logged;
  const from = parseFirstArea(entry.cell);
  const to = now ? parseFirstArea(now) : null;
  return from && to ? { ...logged, entry: { ...entry, cell: areaAddress({ ...from, row: to.row, column: to.column }) } } : logged;
}

function targetOf({ cell, before, after, afterIsFormula, formatBefore, steps }: CellEntry): CellTarget | null {
  const area = parseFirstArea(cell);
  if (!area) return null;
  const format = formatBefore === '' ? {} : { wantedFormat: formatBefore };
  return { row: area.row, column: area.column, expected: after, wanted: before, ...(afterIsFormula ? { expectedFormula: String(after) } : {}), steps: [steps], ...format };
}

/** Queues a note against rows of the log. */
function markRows(log: Excel.Worksheet, rows: readonly number[], text: string): void {
  for (const block of blocksOf(rows.map((row) => ({ row, column: UNDONE_COLUMN })))) {
    const range = log.getRange(areaAddress(block.area));
    range.values = masked(block, () => asText(text));
    range.untrack();
  }
}

function notesOn({ damaged }: LoggedBatch, gone: readonly DecorationEntry[], deleted: readonly LoggedEntry[]): string[] {
  const notes: string[] = [];
  if (deleted.length > 0) notes.push(`${deleted.length} ${deleted.length === 1 ? 'cell has' : 'cells have'} been deleted since and could not be put back. They were ${deleted.map(({ entry }) => entry.cell).join(', ')}.`);
  if (damaged > 0) notes.push(`${damaged} ${damaged === 1 ? 'entry' : 'entries'} of the log had been altered and could not be used.`);
  if (gone.length > 0) {
    const places = [...new Set(gone.map(({ cell }) => cell))].join(', ');
    notes.push(`Colours, lists or layout on ${places} had been changed since and were left as they are.`);
  }
  return notes;
}

