import { mapPausing, pace, type Pausing } from '../shared/pausing';
import type { Paragraph, Table } from './reading/table';
import { stems } from './reading/words';
import type { Relation } from './relation';

const EXPLAINS = /\b(?:(?:do|does|did|may|might|will|would)\s+not|don['’]t|doesn['’]t|not)\s+(?:always\s+|necessarily\s+|exactly\s+)?(?:add|sum|total|tally|reconcile|agree|match|equal|cast)\b|\b(?:due|owing)\s+to\s+rounding\b|\brounding\s+(?:differences?|errors?)\b|\brounded\b|\bmore\s+than\s+(?:one|once)\b|\b(?:fewer|less|lower|more|greater|higher)\s+than\s+the\s+sum\b|\b(?:double|multiple)[\s-]count/iu;
/** "… do not add up to the total number of contracts": a total differs from a count printed elsewhere, not from its parts. */
const OF_ANOTHER_FIGURE = /\b(?:add(?:\s+up)?|sum|equal|match|agree|reconcile)\s+(?:up\s+)?(?:to|with)\s+the\s+(?:total\s+)?(?:number|figure|count)\b/iu;
const EXPLAINED_RULES: ReadonlySet<string> = new Set(['total', 'repeated-figure', 'shares-sum', 'difference']);

/**
 * A printed note that says why figures do not add up is respected: the difference is still told, as information.
 * A note that names columns of the table ("The March figures …") speaks of those only.
 */
export function* respectNotes(relations: readonly Relation[], tables: readonly Table[], paragraphs: readonly Paragraph[]): Pausing<Relation[]> {
  const explains = yield* mapPausing(paragraphs, ({ text, inTable }) => !inTable && EXPLAINS.test(text));
  const notes: Note[] = paragraphs.filter((_, p) => explains[p]).map((paragraph) => ({ paragraph, said: new Set(stems(paragraph.text)), named: new Map() }));
  if (notes.length === 0) return [...relations];
  const labels = new Map<Table, TableLabels>();
  const respected: Relation[] = [];
  const isDue = pace();
  for (const relation of relations) {
    if (isDue()) yield;
    const table = relation.status === 'broken' && EXPLAINED_RULES.has(relation.rule) ? tables.find(({ firstRow, endRow, columns }) => relation.row >= firstRow && relation.row < endRow && columns.length > 0) : undefined;
    if (table && !labels.has(table)) labels.set(table, yield* labelsOf(table));
    const own = table && labels.get(table);
    const note = own ? notes.find((candidate) => speaksOf(candidate, own, relation)) : undefined;
    respected.push(note ? { ...relation, status: 'explained' as const } : relation);
  }
  return respected;
}

interface Note {
  readonly paragraph: Paragraph;
  /** The stems of its words. */
  readonly said: ReadonlySet<string>;
  /** What it names of the labels it was held against. */
  readonly named: Map<Labels, ReadonlySet<string>>;
}

/** Labels of one kind, and the words that only one of them has, with that label. */
interface Labels {
  readonly ownWords: ReadonlyMap<string, string>;
}

interface TableLabels {
  readonly table: Table;
  readonly columns: Labels;
  /** Null where the table is one group. */
  readonly groups: Labels | null;
}

function* labelsOf(table: Table): Pausing<TableLabels> {
  const groups = new Set<string>();
  yield* mapPausing(table.rows, ({ group }) => groups.add(group));
  return { table, columns: yield* withOwnWords(table.columns.map(({ label }) => label)), groups: groups.size < 2 ? null : yield* withOwnWords([...groups]) };
}

function* withOwnWords(labels: readonly string[]): Pausing<Labels> {
  const ownWords = new Map<string, string>();
  const shared = new Set<string>();
  yield* mapPausing(labels, (label) => {
    for (const word of new Set(stems(label))) {
      if (ownWords.delete(word)) shared.add(word);
      else if (!shared.has(word)) ownWords.set(word, label);
    }
  });
  return { ownWords };
}

function speaksOf(note: Note, { table, columns, groups }: TableLabels, { rule, row, column }: Relation): boolean {
  const { text, row: place } = note.paragraph;
  if (place < table.firstRow - table.headerRows.length - 2) return false;
  if (OF_ANOTHER_FIGURE.test(text) && rule !== 'repeated-figure') return false;
  const r = bodyRow(table, row);
  const c = table.cells[r]?.findIndex((cell) => cell.column === column) ?? -1;
  return allows(note, columns, table.columns[c]?.label) && (groups === null || allows(note, groups, table.rows[r]?.group));
}

/** The row of a table's body that stands in a row of the sheet, by halving: body rows stand in order. */
function bodyRow(table: Table, row: number): number {
  let low = 0;
  let high = table.cells.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.cells[middle][0].row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The note names none of the labels, or it names this one, by a word that only this one has. */
function allows({ said, named }: Note, labels: Labels, own: string | undefined): boolean {
  let labelsNamed = named.get(labels);
  if (!labelsNamed) {
    labelsNamed = new Set([...said].flatMap((word) => labels.ownWords.get(word) ?? []));
    named.set(labels, labelsNamed);
  }
  return labelsNamed.size === 0 || (own !== undefined && labelsNamed.has(own));
}
