import { schemeInUse, setSchemeInUse, type SchemeInUse } from '../../schemes/currentScheme';
import { SCHEME_SETTING } from '../../schemes/scheme';
import { inExcel } from '../run';

/** What the workbook keeps as its scheme, and what to make of it. */
export interface WorkbookScheme extends SchemeInUse {
  /** The setting as it stands, readable or not; undefined where the workbook has none. */
  readonly setting: unknown;
}

/**
 * What to make of the setting, which is undefined where the workbook has none. Given by the caller, because reading a scheme
 * takes a library that a start without one does not load.
 */
export type SchemeReader = (setting: unknown) => SchemeInUse | Promise<SchemeInUse>;

/**
 * Reads the workbook's scheme and puts it to use, in the panes and the custom functions. Cells that were worked out by
 * another one are calculated again. @throws ExcelProblem
 */
export async function applyKeptScheme(read: SchemeReader): Promise<WorkbookScheme> {
  return inExcel(
    async (context) => {
      const item = context.workbook.settings.getItemOrNullObject(SCHEME_SETTING);
      item.load('value');
      await context.sync();
      const setting: unknown = item.isNullObject ? undefined : item.value;
      const kept = await read(setting);
      if (putToUse(kept)) {
        context.workbook.application.calculate('Full');
        await context.sync();
      }
      return { ...kept, setting };
    },
    { waitForEditing: true },
  );
}

/** Reads the scheme when the add-in starts, and again whenever the workbook's settings change: another officer may have saved one. */
export async function followKeptScheme(read: SchemeReader): Promise<void> {
  await applyKeptScheme(read);
  await inExcel(async (context) => {
    context.workbook.settings.onSettingsChanged.add(async () => {
      // What cannot be read now is read at the next change, or when the scheme is opened in its pane.
      await applyKeptScheme(read).catch(() => undefined);
    });
    await context.sync();
  });
}

/**
 * Puts a scheme to use. The same one again stays the same object, so that nothing that follows from it is worked out anew.
 * @returns true where the workbook must be calculated again
 */
export function putToUse(kept: SchemeInUse): boolean {
  const now = schemeInUse();
  const isSame = JSON.stringify([now.origin, now.scheme, now.problems]) === JSON.stringify([kept.origin, kept.scheme, kept.problems]);
  return isSame ? false : setSchemeInUse(kept);
}
