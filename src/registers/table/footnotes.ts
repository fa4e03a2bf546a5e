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
export function respectNotes(relations: readonly Relation[], tables: readonly Table[], paragraphs: readonly Paragraph[]): Relation[] {
  const notes = paragraphs.filter(({ text, inTable }) => !inTable && EXPLAINS.test(text));
  if (notes.length === 0) return [...relations];
  return relations.map((relation) => {
    if (relation.status !== 'broken' || !EXPLAINED_RULES.has(relation.rule)) return relation;
    const table = tables.find(({ firstRow, endRow, columns }) => relation.row >= firstRow && relation.row < endRow && columns.length > 0);
    const note = table ? notes.find((candidate) => speaksOf(candidate, table, relation)) : undefined;
    return note ? { ...relation, status: 'explained' as const } : relation;
  });
}

function speaksOf(note: Paragraph, table: Table, { rule, row, column }: Relation): boolean {
  if (note.row < table.firstRow - table.headerRows.length - 2) return false;
  if (OF_ANOTHER_FIGURE.test(note.text) && rule !== 'repeated-figure') return false;
  const said = new Set(stems(note.text));
  const r = bodyRow(table, row);
  const c = table.cells[r]?.findIndex((cell) => cell.column === column) ?? -1;
  const groups = new Set(table.rows.map(({ group }) => group));
  return allows(table.columns.map(({ label }) => label), table.columns[c]?.label, said) && (groups.size < 2 || allows([...groups], table.rows[r]?.group, said));
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
function allows(labels: readonly string[], own: string | undefined, said: ReadonlySet<string>): boolean {
  const words = labels.map((label) => stems(label));
  const named = labels.filter((_, l) => words[l].some((word) => said.has(word) && words.every((other, o) => o === l || !other.includes(word))));
  return named.length === 0 || (own !== undefined && named.includes(own));
}
