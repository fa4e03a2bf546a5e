import { compare } from '../relation';
import { after, type Passage } from '../sentences/passage';
import type { TableIndex } from './mentions';
import type { Broken, Reference } from './reference';

const OF_TOTAL = /^\s*\)?\s*of\s+(?:the\s+)?(?:overall\s+)?(?:total|all|whole)\b/iu;

/** "612 complaints (41% of the total)": a share of the printed total of the column in which the count before it stands. */
export function shareOfTotal(passage: Passage, index: TableIndex, references: readonly Reference[], { quote }: Reference): Broken | null {
  if (quote.unit !== 'percent' || quote.spelled || !OF_TOTAL.test(after(passage, quote))) return null;
  const counted = references.filter((other) => other.quote.end <= quote.start && other.quote.sentence === quote.sentence).at(-1);
  const cell = counted?.match?.kind === 'cell' ? counted.match : null;
  if (!counted || !cell || cell.row === null || cell.column === null || !counted.rows.some(({ line }) => line === cell.row)) return null;
  const { column } = cell;
  const total = index.totalRows.map((row) => index.table.cells[row][column]).filter(({ figure }) => figure && figure.value >= counted.quote.value).at(-1);
  if (!total?.figure || index.totalRows.includes(cell.row)) return null;
  const value = (100 * counted.quote.value) / total.figure.value;
  if (compare(quote, { low: value, high: value }) !== 'broken') return null;
  return { target: { kind: 'share', unit: 'percent', value: { low: value, high: value }, cells: [...cell.cells, total], row: cell.row, column, says: 'the share of the total' }, confidence: 0.85 };
}
