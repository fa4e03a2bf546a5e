import { written } from '../reading/figure';
import type { Paragraph, TableCell } from '../reading/table';
import { stem } from '../reading/words';
import { areaOf, areasOf, compare, type Relation } from '../relation';
import { after, before, type Passage, type Quote } from '../sentences/passage';
import type { TableIndex } from './mentions';

const NEGATION = /^(?:not|no|without|never|non)$/iu;
const FEWEST_CASES = 20;

/**
 * A share of the rows that share a word with the sentence ("attending over 75%", rows "child attends …"), where the
 * sentence also quotes the table's total. It must be true of the total, or of the total without one other row; rows in
 * which the word is denied ("does not attend") are not counted.
 */
export function groupShareRelation(paragraph: Paragraph, passage: Passage, index: TableIndex, quote: Quote): Relation | null {
  if (quote.unit !== 'percent' || index.table.rows.length > 60) return null;
  for (const total of index.totalRows) {
    for (let column = 0; column < index.table.columns.length; column += 1) {
      const whole = index.table.cells[total][column];
      if (!whole.figure || whole.figure.unit === 'percent' || whole.figure.value < FEWEST_CASES) continue;
      const quoted = passage.quotes.some(({ sentence, value, unit }) => sentence === quote.sentence && unit !== 'percent' && value === whole.figure?.value);
      const group = quoted ? groupFor(passage, index, quote, column, total) : null;
      if (group) return relationFor(paragraph, quote, group, whole, index, column, total);
    }
  }
  return null;
}

/** The rows whose label holds a word that stands right beside the figure, when they are some of the rows but not all. */
function groupFor(passage: Passage, index: TableIndex, quote: Quote, column: number, total: number): TableCell[] | null {
  const near = [...(before(passage, quote).match(/\p{L}+/gu) ?? []).slice(-3), ...(after(passage, quote).match(/\p{L}+/gu) ?? []).slice(0, 3)].map(stem);
  const parts = index.table.rows.flatMap((_, row) => (row < total && !index.totalRows.includes(row) && index.table.cells[row][column].figure ? [row] : []));
  for (const word of near) {
    const held = parts.filter((row) => affirms(index.table.rows[row].label, word));
    const mentioned = parts.filter((row) => index.table.rows[row].label.split(/[^\p{L}\d'’]+/u).some((other) => stem(other) === word));
    if (word.length > 3 && held.length >= 2 && held.length < parts.length && mentioned.length > held.length) return held.map((row) => index.table.cells[row][column]);
  }
  return null;
}

/** The label holds the word, and the word before it does not deny it. */
function affirms(label: string, word: string): boolean {
  const words = label.split(/[^\p{L}\d'’]+/u).filter((part) => part !== '');
  return words.some((part, i) => stem(part) === word && !NEGATION.test(words[i - 1] ?? ''));
}

function relationFor(paragraph: Paragraph, quote: Quote, group: readonly TableCell[], whole: TableCell, index: TableIndex, column: number, total: number): Relation | null {
  const part = group.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0);
  const all = whole.figure?.value ?? 0;
  const others = index.table.cells.slice(0, total).flatMap((row) => (row[column].figure && !group.includes(row[column]) ? [row[column].figure?.value ?? 0] : []));
  const bases = [all, ...others.map((other) => all - other)].filter((base) => base >= part);
  const fits = bases.some((base) => compare(quote, { low: (100 * part) / base, high: (100 * part) / base }) !== 'broken');
  const exact = (100 * part) / all;
  return {
    rule: 'text-vs-table',
    status: fits ? 'holds' : 'broken',
    ...areaOf(paragraph),
    printed: `${quote.hedge ? `${quote.hedge} ` : ''}${quote.text}`,
    expected: written(exact, quote),
    sources: [...areasOf(group), areaOf(whole)],
    says: `the share that the rows named by the text (${part.toLocaleString('en-GB')}) are of ${all.toLocaleString('en-GB')}, or of that without any one other row`,
    confidence: 0.75,
  };
}
