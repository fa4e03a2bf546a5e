import { digitsSlip } from '../evidence';
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
  let values = knownValues.get(index);
  if (!values) {
    values = new Set(index.table.cells.flatMap((row) => row.flatMap(({ figures }) => figures.map(({ value }) => value))));
    knownValues.set(index, values);
  }
  return values;
}

/** The only row of which a telling word stands in the sentence. */
function lineOfOneWord(passage: Passage, index: TableIndex, { sentence }: Quote): number | null {
  const said = new Set(wordsOf(passage.sentences[sentence].text).map((word) => word.stem));
  const lines = index.rowWords.flatMap((words, row) => (index.table.rows[row].hints.total === 0 && words.some((word) => word.length >= TELLING && said.has(word)) ? [row] : []));
  return lines.length === 1 ? lines[0] : null;
}
