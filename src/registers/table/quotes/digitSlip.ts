import { digitsSlip } from '../evidence';
import { finish, pace, type Pausing } from '../../shared/pausing';
import type { Passage, Quote } from '../sentences/passage';
import { wordsOf, type TableIndex } from './mentions';
import { isShare, type Broken, type Reference } from './reference';

const LEAST = 100;
const BESIDE = 25;
const TELLING = 5;

/**
 * "Environment received the most, at 445", where the row Environment has 455: the figure stands nowhere in the table, and it
 * is one figure of the only row named but for one digit or two exchanged. One digit tells enough only where the text plainly
 * speaks of the table: it names the column too, or quotes another figure of it. Two digits exchanged are also told where the
 * row is named by one of its words only.
 */
export function digitSlip(passage: Passage, index: TableIndex, references: readonly Reference[], { quote, rows, columns }: Reference): Broken | null {
  if (quote.spelled || quote.hedge || isShare(quote.unit) || quote.step !== 1 || quote.value < 10) return null;
  const beside = rows.filter(({ end }) => end <= quote.start && quote.start - end <= BESIDE);
  const named = beside.length === 1 ? beside[0] : rows.length === 1 ? rows[0] : null;
  const line = named?.line ?? (rows.length === 0 ? lineOfOneWord(passage, index, quote) : null);
  if (line === null) return null;
  if (valuesOf(index).has(quote.value)) return null;
  const quotesTable = references.some(({ match, quote: other }) => match?.kind === 'cell' && other.value >= LEAST && !other.spelled);
  const alike = index.table.cells[line].flatMap((cell, column) => {
    if (cell.kind !== 'figure' || !cell.figure || isShare(cell.figure.unit) || !digitsSlip(quote.value, cell.figure.value)) return [];
    const exchanged = [...String(quote.value)].sort().join('') === [...String(cell.figure.value)].sort().join('');
    const oneDigit = named && quote.value >= LEAST && (quotesTable || columns.some((mention) => mention.line === column));
    return (exchanged && (quotesTable || (named && quote.value >= LEAST))) || oneDigit ? [{ cell, figure: cell.figure, column }] : [];
  });
  if (alike.length !== 1) return null;
  const [{ cell, figure, column }] = alike;
  return { target: { kind: 'cell', value: { low: figure.value, high: figure.value }, unit: figure.unit, cells: [cell], row: line, column, says: 'the figure' }, confidence: 0.75 };
}

const knownValues = new WeakMap<TableIndex, ReadonlySet<number>>();

/** Every figure of the table. Gathered once for a table. */
function valuesOf(index: TableIndex): ReadonlySet<number> {
  return knownValues.get(index) ?? finish(gatherValues(index));
}

function* gatherValues(index: TableIndex): Pausing<ReadonlySet<number>> {
  const values = new Set<number>();
  const isDue = pace();
  for (const cells of index.table.cells) {
    for (const { figures } of cells) for (const { value } of figures) values.add(value);
    if (isDue(cells.length)) yield;
  }
  knownValues.set(index, values);
  return values;
}

const knownWords = new WeakMap<TableIndex, ReadonlyMap<string, readonly number[]>>();

/** The rows, totals aside, by the words that tell something of them: no more of them than it takes to see that a word tells no row apart. */
function rowsByWord(index: TableIndex): ReadonlyMap<string, readonly number[]> {
  return knownWords.get(index) ?? finish(gatherWords(index));
}

function* gatherWords(index: TableIndex): Pausing<ReadonlyMap<string, readonly number[]>> {
  const rows = new Map<string, number[]>();
  const isDue = pace();
  for (const [row, words] of index.rowWords.entries()) {
    if (isDue(1 + words.length)) yield;
    if (index.table.rows[row].hints.total > 0) continue;
    for (const word of words) {
      if (word.length < TELLING) continue;
      const held = rows.get(word);
      if (!held) rows.set(word, [row]);
      else if (held.length < 2 && held[0] !== row) held.push(row);
    }
  }
  knownWords.set(index, rows);
  return rows;
}

/** Gathers once for a table what is looked up in it for every figure of a text. */
export function* prepareDigitSlips(index: TableIndex): Pausing<void> {
  yield* gatherValues(index);
  yield* gatherWords(index);
}

/** The only row of which a telling word stands in the sentence. */
function lineOfOneWord(passage: Passage, index: TableIndex, { sentence }: Quote): number | null {
  const said = new Set(wordsOf(passage.sentences[sentence].text).map((word) => word.stem));
  const byWord = rowsByWord(index);
  const lines = new Set([...said].flatMap((word) => byWord.get(word) ?? []));
  return lines.size === 1 ? [...lines][0] : null;
}
