import type { Edit } from '../shared/edit';
import { MARK } from '../shared/text/marks';
import type { RiskRegister } from './risk';
import { bracketedNames, tidyOwners } from './text/owners';
import { tidyBullets } from './text/bullets';
import { readCategories, tidyCategories } from './text/categories';
import { separatedTitle } from './text/title';
import { PROSE_FIELDS, textCells, titleFields, type TextCell } from './textCells';

/** A text cell, and what it would become. */
export interface Rewrite extends TextCell {
  readonly after: string;
}

function rewritten(cells: readonly TextCell[], rewrite: (cell: TextCell) => string | null): Rewrite[] {
  const found: Rewrite[] = [];
  for (const cell of cells) {
    const after = rewrite(cell);
    if (after !== null && after !== cell.text) found.push({ ...cell, after });
  }
  return found;
}

/** Titles that run into their descriptions. */
export function separatedTitles(register: RiskRegister): Rewrite[] {
  return rewritten(textCells(register, titleFields(register)), ({ text }) => separatedTitle(text));
}

/** Categories not separated by commas, or spelt otherwise than in the list. A cell with none of the list is left alone. */
export function tidiedCategories(register: RiskRegister, list: readonly string[]): Rewrite[] {
  return rewritten(textCells(register, ['category']), ({ text }) => {
    const { parts, unknown } = readCategories(text, list);
    return unknown.length < parts.length ? tidyCategories(text, list) : null;
  });
}

/** Owners run together, or not as "Post (Name)". */
export function tidiedOwners(register: RiskRegister): Rewrite[] {
  const owners = textCells(register, ['owner']);
  const names = bracketedNames(owners.map(({ text }) => text));
  return rewritten(owners, ({ text }) => tidyOwners(text, names));
}

/** Lists whose bullets are not "- ". */
export function tidiedBullets(register: RiskRegister): Rewrite[] {
  return rewritten(textCells(register, PROSE_FIELDS, MARK.lineEnd | MARK.symbol), ({ text }) => tidyBullets(text));
}

/** Rewritten cells as the edits of a step. */
export function editsOf(cells: readonly Rewrite[], step: string, reason: string): Edit[] {
  return cells.map(({ risk, column, text, after }) => ({ row: risk.row, column, before: text, after, step, record: risk.label, reason }));
}
