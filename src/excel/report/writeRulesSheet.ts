import type { ReportContent } from '../../registers/shared/report/content';
import { asProblem, ExcelProblem } from '../problems';
import { inExcel } from '../run';
import { keepOwnSheets, queueOwnSheets, queuePutBack, recordOf, unchangedSheet, type OwnSheet, type UnchangedSheet } from './ownSheets';
import { fillSheet, writeReportSheet, type ReportOutcome } from './writeReportSheet';

/** Name of the workbook setting that tells own sheets of rules from others. Kept in workbooks: never renamed. */
const SETTING = 'scrutiny.rulesSheets';
const SOURCE = 'scheme';

/** What is to happen where the workbook has a sheet of rules: be asked, a sheet more, or the earlier one anew. */
export type RulesChoice = 'ask' | 'new' | 'replace';

export type RulesOutcome =
  | ReportOutcome
  | {
      /** There is a sheet of rules, or one of that name: nothing was written. */
      readonly outcome: 'there';
      readonly sheetName: string;
      /** True where this add-in wrote it and nobody has changed or protected it since. */
      readonly mayReplace: boolean;
    }
  | {
      readonly outcome: 'not-replaced';
      readonly problem: ExcelProblem;
      readonly sheetName: string;
      /** False where it may be half written. */
      readonly isPutBack: boolean;
    };

/**
 * Writes the rules to a sheet. Registers refer officers to it, perhaps with formulas, so one that is there can be written anew
 * in its place; only one that this add-in wrote and that holds just what was written, for nothing of anybody's is to be lost.
 * That is looked at again when it is replaced. Any other sheet is left alone and the new one numbered, as reports are.
 */
export async function writeRulesSheet(content: ReportContent, choice: RulesChoice): Promise<RulesOutcome> {
  if (choice === 'new') return writeNew(content);
  try {
    const found = await inExcel((context) => look(context, content.sheetName));
    if (found.sheetName === null) return await writeNew(content);
    if (choice === 'ask' || !found.mayReplace) return { outcome: 'there', sheetName: found.sheetName, mayReplace: found.mayReplace };
    const outcome = await replace(content);
    const again = outcome.outcome === 'not-replaced' && outcome.problem.code === 'undo-step-refused' && outcome.isPutBack;
    return again ? await replace(content) : outcome;
  } catch (thrown) {
    return { outcome: 'failed', problem: asProblem(thrown), sheetLeft: null };
  }
}

function writeNew(content: ReportContent): Promise<ReportOutcome> {
  return writeReportSheet(content, async (context, sheet) => {
    const { records } = await recordsThere(context);
    keepOwnSheets(context, SETTING, [await recordOf(context, sheet, SOURCE), ...records]);
    await context.sync();
  });
}

interface Found {
  /** Null where the workbook has no sheet of rules. */
  readonly sheetName: string | null;
  readonly mayReplace: boolean;
  readonly records: readonly OwnSheet[];
  readonly earlier: UnchangedSheet | null;
}

/** The sheet of rules that is there: the own one written last and unchanged, else an own one, else one of that name. */
async function look(context: Excel.RequestContext, wanted: string): Promise<Found> {
  const { records, sheets } = await recordsThere(context);
  const earlier = await unchangedSheet(context, records);
  const unchanged = earlier === null ? null : await nameOf(context, earlier.sheet);
  const own = records.length === 0 ? undefined : sheets.find(({ id }) => id === records[0]?.sheetId);
  const named = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return { sheetName: unchanged ?? own?.name ?? named?.name ?? null, mayReplace: earlier !== null, records, earlier };
}

/** The sheets of the workbook, and the records of those that this add-in wrote, the latest first. */
async function recordsThere(context: Excel.RequestContext): Promise<{ records: OwnSheet[]; sheets: Excel.Worksheet[] }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  const kept = queueOwnSheets(context, SETTING);
  await context.sync();
  const { items } = worksheets;
  return { sheets: items, records: kept().filter(({ sheetId }) => items.some(({ id }) => id === sheetId)) };
}

async function nameOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string> {
  sheet.load('name');
  await context.sync();
  return sheet.name;
}

async function replace(content: ReportContent): Promise<RulesOutcome> {
  const state: { name: string | null; isPutBack: boolean } = { name: null, isPutBack: true };
  try {
    return await inExcel(
      async (context): Promise<RulesOutcome> => {
        context.workbook.load('readOnly');
        const { earlier, records, sheetName } = await look(context, content.sheetName);
        if (context.workbook.readOnly) throw new ExcelProblem('read-only');
        if (earlier === null || sheetName === null) return { outcome: 'there', sheetName: sheetName ?? content.sheetName, mayReplace: false };
        state.name = sheetName;
        try {
          earlier.used.clear();
          await fillSheet(context, earlier.sheet, content);
          const record = await recordOf(context, earlier.sheet, SOURCE);
          keepOwnSheets(context, SETTING, [record, ...records.filter(({ sheetId }) => sheetId !== record.sheetId)]);
          await context.sync();
          return { outcome: 'written', sheetId: record.sheetId, sheetName, hasChart: false };
        } catch (thrown) {
          state.isPutBack = await isPutBack(context, earlier);
          throw thrown;
        }
      },
      { oneUndoStep: true },
    );
  } catch (thrown) {
    const problem = asProblem(thrown);
    return state.name === null ? { outcome: 'failed', problem, sheetLeft: null } : { outcome: 'not-replaced', problem, sheetName: state.name, isPutBack: state.isPutBack };
  }
}

async function isPutBack(context: Excel.RequestContext, earlier: UnchangedSheet): Promise<boolean> {
  try {
    queuePutBack(earlier);
    await context.sync();
    return true;
  } catch {
    // What stopped the writing also stops the mending; the officer is told of the first.
    return false;
  }
}
