import { cellName } from '../../shared/address';
import { addToList } from '../../shared/listsByKey';
import { mapPausing, pace, rowsBetweenPauses, type Pausing } from '../../shared/pausing';
import type { Figure } from '../reading/figure';
import { isYear } from '../reading/readFigures';
import type { Paragraph, Table, TableCell } from '../reading/table';
import { sameWords, stems } from '../reading/words';
import { areaOf, areasOf, type Relation } from '../relation';
import { after, type Passage, type Quote } from '../sentences/passage';

/** A group of a list (one row a person or case): those with a mark or a word in a column. */
interface ListGroup {
  readonly name: string;
  readonly cells: readonly TableCell[];
  /** The stems of its name. */
  readonly stems: readonly string[];
}

interface ListGroups {
  readonly marks: readonly ListGroup[];
  readonly words: readonly ListGroup[];
}

const MARK = /^(?:[•●✓✔■xX*]|yes|y)$/u;
const FEWEST_ROWS = 5;
const LONGEST_WORD = 30;

/** Is the table a list of people or cases: mostly words, no totals, a row each? */
export function isList(table: Table): boolean {
  const words = table.columns.filter(({ unit }) => unit === null).length;
  return table.rows.length >= FEWEST_ROWS && words * 2 >= table.columns.length && table.rows.every(({ hints }) => hints.total === 0);
}

const knownGroups = new WeakMap<Table, ListGroups>();

/** The marked columns of a list, and the words that repeat in its other columns. Worked out once for a list, and kept. */
function* listGroups(table: Table): Pausing<ListGroups> {
  const known = knownGroups.get(table);
  if (known) return known;
  const marks: ListGroup[] = [];
  const words: ListGroup[] = [];
  const isDue = pace();
  for (const { label, cells } of yield* listColumns(table)) {
    if (cells.length === 0) continue;
    if (cells.every(({ text }) => MARK.test(text))) {
      marks.push({ name: label, cells, stems: stems(label) });
      continue;
    }
    const groups = new Map<string, TableCell[]>();
    for (const cell of cells) {
      if (isDue()) yield;
      if (cell.kind !== 'text' || cell.text.length > LONGEST_WORD) continue;
      const key = cell.text.toLowerCase();
      addToList(groups, key, cell);
    }
    if (groups.size > Math.max(2, cells.length / 2)) continue;
    yield* mapPausing([...groups.values()], (group) => words.push({ name: group[0].text, cells: group, stems: stems(group[0].text) }));
  }
  const groups = { marks, words };
  knownGroups.set(table, groups);
  return groups;
}

/** The label columns, without their headings, and the other columns of a list: the cells that hold something. */
function* listColumns(table: Table): Pausing<Array<{ readonly label: string; readonly cells: readonly TableCell[] }>> {
  const labelled = new Map<number, TableCell[]>();
  const others = table.columns.map(({ label }) => ({ label, cells: [] as TableCell[] }));
  const isDue = pace();
  for (const [row, cells] of table.cells.entries()) {
    for (const cell of table.labelCells[row]) {
      addToList(labelled, cell.column, cell);
    }
    for (const [column, cell] of cells.entries()) if (cell.text !== '') others[column].cells.push(cell);
    if (isDue(1 + cells.length)) yield;
  }
  return [...[...labelled.values()].map((cells) => ({ label: '', cells })), ...others];
}

/**
 * Counts stated in a text about a list: "6 young people have an EHC plan" where seven rows say EHCP. The text must stand
 * by the list and name the group by its word or by what its initials stand for.
 */
export function* textListCounts(paragraph: Paragraph, passage: Passage, table: Table): Pausing<Relation[]> {
  const { words } = yield* listGroups(table);
  const relations: Relation[] = [];
  const isDue = pace();
  for (const quote of passage.quotes) {
    if (quote.unit !== 'plain' || quote.value > table.rows.length || !Number.isInteger(quote.value)) continue;
    const clause = clauseOf(passage, quote);
    if (/\b(?:without|not|other than|except)\b/iu.test(clause)) continue;
    const said = new Set(stems(clause));
    const named: ListGroup[] = [];
    for (const group of words) {
      if (names(clause, said, group)) named.push(group);
      if (isDue()) yield;
    }
    if (named.length !== 1) continue;
    const [group] = named;
    relations.push(countRelation(paragraph, quote, group.cells, quote.value === group.cells.length, `the ${group.cells.length} rows that say “${group.name}” in ${cellName(group.cells[0].row, group.cells[0].column)} and below`, 0.85));
  }
  return relations;
}

/** The words that belong to a figure: what follows it, up to a full stop or the next figure. */
function clauseOf(passage: Passage, quote: Quote): string {
  return after(passage, quote).split(/[;.]|,\s+with\b/u)[0];
}

/** The clause holds the group's word, or words whose initials make it: "EHC plan" is EHCP. */
function names(clause: string, said: ReadonlySet<string>, { name, stems: wanted }: ListGroup): boolean {
  if (/^\p{Lu}{3,}$/u.test(name)) {
    const words = clause.match(/[\p{L}\d]+/gu) ?? [];
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
  return wanted.length > 0 && wanted.every((word) => said.has(word)) && wanted.join('').length >= 4;
}

/**
 * Counts in a table that can be made from a list on the same sheet: a row "5 A*–C" against the column of marks "5 A–C",
 * a row "5 GCSEs" against the column "No. of GCSEs". The list is taken to be of the latest period of the table.
 */
export function* tableListCounts(summary: Table, list: Table): Pausing<Relation[]> {
  const column = latestColumn(summary);
  if (column === null) return [];
  const { marks } = yield* listGroups(list);
  const found = yield* mapPausing(summary.rows, ({ label }, row): Relation[] => {
    const cell = summary.cells[row][column];
    const figure = countIn(cell);
    const cells = figure ? cellsFor(label, marks, list) : null;
    if (!figure || !cells || cells.length === 0) return [];
    const agrees = figure.value === cells.length;
    return [countRelation(cell, figure, cells, agrees, `the ${cells.length} rows of the list that count towards “${label}” (${cellName(cells[0].row, cells[0].column)} and below)`, 0.75)];
  }, rowsBetweenPauses(list.rows.length));
  return found.flat();
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
