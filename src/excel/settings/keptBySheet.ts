import { inExcel } from '../run';
import { isRecordOf, type Shape } from './shapes';

/** What the workbook remembers for one sheet under one setting. */
export interface Kept<T> {
  /** Register kind -> what was kept. Empty where nothing was. */
  readonly byRegister: Readonly<Record<string, T>>;
  /** True where the setting was there but could not be read: it is ignored. */
  readonly damaged: boolean;
}

/** A workbook setting that keeps one thing for each sheet and register kind. */
export interface SheetSetting<T> {
  /** Name of the workbook setting. */
  readonly key: string;
  /** What a setting's value holds for a sheet; undefined where the workbook has no such setting. */
  of(value: unknown, sheet: string): Kept<T>;
  /** The setting's value with something kept for a register of a sheet, or forgotten (null). */
  changed(value: unknown, sheet: string, register: string, kept: T | null): Readonly<Record<string, Readonly<Record<string, T>>>>;
  /** Queues its loading. After the next sync the result gives what is kept for a sheet. */
  queue(context: Excel.RequestContext): (sheet: string) => Kept<T>;
  /**
   * Keeps something for a register of a sheet; null forgets it. Other sheets and registers keep theirs; a damaged
   * setting is replaced. @throws ExcelProblem
   */
  save(sheet: string, register: string, kept: T | null): Promise<void>;
}

/**
 * @param key name of the workbook setting. Kept in workbooks: never renamed.
 * @param isKept the form of what is kept for one register; a setting with anything else in it counts as damaged
 */
export function sheetSetting<T>(key: string, isKept: Shape<T>): SheetSetting<T> {
  const isSetting = isRecordOf(isRecordOf(isKept));
  type Setting = Readonly<Record<string, Readonly<Record<string, T>>>>;
  const of = (value: unknown, sheet: string): Kept<T> => {
    if (value === undefined) return { byRegister: {}, damaged: false };
    return isSetting(value) ? { byRegister: own(value, sheet) ?? {}, damaged: false } : { byRegister: {}, damaged: true };
  };
  const changed = (value: unknown, sheet: string, register: string, kept: T | null): Setting => {
    const all: Setting = isSetting(value) ? value : {};
    const forSheet = new Map(Object.entries(own(all, sheet) ?? {}));
    if (kept === null) forSheet.delete(register);
    else forSheet.set(register, kept);
    return { ...all, [sheet]: Object.fromEntries(forSheet) };
  };
  const valueOf = (item: Excel.Setting): unknown => (item.isNullObject ? undefined : item.value);

  return {
    key,
    of,
    changed,
    queue(context) {
      const item = context.workbook.settings.getItemOrNullObject(key);
      item.load('value');
      return (sheet) => of(valueOf(item), sheet);
    },
    async save(sheet, register, kept) {
      await inExcel(async (context) => {
        const { settings } = context.workbook;
        const item = settings.getItemOrNullObject(key);
        item.load('value');
        await context.sync();
        settings.add(key, changed(valueOf(item), sheet, register, kept));
        await context.sync();
      });
    },
  };
}

/** A key of its own, so that a sheet called "constructor" is only a name. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
