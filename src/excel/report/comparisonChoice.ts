import * as z from 'zod/mini';
import { inExcel } from '../run';

z.config({ jitless: true });

/** Name of the workbook setting. Kept in workbooks: never renamed. */
const KEY = 'scrutiny.comparisons';

/** Register's sheet name -> name of the sheet it is compared with. */
const setting = z.record(z.string(), z.string());

/** Queues the loading of the kept choices. Call the result after the next sync; a damaged setting counts as none. */
export function queueComparisons(context: Excel.RequestContext): () => ReadonlyMap<string, string> {
  const item = context.workbook.settings.getItemOrNullObject(KEY);
  item.load('value');
  return () => choicesOf(item);
}

/** Keeps in the workbook which sheet a register is compared with; null forgets it. @throws ExcelProblem */
export async function keepComparison(sheet: string, earlier: string | null): Promise<void> {
  await inExcel(async (context) => {
    const kept = queueComparisons(context);
    await context.sync();
    const choices = new Map(kept());
    if (earlier === null) choices.delete(sheet);
    else choices.set(sheet, earlier);
    context.workbook.settings.add(KEY, Object.fromEntries(choices));
    await context.sync();
  });
}

function choicesOf(item: Excel.Setting): ReadonlyMap<string, string> {
  const read = item.isNullObject ? undefined : setting.safeParse(item.value);
  return new Map(read?.success ? Object.entries(read.data) : []);
}
