import { formulaAt, valueAt } from '../shared/grid';
import type { Risk, RiskRegister } from './risk';

/** A text cell of a risk, in a field. */
export interface TextCell {
  readonly risk: Risk;
  readonly field: string;
  readonly column: number;
  readonly text: string;
}

/** The text cells of filled-in risks in some fields, in the order of the sheet. Formulas are left out. */
export function* textCells({ risks, grid }: Pick<RiskRegister, 'risks' | 'grid'>, fields: readonly string[]): Generator<TextCell> {
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    for (const field of fields) {
      const column = risk.columns[field];
      if (column === undefined) continue;
      const text = valueAt(grid, risk.row, column);
      if (typeof text === 'string' && text.trim() !== '' && formulaAt(grid, risk.row, column) === null) yield { risk, field, column, text };
    }
  }
}

/** Fields that hold sentences and lists. */
export const PROSE_FIELDS: readonly string[] = ['description', 'cause', 'controls', 'action'];
/** Every field that holds text. */
export const TEXT_FIELDS: readonly string[] = ['division', 'title', ...PROSE_FIELDS, 'category', 'owner'];

/** The title cells in which a description may stand as well: those of registers without a column for it. */
export function titleFields({ blocks }: Pick<RiskRegister, 'blocks'>): readonly string[] {
  return blocks.some(({ columns }) => columns.description !== undefined) ? [] : ['title'];
}
