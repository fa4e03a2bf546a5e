import * as z from 'zod/mini';
import { inExcel } from '../run';

z.config({ jitless: true });

/** Name of the workbook setting. Kept in workbooks: never renamed. */
const KEY = 'scrutiny.mappings';

/** Field id -> zero-based sheet column; null: not in this register. */
const mapping = z.record(z.string(), z.nullable(z.int().check(z.gte(0), z.lt(16_384))));
/** Sheet name -> register kind -> mapping. */
const setting = z.record(z.string(), z.record(z.string(), mapping));
type Setting = z.infer<typeof setting>;

/** What the workbook remembers for one sheet. */
export interface SavedMappings {
  /** Register kind -> mapping. Empty where none was kept. */
  readonly byRegister: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** True where the setting was there but could not be read: it is ignored. */
  readonly damaged: boolean;
}

/** Queues the loading of the kept mappings. After the next sync the result gives those of a sheet. */
export function queueMappings(context: Excel.RequestContext): (sheet: string) => SavedMappings {
  const item = context.workbook.settings.getItemOrNullObject(KEY);
  item.load('value');
  return (sheet) => savedFor(item, sheet);
}

function savedFor(item: Excel.Setting, sheet: string): SavedMappings {
  if (item.isNullObject) return { byRegister: {}, damaged: false };
  const read = setting.safeParse(item.value);
  return read.success ? { byRegister: own(read.data, sheet) ?? {}, damaged: false } : { byRegister: {}, damaged: true };
}

/**
 * Keeps the officer's choice of columns in the workbook; null forgets it. Other sheets and registers keep theirs;
 * a damaged setting is replaced. @throws ExcelProblem
 */
export async function saveMapping(sheet: string, register: string, chosen: Readonly<Record<string, number | null>> | null): Promise<void> {
  await inExcel(async (context) => {
    const { settings } = context.workbook;
    const item = settings.getItemOrNullObject(KEY);
    item.load('value');
    await context.sync();
    const read = item.isNullObject ? undefined : setting.safeParse(item.value);
    const all: Setting = read?.success ? read.data : {};
    const kept = new Map(Object.entries(own(all, sheet) ?? {}));
    if (chosen) kept.set(register, { ...chosen });
    else kept.delete(register);
    settings.add(KEY, { ...all, [sheet]: Object.fromEntries(kept) });
    await context.sync();
  });
}

/** A key of its own, so that a sheet called "constructor" is only a name. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
