import { digitsSlip } from '../evidence';
import type { TableIndex } from './mentions';
import { isShare, type Broken, type Reference } from './reference';

const LEAST = 100;

/**
 * "Environment received the most, at 445", where the row Environment has 455: the figure stands nowhere in the table, and it
 * is one figure of the only row named but for one digit or two exchanged. One digit tells enough only where the text plainly
 * speaks of the table: it names the column too, or quotes another figure of it.
 */
export function digitSlip(index: TableIndex, references: readonly Reference[], { quote, rows, columns }: Reference): Broken | null {
  if (rows.length !== 1 || quote.spelled || quote.hedge || isShare(quote.unit) || quote.step !== 1 || quote.value < LEAST) return null;
  const [{ line }] = rows;
  if (index.table.cells.some((row) => row.some(({ figures }) => figures.some(({ value }) => value === quote.value)))) return null;
  const quotesTable = references.some(({ match, quote: other }) => match?.kind === 'cell' && other.value >= LEAST);
  const alike = index.table.cells[line].flatMap((cell, column) => {
    if (cell.kind !== 'figure' || !cell.figure || isShare(cell.figure.unit) || !digitsSlip(quote.value, cell.figure.value)) return [];
    const exchanged = [...String(quote.value)].sort().join('') === [...String(cell.figure.value)].sort().join('');
    return exchanged || quotesTable || columns.some((mention) => mention.line === column) ? [{ cell, figure: cell.figure, column }] : [];
  });
  if (alike.length !== 1) return null;
  const [{ cell, figure, column }] = alike;
  return { target: { kind: 'cell', value: { low: figure.value, high: figure.value }, unit: figure.unit, cells: [cell], row: line, column, says: 'the figure' }, confidence: 0.75 };
}
