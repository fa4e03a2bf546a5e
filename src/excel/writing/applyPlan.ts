import type { CellChange, TidyPlan } from '../../registers/shared/edit';
import { cellName } from '../../registers/shared/address';
import { addColours, colourEntries, queueMissingColours, type MissingColours } from '../decorations/colours';
import { isLayoutEntry, queueLayoutLook, setLayout } from '../decorations/layout';
import { addValidation, queueValidationLook, validationEntry, type PlannedValidation } from '../decorations/validations';
import type { DecorationEntry, JournalEntry } from '../journal/entries';
import { LogWriter, queueLog } from '../journal/logSheet';
import { areaAddress } from '../address';
import { asProblem, Cancelled, ExcelProblem } from '../problems';
import { inExcel } from '../run';
import { putBack } from './putBack';
import type { ApplyOutcome, ProgressOptions } from './outcomes';
import { queuePreflight, queueStructureLook } from './preflight';
import { newLedger, transfer, type CellTarget, type CheckedTarget, type TransferLedger } from './transfer';

export interface ApplyOptions extends ProgressOptions {
  /** Id of the register kind, for the log. */
  readonly register: string;
  /** Excel's id of the sheet the plan was made from; without it the sheet is found by name. */
  readonly sheetId?: string;
}

/** What one attempt has sent so far: what it takes to put everything back. */
export interface Attempt {
  /** Id or name of the sheet. */
  readonly sheetKey: string;
  readonly ledger: TransferLedger;
  log: LogWriter | null;
  /** Decorations sent, or null before that. */
  decorations: Decorations | null;
}

/** What is to be added to the sheet besides cells, and as it stands in the log. */
export interface Decorations {
  readonly colours: ReadonlyArray<{ address: string } & MissingColours>;
  readonly validations: readonly PlannedValidation[];
  readonly entries: readonly DecorationEntry[];
  readonly notes: readonly string[];
}

/**
 * Applies a plan to the workbook. Each cell is read again and left alone if it changed or holds a formula. What the
 * cells held goes to the log in the same request, ahead of the change. If anything fails, what was written is put back.
 * Two requests, and one more for each further 20,000 cells. Applying the same plan again changes nothing.
 */
export async function applyPlan(plan: TidyPlan, options: ApplyOptions): Promise<ApplyOutcome> {
  const outcome = await attemptPlan(plan, options);
  const again = outcome.outcome === 'failed' && outcome.problem.code === 'undo-step-refused' && outcome.notRestored.length === 0;
  return again ? attemptPlan(plan, options) : outcome;
}

async function attemptPlan(plan: TidyPlan, options: ApplyOptions): Promise<ApplyOutcome> {
  const attempt: Attempt = { sheetKey: options.sheetId ?? plan.sheet, ledger: newLedger(), log: null, decorations: null };
  try {
    return await inExcel((context) => carryOut(context, plan, options, attempt), { oneUndoStep: true });
  } catch (thrown) {
    const notRestored = attempt.log ? await putBack(attempt) : [];
    return thrown instanceof Cancelled ? { outcome: 'cancelled', notRestored } : { outcome: 'failed', problem: asProblem(thrown), notRestored };
  }
}

async function carryOut(context: Excel.RequestContext, plan: TidyPlan, options: ApplyOptions, attempt: Attempt): Promise<ApplyOutcome> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(attempt.sheetKey);
  const look = queuePreflight(context, sheet, plan.madeFor);
  const mayAddSheets = queueStructureLook(context);
  const findLog = queueLog(context);
  const lookAtDecorations = queueDecorations(sheet, plan);
  const { ledger } = attempt;
  const when = new Date().toISOString();
  const batch = `${when}-${Math.random().toString(36).slice(2, 6)}`;
  let log: LogWriter | null = null;
  let decorations: Decorations = { colours: [], validations: [], entries: [], notes: [] };

  const record = (entries: readonly JournalEntry[]): void => {
    if (entries.length > 0) attempt.log = log;
    log?.append(entries);
  };
  await transfer(context, sheet, plan.changes.map(targetOf), ledger, {
    ...options,
    onRead: async () => {
      const { sheetName, sheetId, merges } = look();
      const found = findLog();
      if (!found.sheet && !mayAddSheets()) throw new ExcelProblem('workbook-protected');
      decorations = await lookAtDecorations(context);
      log = new LogWriter(context, { when, batch, register: options.register, sheet: sheetName, sheetId }, found);
      return merges;
    },
    before: (chunk) => record(chunk.map(cellEntry)),
    after: (_chunk, _already, last) => {
      if (!last) return;
      attempt.decorations = decorations;
      record(decorations.entries);
      for (const { address, rules } of decorations.colours) addColours(sheet, address, rules);
      for (const { validation } of decorations.validations) addValidation(sheet, validation);
      setLayout(sheet, decorations.entries.filter(isLayoutEntry));
    },
  });

  const { skipped, written } = ledger;
  const { notes, entries } = decorations;
  if (written.length === 0 && entries.length === 0) return { outcome: 'nothing', skipped, notes };
  return { outcome: 'applied', batch, changed: written.length, decorated: entries.length, skipped, notes };
}

function targetOf({ row, column, before, after, numberFormat, result, steps }: CellChange): CellTarget {
  return {
    row,
    column,
    expected: before,
    wanted: result ?? after,
    ...(result === undefined ? {} : { wantedFormula: String(after) }),
    ...(numberFormat === undefined ? {} : { wantedFormat: numberFormat }),
    steps,
  };
}

function cellEntry({ row, column, expected, wanted, wantedFormula, formatBefore, formatAfter, steps }: CheckedTarget): JournalEntry {
  const formatChanges = formatBefore !== formatAfter;
  return {
    kind: 'cell',
    cell: cellName(row, column),
    before: expected,
    after: wantedFormula ?? wanted,
    ...(wantedFormula === undefined ? {} : { afterIsFormula: true as const }),
    formatBefore: formatChanges ? formatBefore : '',
    formatAfter: formatChanges ? formatAfter : '',
    steps: steps.join(', '),
  };
}

/** Queues the look at which decorations are there already; the result says what is still to add. */
function queueDecorations(sheet: Excel.Worksheet, plan: TidyPlan): (context: Excel.RequestContext) => Promise<Decorations> {
  const colourLooks = plan.decorations
    .filter((decoration) => decoration.kind === 'ragColours')
    .map((decoration) => ({ decoration, missing: queueMissingColours(sheet, decoration) }));
  const validationLooks = plan.decorations.filter((decoration) => decoration.kind === 'listValidation').map((decoration) => queueValidationLook(sheet, decoration));
  const lookAtLayout = queueLayoutLook(sheet, plan.decorations);
  return async (context) => {
    const colours = colourLooks
      .map(({ decoration, missing }) => ({ decoration, address: areaAddress(decoration.area), ...missing() }))
      .filter(({ rules }) => rules.length > 0);
    const validations: PlannedValidation[] = [];
    const notes: string[] = [];
    for (const look of validationLooks) {
      const verdict = await look(context);
      if (verdict.add) validations.push(verdict.add);
      else if (verdict.note) notes.push(verdict.note);
    }
    const entries = [...colours.flatMap(({ decoration, rules }) => colourEntries(decoration, rules)), ...validations.map(validationEntry), ...lookAtLayout()];
    return { colours, validations, entries, notes };
  };
}
