import * as z from 'zod/mini';
import type { CellValue } from '../../registers/shared/grid';

z.config({ jitless: true });

/** Name of the workbook setting. Kept in workbooks: never renamed. */
const KEY = 'scrutiny.auditSummaries';

const setting = z.array(z.object({ sheetId: z.string(), source: z.string(), mark: z.string() }));

/** A summary sheet written earlier: its id, the id of the sheet it is about, and the mark of its content as written. */
export type SummaryRecord = z.infer<typeof setting>[number];

/** Queues the loading of the records. Call the result after the next sync; a damaged setting counts as none. */
export function queueRecords(context: Excel.RequestContext): () => readonly SummaryRecord[] {
  const item = context.workbook.settings.getItemOrNullObject(KEY);
  item.load('value');
  return () => recordsOf(item);
}

function recordsOf(item: Excel.Setting): readonly SummaryRecord[] {
  const read = item.isNullObject ? undefined : setting.safeParse(item.value);
  return read?.success ? read.data : [];
}

/** Queues the keeping of records. */
export function keepRecords(context: Excel.RequestContext, records: readonly SummaryRecord[]): void {
  context.workbook.settings.add(KEY, records.map((record) => ({ ...record })));
}

/**
 * A short mark of a sheet's content, by which one sees whether anyone has changed it since: where it stands and what it
 * holds, hashed with 64 bits (two runs of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function markOf(address: string, formulas: ReadonlyArray<ReadonlyArray<CellValue>>): string {
  const text = JSON.stringify([address.slice(address.lastIndexOf('!') + 1), formulas]);
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`;
}

function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
