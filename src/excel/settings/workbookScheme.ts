import { keptScheme } from '../../schemes/keptScheme';
import { SCHEME_SETTING, type Scheme } from '../../schemes/scheme';
import { ExcelProblem } from '../problems';
import { inExcel } from '../run';
import { applyKeptScheme, putToUse, type WorkbookScheme } from './followScheme';

/** Reads the workbook's scheme and puts it to use, as every start does. @throws ExcelProblem */
export function readWorkbookScheme(): Promise<WorkbookScheme> {
  return applyKeptScheme(keptScheme);
}

/**
 * Keeps a scheme in the workbook, puts it to use, and has the workbook calculated again.
 * @param expected the setting as it was read: one that has changed since is not written over ('scheme-changed')
 * @param next what the setting should hold: a scheme, or what it held before; undefined takes it out
 * @throws ExcelProblem
 */
export async function writeWorkbookScheme(expected: unknown, next: Scheme | unknown): Promise<WorkbookScheme> {
  return inExcel(async (context) => {
    const { settings } = context.workbook;
    const item = settings.getItemOrNullObject(SCHEME_SETTING);
    item.load('value');
    context.workbook.load('readOnly');
    await context.sync();
    if (context.workbook.readOnly) throw new ExcelProblem('read-only');
    const stands: unknown = item.isNullObject ? undefined : item.value;
    if (JSON.stringify(stands) !== JSON.stringify(expected)) throw new ExcelProblem('scheme-changed');
    if (next !== undefined) settings.add(SCHEME_SETTING, next);
    else if (!item.isNullObject) item.delete();
    await context.sync();
    const kept = keptScheme(next);
    putToUse(kept);
    // Cells may hold what an earlier session worked out by an earlier scheme, so all are calculated, whoever asked so far.
    context.workbook.application.calculate('Full');
    await context.sync();
    return { ...kept, setting: next };
  });
}
