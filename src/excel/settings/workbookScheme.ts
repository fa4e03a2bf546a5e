import { schemeInUse, setSchemeInUse, type SchemeInUse } from '../../schemes/currentScheme';
import { keptScheme } from '../../schemes/keptScheme';
import { SCHEME_SETTING, type Scheme } from '../../schemes/scheme';
import { ExcelProblem } from '../problems';
import { inExcel } from '../run';

/** What the workbook keeps as its scheme, and what to make of it. */
export interface WorkbookScheme extends SchemeInUse {
  /** The setting as it stands, readable or not; undefined where the workbook has none. */
  readonly setting: unknown;
}

/**
 * Reads the workbook's scheme and puts it to use, in the panes and the custom functions. Cells that were worked out by
 * another one are calculated again. @throws ExcelProblem
 */
export async function readWorkbookScheme(): Promise<WorkbookScheme> {
  return inExcel(
    async (context) => {
      const item = context.workbook.settings.getItemOrNullObject(SCHEME_SETTING);
      item.load('value');
      await context.sync();
      const setting: unknown = item.isNullObject ? undefined : item.value;
      const kept = keptScheme(setting);
      if (put(kept)) {
        context.workbook.application.calculate('Full');
        await context.sync();
      }
      return { ...kept, setting };
    },
    { waitForEditing: true },
  );
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
    put(kept);
    // Cells may hold what an earlier session worked out by an earlier scheme, so all are calculated, whoever asked so far.
    context.workbook.application.calculate('Full');
    await context.sync();
    return { ...kept, setting: next };
  });
}

/** Reads the scheme when the add-in starts, and again whenever the workbook's settings change: another officer may have saved one. */
export async function followWorkbookScheme(): Promise<void> {
  await readWorkbookScheme();
  await inExcel(async (context) => {
    context.workbook.settings.onSettingsChanged.add(async () => {
      // What cannot be read now is read at the next change, or when the scheme is opened in its pane.
      await readWorkbookScheme().catch(() => undefined);
    });
    await context.sync();
  });
}

/** Puts a scheme to use. The same one again stays the same object, so that nothing that follows from it is worked out anew. */
function put(kept: SchemeInUse): boolean {
  const now = schemeInUse();
  const isSame = JSON.stringify([now.origin, now.scheme, now.problems]) === JSON.stringify([kept.origin, kept.scheme, kept.problems]);
  return isSame ? false : setSchemeInUse(kept);
}
