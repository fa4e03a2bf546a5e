import { addToList } from '../../shared/listsByKey';
import { mapPausing, pace, type Pausing } from '../../shared/pausing';
import { labelHints } from '../reading/labels';
import type { Table } from '../reading/table';
import { stem, stems } from '../reading/words';
import type { Sum } from '../relations/sums';

/** A table made ready to be looked up from a text: the words that tell its rows and columns apart, and its totals. */
export interface TableIndex {
  readonly table: Table;
  readonly rowWords: ReadonlyArray<readonly string[]>;
  readonly columnWords: ReadonlyArray<readonly string[]>;
  readonly totalRows: readonly number[];
  readonly titleWords: ReadonlySet<string>;
  /** What one unit of its amounts is: 1,000 where they are printed in £000. */
  readonly scale: number;
  /** Rows by the rarest word of their label. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** A row or column that a text names, and where. */
export interface Mention {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const MOST_SPAN = 90;
const COMMON = 0.6;

/** Prepares a table for look-ups; work grows with its labels. */
export function* indexTable(table: Table, sums: readonly Sum[]): Pausing<TableIndex> {
  const rowWords = yield* distinctive(table.rows.map(({ label }) => label));
  const columnWords = yield* distinctive(table.columns.map(({ label }) => label));
  const counts = yield* countLabels(rowWords);
  const byWord = new Map<string, number[]>();
  const summed = new Set(sums.map(({ line }) => line));
  const totalRows: number[] = [];
  yield* mapPausing(table.rows, ({ hints, empty }, row) => {
    if (!empty && (hints.total > 0 || summed.has(row))) totalRows.push(row);
    const rarest = rarestOf(rowWords[row], counts);
    if (rarest === undefined) return;
    addToList(byWord, rarest, row);
  });
  return { table, rowWords, columnWords, totalRows, titleWords: new Set(stems(table.title)), scale: scaleOf(table), byWord };
}

function scaleOf({ title, columns }: Table): number {
  const own = labelHints(title).scale;
  return own > 1 ? own : Math.max(1, ...columns.map(({ hints }) => hints.scale));
}

/** How many labels each word stands in. */
function* countLabels(labels: ReadonlyArray<readonly string[]>): Pausing<Map<string, number>> {
  const counts = new Map<string, number>();
  const isDue = pace();
  for (const words of labels) {
    for (const [w, word] of words.entries()) if (words.indexOf(word) === w) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (isDue(words.length)) yield;
  }
  return counts;
}

/** The word in the fewest labels, the first of several. */
function rarestOf(words: readonly string[], counts: ReadonlyMap<string, number>): string | undefined {
  let rarest: string | undefined;
  let fewest = Infinity;
  for (const word of words) {
    const count = counts.get(word) ?? 0;
    if (count >= fewest) continue;
    rarest = word;
    fewest = count;
  }
  return rarest;
}

/** The words of each label that not most other labels have too. */
function* distinctive(labels: readonly string[]): Pausing<string[][]> {
  const all = yield* mapPausing(labels, (label) => stems(label));
  const counts = yield* countLabels(all);
  return yield* mapPausing(all, (words) => {
    const rare = words.filter((word) => (counts.get(word) ?? 0) <= Math.max(1, labels.length * COMMON));
    return rare.length > 0 ? rare : words;
  });
}

interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places. */
export function wordsOf(text: string, offset = 0): Word[] {
  return Array.from(text.matchAll(/[\p{L}\d]+(?:['’]\p{L}+)*/gu), (match) => ({ stem: stem(match[0]), start: offset + match.index, end: offset + match.index + match[0].length }));
}

/** The rows that a piece of text names: every telling word of the label stands close together in it. */
export function rowMentions(index: TableIndex, words: readonly Word[]): Mention[] {
  const rows = new Set(words.flatMap((word) => index.byWord.get(word.stem) ?? []));
  const mentions = [...rows].flatMap((row) => {
    const mention = locate(index.rowWords[row], words);
    return mention && index.table.rows[row].hints.total === 0 ? [{ line: row, ...mention }] : [];
  });
  // "Adult Social Care" names that row only, though the words of "Social Care" are in it too. Rows named at the same place are looked at once.
  const longest = new Map<string, Mention & { words: number }>();
  for (const mention of mentions) {
    const place = `${mention.start}|${mention.end}`;
    const words = index.rowWords[mention.line].length;
    if (words > (longest.get(place)?.words ?? 0)) longest.set(place, { ...mention, words });
  }
  const places = [...longest.values()];
  return mentions.filter((mention) => !places.some((other) => other.start <= mention.start && other.end >= mention.end && other.words > index.rowWords[mention.line].length));
}

/** The columns that a piece of text names. */
export function columnMentions(index: TableIndex, words: readonly Word[]): Mention[] {
  return index.columnWords.flatMap((column, line) => {
    const mention = locate(column, words);
    return mention ? [{ line, ...mention }] : [];
  });
}

function locate(label: readonly string[], words: readonly Word[]): { start: number; end: number } | null {
  if (label.length === 0) return null;
  let best: { start: number; end: number } | null = null;
  for (const first of words.filter(({ stem: word }) => word === label[0])) {
    const found = label.map((wanted) => nearest(words, wanted, first.start));
    if (found.some((word) => word === undefined)) return null;
    const start = Math.min(...found.map((word) => word?.start ?? 0));
    const end = Math.max(...found.map((word) => word?.end ?? 0));
    if (end - start <= MOST_SPAN && (!best || end - start < best.end - best.start)) best = { start, end };
  }
  return best;
}

function nearest(words: readonly Word[], wanted: string, place: number): Word | undefined {
  // The words of a label mostly stand in its own order: one further back counts as further away.
  const distance = ({ start }: Word): number => (start >= place ? start - place : place - start + 20);
  let best: Word | undefined;
  for (const word of words) if (word.stem === wanted && (!best || distance(word) < distance(best))) best = word;
  return best;
}
