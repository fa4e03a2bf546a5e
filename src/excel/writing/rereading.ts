import type { CellValue } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import { contentOf, queueContent, type AreaContent } from '../reading/readArea';
import { blocksOf, cut, type Block } from './blocks';
import type { CellTarget } from './transfer';

/** Cells changed in one request. */
const CELLS_PER_WRITE = 20_000;
/** Text written in one request, before JSON's own marks: keeps it under 4 MB with the log rows that travel along. */
const TEXT_PER_WRITE = 1_200_000;
/** Bytes read again in one request. Between the targets of a column stand cells that are none, whose texts can only be reckoned by theirs. */
const BYTES_PER_READ = 3_200_000;
/** A number format and the marks around it and a value, in bytes. */
const FORMAT_AND_MARKS = 18;

/** Part of one column that was asked for again, and its targets. */
export interface Rereading {
  readonly block: Block<CellTarget>;
  readonly range: Excel.Range;
  /** Values and formulas were asked for; otherwise formulas alone, which give the value of a cell without one. */
  readonly isWhole: boolean;
}

/** Targets in sheet order, in chunks that one request can write and, before that, one answer can hold. */
export function chunksOf(targets: readonly CellTarget[]): CellTarget[][] {
  const sorted = [...targets].sort((a, b) => a.row - b.row || a.column - b.column);
  const writable = cut(sorted, CELLS_PER_WRITE, TEXT_PER_WRITE, (target) => String(target.expected).length + 2 * String(target.wantedFormula ?? target.wanted).length);
  return writable.flatMap(cutByReading);
}

/** Queues the reading of targets, column by column: what stands between two columns of changes is of no interest. */
export function queueRereading(sheet: Excel.Worksheet, targets: readonly CellTarget[]): Rereading[] {
  return [...byColumn(targets).values()].flatMap((column) => blocksOf(column)).map((block) => {
    const isWhole = block.targets.some(involvesFormula);
    if (isWhole) return { block, isWhole, range: queueContent(sheet, block.area) };
    const range = sheet.getRange(areaAddress(block.area));
    range.load('formulas,numberFormat');
    range.untrack();
    return { block, isWhole, range };
  });
}

/** The cells of a queued reading, after the sync. */
export function reread({ range, isWhole }: Rereading): AreaContent {
  if (isWhole) return contentOf(range);
  const values = range.formulas as CellValue[][];
  return { values, formulas: values.map((cells) => cells.map((cell) => (looksLikeFormula(cell) ? String(cell) : null))), numberFormats: range.numberFormat as string[][] };
}

/** What a column of a chunk asks for so far. */
interface ColumnSpan {
  readonly first: number;
  last: number;
  targets: number;
  bytes: number;
}

function cutByReading(targets: readonly CellTarget[]): CellTarget[][] {
  const chunks: CellTarget[][] = [];
  let chunk: CellTarget[] = [];
  let spans = new Map<number, ColumnSpan>();
  for (const target of targets) {
    const bytes = String(target.expected).length * (involvesFormula(target) ? 2 : 1) + FORMAT_AND_MARKS;
    const span = spans.get(target.column);
    if (span) Object.assign(span, { last: target.row, targets: span.targets + 1, bytes: span.bytes + bytes });
    else spans.set(target.column, { first: target.row, last: target.row, targets: 1, bytes });
    if (chunk.length > 0 && reckoned(spans) > BYTES_PER_READ) {
      chunks.push(chunk);
      chunk = [];
      spans = new Map([[target.column, { first: target.row, last: target.row, targets: 1, bytes }]]);
    }
    chunk.push(target);
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function reckoned(spans: ReadonlyMap<number, ColumnSpan>): number {
  let total = 0;
  for (const { first, last, targets, bytes } of spans.values()) total += ((last - first + 1) * bytes) / targets;
  return total;
}

function byColumn(targets: readonly CellTarget[]): Map<number, CellTarget[]> {
  const columns = new Map<number, CellTarget[]>();
  for (const target of targets) {
    const column = columns.get(target.column);
    if (column) column.push(target);
    else columns.set(target.column, [target]);
  }
  return columns;
}

function involvesFormula({ expected, wanted, expectedFormula, wantedFormula }: CellTarget): boolean {
  return expectedFormula !== undefined || wantedFormula !== undefined || looksLikeFormula(expected) || looksLikeFormula(wanted);
}

function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('=');
}
