import { cellName } from '../../registers/shared/address';
import { areaAddress } from '../address';
import { removeNewRules } from '../decorations/colours';
import { restoreValidations } from '../decorations/validations';
import { queueRemoval } from '../journal/logSheet';
import { inExcel } from '../run';
import type { Attempt } from './applyPlan';
import { blocksOf, masked } from './blocks';
import { newLedger, transfer, type CellTarget, type CheckedTarget } from './transfer';

/** Tries at putting things back, and the pause between them in milliseconds. */
const TRIES = 3;
const PAUSE = 400;

/**
 * Puts back what an attempt that failed part-way has written: cells, their number formats, decorations and log entries.
 * Cells are read first, since a request that failed may have been carried out in part.
 * Gives the addresses of cells and areas that could not be put back; then the log keeps its entries, so that the batch can still be undone.
 */
export async function putBack(attempt: Attempt): Promise<string[]> {
  let notRestored = [...attempt.ledger.attempted.map(nameOf), ...(attempt.decorations?.entries ?? []).map(({ cell }) => cell)];
  for (let attemptNumber = 1; attemptNumber <= TRIES; attemptNumber += 1) {
    try {
      notRestored = await inExcel((context) => putBackCells(context, attempt), { waitForEditing: true });
      await inExcel((context) => putBackDecorations(context, attempt), { waitForEditing: true });
      if (notRestored.length === 0) await inExcel((context) => removeLogEntries(context, attempt));
      return notRestored;
    } catch {
      if (attemptNumber < TRIES) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  return [...new Set(notRestored)];
}

async function putBackCells(context: Excel.RequestContext, attempt: Attempt): Promise<string[]> {
  const { attempted } = attempt.ledger;
  if (attempted.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(attempt.sheetKey);
  const ledger = newLedger();
  const targets = attempted.map(({ row, column, expected, wanted, wantedFormula, formatBefore, steps }): CellTarget => ({
    row,
    column,
    expected: wanted,
    ...(wantedFormula === undefined ? {} : { expectedFormula: wantedFormula }),
    wanted: expected,
    wantedFormat: formatBefore,
    steps,
  }));
  await transfer(context, sheet, targets, ledger, {
    onRead: async () => [],
    after: (_chunk, _already, last) => {
      if (last) restoreFormats(sheet, attempted);
    },
  });
  return ledger.skipped.map(nameOf);
}

/** A format may have been changed although the value was not: the request stopped between the two. */
function restoreFormats(sheet: Excel.Worksheet, attempted: readonly CheckedTarget[]): void {
  for (const block of blocksOf(attempted.filter(({ formatBefore, formatAfter }) => formatBefore !== formatAfter))) {
    const range = sheet.getRange(areaAddress(block.area));
    range.numberFormat = masked(block, ({ formatBefore }) => formatBefore);
    range.untrack();
  }
}

async function putBackDecorations(context: Excel.RequestContext, { sheetKey, decorations }: Attempt): Promise<void> {
  if (!decorations || decorations.entries.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(sheetKey);
  restoreValidations(sheet, decorations.entries.filter(({ kind }) => kind === 'validation'));
  await removeNewRules(context, sheet, decorations.colours);
}

async function removeLogEntries(context: Excel.RequestContext, { log }: Attempt): Promise<void> {
  if (!log) return;
  queueRemoval(context, log);
  await context.sync();
}

function nameOf({ row, column }: { row: number; column: number }): string {
  return cellName(row, column);
}
