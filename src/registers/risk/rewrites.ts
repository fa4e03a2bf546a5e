import type { Edit } from '../shared/edit';
import { MARK } from '../shared/text/marks';
import type { RiskRegister } from './risk';
import { bracketedNames, tidyOwners } from './text/owners';
import { tidyBullets } from './text/bullets';
import { readCategories, tidyCategories } from './text/categories';
import { separatedTitle } from './text/title';
import { eachText, PROSE_FIELDS, textCells, titleFields, type TextCell } from './textCells';

/** A text cell, and what it would become. */
export interface Rewrite extends TextCell {
  readonly after: string;
}

/** The text cells of some fields that are to read otherwise; `holding` as in eachText. */
function rewritten(register: RiskRegister, fields: readonly string[], holding: number, rewrite: (text: string) => string | null): Rewrite[] {
  const found: Rewrite[] = [];
  eachText(register, fields, holding, (text, risk, field, column) => {
    const after = rewrite(text);
    if (after !== null && after !== text) found.push({ risk, field, column, text, after });
  });
  return found;
}

/** Titles that run into their descriptions. */
export function separatedTitles(register: RiskRegister): Rewrite[] {
  return rewritten(register, titleFields(register), MARK.text, separatedTitle);
}

/** Categories not separated by commas, or spelt otherwise than in the list. A cell with none of the list is left alone. */
export function tidiedCategories(register: RiskRegister, list: readonly string[]): Rewrite[] {
  return rewritten(register, ['category'], MARK.text, (text) => {
    const { parts, unknown } = readCategories(text, list);
    return unknown.length < parts.length ? tidyCategories(text, list) : null;
  });
}

/** Owners run together, or not as "Post (Name)". */
export function tidiedOwners(register: RiskRegister): Rewrite[] {
  const names = bracketedNames(textCells(register, ['owner'], MARK.bracket).map(({ text }) => text));
  return rewritten(register, ['owner'], MARK.text, (text) => tidyOwners(text, names));
}

/** Lists whose bullets are not "- ". */
export function tidiedBullets(register: RiskRegister): Rewrite[] {
  return rewritten(register, PROSE_FIELDS, MARK.lineEnd | MARK.symbol, tidyBullets);
}

/** Rewritten cells as the edits of a step. */
export function editsOf(cells: readonly Rewrite[], step: string, reason: string): Edit[] {
  return cells.map(({ risk, column, text, after }) => ({ row: risk.row, column, before: text, after, step, record: risk.label, reason }));
}
