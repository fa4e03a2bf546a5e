import type { CellValue } from '../../registers/shared/grid';
import { isGroupOf, isListOf, isText } from '../settings/shapes';
import { asText } from '../writing/asWritten';

/** A sheet that this add-in wrote: its id, what it is about, and the mark of its content as written. */
export interface OwnSheet {
  readonly sheetId: string;
  readonly source: string;
  readonly mark: string;
}

const isRecord = isListOf(isGroupOf<OwnSheet>({ sheetId: isText, source: isText, mark: isText }));

/** Queues the loading of the records under a workbook setting. Call the result after the next sync; a damaged setting counts as none. */
export function queueOwnSheets(context: Excel.RequestContext, setting: string): () => readonly OwnSheet[] {
  const item = context.workbook.settings.getItemOrNullObject(setting);
  item.load('value');
  return () => recordsIn(item);
}

function recordsIn(item: Excel.Setting): readonly OwnSheet[] {
  return !item.isNullObject && isRecord(item.value) ? item.value : [];
}

/** Queues the keeping of records. */
export function keepOwnSheets(context: Excel.RequestContext, setting: string, records: readonly OwnSheet[]): void {
  context.workbook.settings.add(setting, records.map((record) => ({ ...record })));
}

/** Reads a sheet that has just been written, so that it can be known again: one request. */
export async function recordOf(context: Excel.RequestContext, sheet: Excel.Worksheet, source: string): Promise<OwnSheet> {
  const used = sheet.getUsedRange(true);
  used.load('address,formulas');
  used.untrack();
  sheet.load('id,name');
  await context.sync();
  return { sheetId: sheet.id, source, mark: markOf(used.address, used.formulas as CellValue[][]) };
}

/** An own sheet that holds just what was written to it, and so may be written anew. */
export interface UnchangedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly address: string;
}

/** The first of these sheets that nobody has changed or protected since; null without one. All must be there. One request. */
export async function unchangedSheet(context: Excel.RequestContext, records: readonly OwnSheet[]): Promise<UnchangedSheet | null> {
  const looks = records.map((record) => {
    const sheet = context.workbook.worksheets.getItem(record.sheetId);
    sheet.protection.load('protected');
    const used = sheet.getUsedRange(true);
    used.load('address,formulas');
    return { record, sheet, used };
  });
  if (looks.length === 0) return null;
  await context.sync();
  const same = looks.find(({ record, sheet, used }) => !sheet.protection.protected && markOf(used.address, used.formulas as CellValue[][]) === record.mark);
  return same ? { sheet: same.sheet, used: same.used, formulas: same.used.formulas as CellValue[][], address: same.used.address } : null;
}

/** Queues the putting back of what an own sheet held. It held no formulas, so text stays text. */
export function queuePutBack({ sheet, formulas, address }: UnchangedSheet): void {
  sheet.getRange().clear('Contents');
  sheet.getRange(withoutSheet(address)).values = formulas.map((cells) => cells.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)));
}

/**
 * A short mark of a sheet's content, by which one sees whether anyone has changed it since: where it stands and what it
 * holds, hashed with 64 bits (two runs of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/).
 */
function markOf(address: string, formulas: ReadonlyArray<ReadonlyArray<CellValue>>): string {
  const text = JSON.stringify([withoutSheet(address), formulas]);
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`;
}

function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
