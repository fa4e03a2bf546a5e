import { formulaAt, valueAt, type Grid } from '../shared/grid';
import type { Risk, RiskRegister } from './risk';

/** A text cell of a risk, in a field. */
export interface TextCell {
  readonly risk: Risk;
  readonly field: string;
  readonly column: number;
  readonly text: string;
}

/** Fields that hold sentences and lists. */
export const PROSE_FIELDS: readonly string[] = ['description', 'cause', 'effect', 'controls', 'action'];
/** Every field that holds text. */
export const TEXT_FIELDS: readonly string[] = ['division', 'portfolio', 'title', ...PROSE_FIELDS, 'category', 'owner'];

/** Many checks look at the same cells: they are collected once for each register. */
const COLLECTED = new WeakMap<Grid, { readonly risks: readonly Risk[]; readonly cells: readonly TextCell[] }>();

/** The text cells of filled-in risks in some of the fields that hold text, in the order of the sheet. Formulas are left out. */
export function textCells({ risks, grid }: Pick<RiskRegister, 'risks' | 'grid'>, fields: readonly string[]): readonly TextCell[] {
  let collected = COLLECTED.get(grid);
  if (collected?.risks !== risks) {
    collected = { risks, cells: collect(risks, grid) };
    COLLECTED.set(grid, collected);
  }
  return collected.cells.filter(({ field }) => fields.includes(field));
}

function collect(risks: readonly Risk[], grid: Grid): TextCell[] {
  const cells: TextCell[] = [];
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    for (const field of TEXT_FIELDS) {
      const column = risk.columns[field];
      if (column === undefined) continue;
      const text = valueAt(grid, risk.row, column);
      if (typeof text === 'string' && text.trim() !== '' && formulaAt(grid, risk.row, column) === null) cells.push({ risk, field, column, text });
    }
  }
  return cells;
}

/** The title cells in which a description may stand as well: those of registers without a column for it. */
export function titleFields({ blocks }: Pick<RiskRegister, 'blocks'>): readonly string[] {
  return blocks.some(({ columns }) => columns.description !== undefined) ? [] : ['title'];
}
