import type { Area, CellValue } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import { Cancelled } from '../problems';
import { blocksOf, masked } from './blocks';
import { asWritten, isErrorText } from './asWritten';
import { chunksOf } from './chunks';
import { queueRereading, reread, type Rereading } from './rereading';

/** One cell to go from one value to another. */
export interface CellTarget {
  readonly row: number;
  readonly column: number;
  /** What the cell must hold for it to be written. */
  readonly expected: CellValue;
  readonly wanted: CellValue;
  /** The formula the cell must hold to be written, where it holds one of ours; its value is then not looked at. */
  readonly expectedFormula?: string;
  /** The formula to write, where the cell is to hold one; `wanted` is then its value. */
  readonly wantedFormula?: string;
  /** Number format to leave behind; undefined keeps the cell's own unless the value needs another. */
  readonly wantedFormat?: string;
  /** Ids of the steps behind it, for the log. */
  readonly steps: readonly string[];
}

export type SkipReason = 'changed' | 'formula' | 'merged' | 'error-value';

/** A target left alone, and why. */
export interface SkippedCell {
  readonly row: number;
  readonly column: number;
  readonly reason: SkipReason;
  /** What it holds instead; of a formula its text. */
  readonly found: CellValue;
}

/** A target about to be written, with the number formats on both sides. */
export interface CheckedTarget extends CellTarget {
  readonly formatBefore: string;
  readonly formatAfter: string;
}

/** What a transfer has done so far. Kept outside the transfer, so that it is known when one fails part-way. */
export interface TransferLedger {
  /** Every target that a request has been sent for, whether or not it is known to have arrived. */
  readonly attempted: CheckedTarget[];
  /** Targets whose request was confirmed. */
  readonly written: CheckedTarget[];
  /** Targets that already held what was wanted. */
  readonly already: CellTarget[];
  readonly skipped: SkippedCell[];
}

export interface TransferOptions {
  /** Called when the first chunk (and whatever the caller queued with it) has been read, before anything is written. Gives the sheet's merged areas. */
  readonly onRead: () => Promise<readonly Area[]>;
  /** Queued in the same request before, and after, the cells of one chunk. `last` is true for the last chunk. */
  readonly before?: (chunk: readonly CheckedTarget[]) => void;
  readonly after?: (chunk: readonly CheckedTarget[], already: readonly CellTarget[], last: boolean) => void;
  /** Called when `done` of `total` targets are dealt with. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export function newLedger(): TransferLedger {
  return { attempted: [], written: [], already: [], skipped: [] };
}

/**
 * Writes targets chunk by chunk. Each cell is read again first and written only if it still holds what is expected and
 * no formula, and can hold a value of its own. While one chunk is written the next is read, so n chunks take n + 1 requests.
 * Loads that the caller queued beforehand travel with the first read.
 * @throws Cancelled when the signal says so between two requests; whatever the host throws
 */
export async function transfer(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  targets: readonly CellTarget[],
  ledger: TransferLedger,
  options: TransferOptions,
): Promise<void> {
  const chunks = chunksOf(targets);
  if (chunks.length === 0) chunks.push([]);
  let reading = queueRereading(sheet, chunks[0] ?? []);
  await context.sync();
  const merges = await options.onRead();
  let done = 0;
  for (let index = 0; index < chunks.length; index += 1) {
    if (options.signal?.aborted) throw new Cancelled();
    const sorted = sortOut(reading, merges);
    ledger.skipped.push(...sorted.skipped);
    options.before?.(sorted.writable);
    writeCells(sheet, sorted.writable);
    options.after?.(sorted.writable, sorted.already, index === chunks.length - 1);
    reading = queueRereading(sheet, chunks[index + 1] ?? []);
    ledger.attempted.push(...sorted.writable);
    await context.sync();
    ledger.written.push(...sorted.writable);
    ledger.already.push(...sorted.already);
    done += chunks[index]?.length ?? 0;
    options.onProgress?.(done, targets.length);
  }
}

function sortOut(readings: readonly Rereading[], merges: readonly Area[]) {
  const writable: CheckedTarget[] = [];
  const already: CellTarget[] = [];
  const skipped: SkippedCell[] = [];
  for (const reading of readings) {
    const { block } = reading;
    const content = reread(reading);
    for (const target of block.targets) {
      const row = target.row - block.area.row;
      const column = target.column - block.area.column;
      const found = content.values[row]?.[column] ?? '';
      const format = content.numberFormats[row]?.[column] ?? 'General';
      const formula = content.formulas[row]?.[column] ?? null;
      const reason = obstacle(target, found, formula, merges);
      if (reason) skipped.push({ row: target.row, column: target.column, reason, found });
      else if (isDone(target, found, formula) && (!isFormatOnly(target) || target.wantedFormat === format)) already.push(target);
      else writable.push({ ...target, formatBefore: format, formatAfter: target.wantedFormat ?? formatFor(target, format) });
    }
  }
  // Read column by column; told and logged row by row.
  for (const list of [writable, already, skipped]) list.sort((a, b) => a.row - b.row || a.column - b.column);
  return { writable, already, skipped };
}

function obstacle(target: CellTarget, found: CellValue, formula: string | null, merges: readonly Area[]): SkipReason | null {
  if (formula !== null && formula !== target.expectedFormula && formula !== target.wantedFormula) return 'formula';
  if (formula === null && isErrorText(found)) return 'error-value';
  if (merges.some((merge) => coveredBy(merge, target))) return 'merged';
  const isAsExpected = target.expectedFormula === undefined ? formula === null && found === target.expected : formula === target.expectedFormula;
  return isAsExpected || isDone(target, found, formula) ? null : 'changed';
}

function isDone({ wanted, wantedFormula }: CellTarget, found: CellValue, formula: string | null): boolean {
  return wantedFormula === undefined ? formula === null && found === wanted : formula === wantedFormula;
}

/** A target that only wants its cell shown otherwise. */
function isFormatOnly({ expected, wanted, wantedFormula, wantedFormat }: CellTarget): boolean {
  return wantedFormat !== undefined && wantedFormula === undefined && expected === wanted;
}

function coveredBy(merge: Area, { row, column }: CellTarget): boolean {
  const inside = row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns;
  return inside && (row !== merge.row || column !== merge.column);
}

/** A number or formula written to a cell formatted as text would be stored as text again. */
function formatFor({ wanted, wantedFormula }: CellTarget, format: string): string {
  return format === '@' && (typeof wanted !== 'string' || wantedFormula !== undefined) ? 'General' : format;
}

/** Queues the writing of cells that have been checked: formats that would turn a value into text, values, other formats. */
function writeCells(sheet: Excel.Worksheet, targets: readonly CheckedTarget[]): void {
  for (const block of blocksOf(targets)) {
    const range = sheet.getRange(areaAddress(block.area));
    const leavesText = block.targets.some((target) => target.formatBefore === '@' && target.formatAfter !== '@');
    const otherwise = block.targets.some((target) => target.formatBefore !== '@' && target.formatAfter !== target.formatBefore);
    if (leavesText) range.numberFormat = masked(block, (target) => (target.formatBefore === '@' && target.formatAfter !== '@' ? target.formatAfter : null));
    range.values = masked(block, ({ wanted, wantedFormula }) => wantedFormula ?? asWritten(wanted));
    if (otherwise) range.numberFormat = masked(block, (target) => (target.formatBefore !== '@' && target.formatAfter !== target.formatBefore ? target.formatAfter : null));
    range.untrack();
  }
}
