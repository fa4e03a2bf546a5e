import { SPARENESS } from './blocks';
import type { CellTarget } from './transfer';

/** Cells changed in one request. */
const CELLS_PER_WRITE = 20_000;
/** Bytes of one request, the log rows that travel along included: Excel's limit is 5 MB. */
const BYTES_PER_WRITE = 3_800_000;
/** Bytes read again in one request. Between the targets of a column stand cells that are none, whose texts can only be reckoned by theirs. */
const BYTES_PER_READ = 3_600_000;
/** A number format and the marks around it and a value, in bytes. */
const FORMAT_AND_MARKS = 18;
/** Besides its texts, what one change takes in a request: its cell and kind in the log, the formula that follows it, and the untouched cells around it. */
const WRITING_MARKS = 180;

/** What is reckoned of a target, or of several. */
interface Load {
  readonly cells: number;
  readonly written: number;
  readonly read: number;
}

/**
 * Targets in sheet order, in the fewest chunks of about the same size that one request can write and, before that, one
 * answer can hold.
 */
export function chunksOf<T extends CellTarget>(targets: readonly T[]): T[][] {
  const sorted = [...targets].sort((a, b) => a.row - b.row || a.column - b.column);
  if (sorted.length === 0) return [];
  const loads = loadsOf(sorted);
  const whole = loads.reduce(sum);
  for (let count = Math.ceil(fullness(whole)); ; count += 1) {
    const chunks = evenly(sorted, loads, count);
    // A target may be too much by itself: then it goes alone, and Excel says so.
    if (count >= sorted.length || chunks.every(({ load, items }) => items.length === 1 || fullness(load) <= 1)) return chunks.map(({ items }) => items).filter((items) => items.length > 0);
  }
}

/** True where a formula stands, or is to stand, or text that looks like one: then values are asked for besides formulas. */
export function involvesFormula({ expected, wanted, expectedFormula, wantedFormula }: CellTarget): boolean {
  const looksLikeOne = (value: CellTarget['expected']): boolean => typeof value === 'string' && value.startsWith('=');
  return expectedFormula !== undefined || wantedFormula !== undefined || looksLikeOne(expected) || looksLikeOne(wanted);
}

/** Cuts where the running load passes each further part of the whole. */
function evenly<T>(items: readonly T[], loads: readonly Load[], count: number): Array<{ items: T[]; load: Load }> {
  const chunks = Array.from({ length: count }, () => ({ items: [] as T[], load: { cells: 0, written: 0, read: 0 } as Load }));
  const whole = loads.reduce((total, load) => total + fullness(load), 0);
  let before = 0;
  items.forEach((item, index) => {
    const chunk = chunks[Math.min(count - 1, Math.floor((before / whole) * count))];
    chunk.items.push(item);
    chunk.load = sum(chunk.load, loads[index]);
    before += fullness(loads[index]);
  });
  return chunks;
}

function loadsOf(sorted: readonly CellTarget[]): Load[] {
  const texts = new Map<number, { length: number; targets: number }>();
  for (const target of sorted) {
    const column = texts.get(target.column) ?? { length: 0, targets: 0 };
    texts.set(target.column, { length: column.length + bytesOf(target.expected) * (involvesFormula(target) ? 2 : 1), targets: column.targets + 1 });
  }
  const blocks = new Map<number, { first: number; last: number; targets: number }>();
  return sorted.map((target) => {
    const { length, targets } = texts.get(target.column) ?? { length: 0, targets: 1 };
    // A column is read in blocks, as `blocksOf` makes them: what stands between two targets of a block is read too.
    const block = blocks.get(target.column);
    const isNear = block !== undefined && target.row - block.first + 1 <= SPARENESS * (block.targets + 1);
    const cells = isNear ? target.row - block.last : 1;
    blocks.set(target.column, { first: isNear ? block.first : target.row, last: target.row, targets: isNear ? block.targets + 1 : 1 });
    return {
      cells: 1,
      written: bytesOf(target.expected) + 2 * bytesOf(target.wantedFormula ?? target.wanted) + WRITING_MARKS,
      read: Math.max(1, cells) * (length / targets + FORMAT_AND_MARKS),
    };
  });
}

function sum(a: Load, b: Load): Load {
  return { cells: a.cells + b.cells, written: a.written + b.written, read: a.read + b.read };
}

/** How much of one request a load takes, by what it takes most of. */
function fullness({ cells, written, read }: Load): number {
  return Math.max(cells / CELLS_PER_WRITE, written / BYTES_PER_WRITE, read / BYTES_PER_READ);
}

/** Length of a value as it is sent; letters beyond ASCII count double. */
function bytesOf(value: CellTarget['expected']): number {
  const text = String(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) bytes += 1;
  return bytes;
}
