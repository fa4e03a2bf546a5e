import { changeBetween, compare } from '../relation';
import { before, type Passage } from '../sentences/passage';
import { columnMentions, wordsOf, type TableIndex } from './mentions';
import { isShare, type Broken, type Reference } from './reference';

const CHANGE_OF = /\b(?:increase|decrease|reduction|rise|fall|drop|growth|decline)\s+of\s*$|\b(?:increas|decreas|reduc|ris|rose|grew|fell|fallen|dropp|declin)\p{L}*\s+by\s*$|\b(?:up|down)\s+(?:by\s+)?$/iu;
const BASE = /^[^,;.]{0,30}?\b(?:on|from|over|since|compared\s+(?:to|with)|against)\s+(?:the\s+)?/iu;
const YEAR_BEFORE = /^(?:(?:previous|prior|preceding|last)\s+(?:financial\s+)?year|year\s+before)\b/iu;
const PERIOD = /\b(?:19|20)\d\d\b/u;

/**
 * "431 cases in 2021/22, an increase of 11% on the year before": the count is a cell of a column for a year, and the change is
 * from the column of the year named, or of the year before.
 */
export function comparedPeriods(passage: Passage, index: TableIndex, references: readonly Reference[], { quote }: Reference): Broken | null {
  if (quote.spelled || quote.unit === 'points' || !CHANGE_OF.test(before(passage, quote))) return null;
  const counted = references.filter((other) => other.quote.end <= quote.start && other.quote.sentence === quote.sentence && !isShare(other.quote.unit)).at(-1);
  const cell = counted?.match?.kind === 'cell' ? counted.match : null;
  if (!counted || !cell || cell.row === null || cell.column === null || cell.cells[0].kind !== 'figure' || !PERIOD.test(index.table.columns[cell.column].label)) return null;
  const base = baseColumn(passage, index, quote.end, passage.sentences[quote.sentence].end, cell.column);
  const from = base === null ? undefined : index.table.cells[cell.row][base];
  const to = cell.cells[0].figure;
  if (base === null || !from?.figure || !to || from.figure.unit !== to.unit || from.figure.value === 0) return null;
  const value = changeBetween(from.figure, to, quote.unit === 'percent');
  if (!value || compare({ ...quote, value: Math.abs(quote.value) }, value) !== 'broken') return null;
  return { target: { kind: quote.unit === 'percent' ? 'change' : 'difference', unit: quote.unit === 'percent' ? 'percent' : to.unit, value, cells: [from, cell.cells[0]], row: cell.row, column: null, says: 'the change between the two figures' }, confidence: 0.8 };
}

/** The column that the words after a change name as its base; the year before where they say so or name none. */
function baseColumn(passage: Passage, index: TableIndex, start: number, end: number, column: number): number | null {
  const tail = passage.text.slice(start, end);
  const lead = BASE.exec(tail);
  const rest = lead ? tail.slice(lead[0].length) : '';
  if (lead && !YEAR_BEFORE.test(rest)) {
    const named = columnMentions(index, wordsOf(rest.slice(0, 30))).filter(({ line, start: at }) => at <= 12 && line !== column && PERIOD.test(index.table.columns[line].label));
    return named.length === 1 ? named[0].line : null;
  }
  const year = Number(PERIOD.exec(index.table.columns[column].label)?.[0]);
  const earlier = index.table.columns.flatMap(({ label, hints }, c) => (!hints.change && !hints.share && Number(PERIOD.exec(label)?.[0]) === year - 1 && measureOf(label) === measureOf(index.table.columns[column].label) ? [c] : []));
  return earlier.length === 1 ? earlier[0] : null;
}

/** A heading without its year: columns of one measure differ in the year only. */
function measureOf(label: string): string {
  return label.replace(/(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?/gu, '').trim().toLowerCase();
}
