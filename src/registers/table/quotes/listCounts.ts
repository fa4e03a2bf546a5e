import { cellName } from '../../shared/address';
import type { Figure } from '../reading/figure';
import { isYear } from '../reading/readFigures';
import type { Paragraph, Table, TableCell } from '../reading/table';
import { sameWords, stems } from '../reading/words';
import { areaOf, areasOf, type Relation } from '../relation';
import { after, type Passage, type Quote } from '../sentences/passage';

/** A group of a list (one row a person or case): those with a mark or a word in a column. */
export interface ListGroup {
  readonly name: string;
  readonly cells: readonly TableCell[];
}

const MARK = /^(?:[•●✓✔■xX*]|yes|y)$/u;
const FEWEST_ROWS = 5;
const LONGEST_WORD = 30;

/** Is the table a list of people or cases: mostly words, no totals, a row each? */
export function isList(table: Table): boolean {
  const words = table.columns.filter(({ unit }) => unit === null).length;
  return table.rows.length >= FEWEST_ROWS && words * 2 >= table.columns.length && table.rows.every(({ hints }) => hints.total === 0);
}

/** The marked columns of a list, and the words that repeat in its other columns. */
export function listGroups(table: Table): { marks: ListGroup[]; words: ListGroup[] } {
  const marks: ListGroup[] = [];
  const words: ListGroup[] = [];
  const labelled = new Map<number, TableCell[]>();
  for (const cell of table.labelCells.flat()) {
    const column = labelled.get(cell.column);
    if (column) column.push(cell);
    else labelled.set(cell.column, [cell]);
  }
  const columns = [
    ...[...labelled.values()].map((cells) => ({ label: '', cells })),
    ...table.columns.map(({ label }, column) => ({ label, cells: table.cells.map((row) => row[column]).filter(({ text }) => text !== '') })),
  ];
  for (const { label, cells } of columns) {
    if (cells.length === 0) continue;
    if (cells.every(({ text }) => MARK.test(text))) {
      marks.push({ name: label, cells });
      continue;
    }
    const groups = new Map<string, TableCell[]>();
    for (const cell of cells) {
      if (cell.kind !== 'text' || cell.text.length > LONGEST_WORD) continue;
      const key = cell.text.toLowerCase();
      const group = groups.get(key);
      if (group) group.push(cell);
      else groups.set(key, [cell]);
    }
    if (groups.size <= Math.max(2, cells.length / 2)) for (const group of groups.values()) words.push({ name: group[0].text, cells: group });
  }
  return { marks, words };
}

/**
 * Counts stated in a text about a list: "6 young people have an EHC plan" where seven rows say EHCP. The text must stand
 * by the list and name the group by its word or by what its initials stand for.
 */
export function textListCounts(paragraph: Paragraph, passage: Passage, table: Table): Relation[] {
  const { words } = listGroups(table);
  return passage.quotes.flatMap((quote): Relation[] => {
    if (quote.unit !== 'plain' || quote.value > table.rows.length || !Number.isInteger(quote.value)) return [];
    const clause = clauseOf(passage, quote);
    if (/\b(?:without|not|other than|except)\b/iu.test(clause)) return [];
    const named = words.filter(({ name }) => names(clause, name));
    if (named.length !== 1) return [];
    const [group] = named;
    return [countRelation(paragraph, quote, group.cells, quote.value === group.cells.length, `the ${group.cells.length} rows that say “${group.name}” in ${cellName(group.cells[0].row, group.cells[0].column)} and below`, 0.85)];
  });
}

/** The words that belong to a figure: what follows it, up to a full stop or the next figure. */
function clauseOf(passage: Passage, quote: Quote): string {
  return after(passage, quote).split(/[;.]|,\s+with\b/u)[0];
}

/** The clause holds the group's word, or words whose initials make it: "EHC plan" is EHCP. */
function names(clause: string, name: string): boolean {
  const words = clause.match(/[\p{L}\d]+/gu) ?? [];
  if (/^\p{Lu}{3,}$/u.test(name)) {
    return words.some((_, first) => {
      let initials = '';
      for (let last = first; last < Math.min(words.length, first + 6); last += 1) {
        const word = words[last];
        initials += /^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase();
        if (initials === name && (last > first || word === name)) return true;
      }
      return false;
    });
  }
  const wanted = stems(name);
  const held = new Set(stems(clause));
  return wanted.length > 0 && wanted.every((word) => held.has(word)) && wanted.join('').length >= 4;
}

/**
 * Counts in a table that can be made from a list on the same sheet: a row "5 A*–C" against the column of marks "5 A–C",
 * a row "5 GCSEs" against the column "No. of GCSEs". The list is taken to be of the latest period of the table.
 */
export function tableListCounts(summary: Table, list: Table): Relation[] {
  const { marks } = listGroups(list);
  const column = latestColumn(summary);
  if (column === null) return [];
  return summary.rows.flatMap(({ label }, row): Relation[] => {
    const cell = summary.cells[row][column];
    const figure = countIn(cell);
    const cells = figure ? cellsFor(label, marks, list) : null;
    if (!figure || !cells || cells.length === 0) return [];
    const agrees = figure.value === cells.length;
    return [countRelation(cell, figure, cells, agrees, `the ${cells.length} rows of the list that count towards “${label}” (${cellName(cells[0].row, cells[0].column)} and below)`, 0.75)];
  });
}

function cellsFor(label: string, marks: readonly ListGroup[], list: Table): readonly TableCell[] | null {
  const marked = marks.filter(({ name }) => sameWords(name, label));
  if (marked.length === 1) return marked[0].cells;
  const least = /^(\d+)\s+(?:or more\s+)?(\p{L}.*)$/u.exec(label);
  if (!least || marked.length > 1) return null;
  const column = list.columns.findIndex(({ label: name, unit }) => unit === 'plain' && sameWords(name.replace(/^(?:no|number|nos)\.?\s+(?:of\s+)?/iu, ''), least[2]));
  if (column < 0) return null;
  return list.cells.map((row) => row[column]).filter(({ figure }) => figure !== null && figure.value >= Number(least[1]));
}

/** The whole number of cases stated in a cell, alone or beside its share. */
function countIn(cell: TableCell): Figure | null {
  const counts = cell.figures.filter(({ unit, step }) => unit === 'plain' && step === 1);
  return counts.length === 1 ? counts[0] : null;
}

/** The column of the latest year named in the headings; the first column where none is named. */
function latestColumn(table: Table): number | null {
  let latest: { column: number; year: number } | null = null;
  table.columns.forEach(({ label, unit }, column) => {
    if (unit === null) return;
    const years = (label.match(/\b\d{4}\b/gu) ?? []).map(Number).filter(isYear);
    const year = Math.max(0, ...years);
    if (!latest || year > latest.year) latest = { column, year };
  });
  return (latest as { column: number } | null)?.column ?? null;
}

function countRelation(at: Pick<TableCell, 'row' | 'column'>, figure: Figure, cells: readonly TableCell[], agrees: boolean, says: string, confidence: number): Relation {
  return {
    rule: 'list-count', status: agrees ? 'holds' : 'broken', ...areaOf(at), printed: figure.text, expected: String(cells.length),
    sources: areasOf(cells), says, confidence, gap: cells.length - figure.value, exact: true,
  };
}
