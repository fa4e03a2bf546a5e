import type { ColumnWidths, FreezePanes } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import type { RiskRegister } from '../risk';

const STEP = 'layout';
/** In characters; wide enough for what the field usually holds, narrow enough for the register to fit a screen. */
const WIDTHS: Readonly<Record<string, number>> = {
  ref: 7, division: 18, portfolio: 18, title: 36, description: 44, cause: 40, effect: 40, category: 16, controls: 52, action: 40, response: 12, owner: 28, actionOwner: 28,
  reviewDate: 12, lastReview: 12, actionDate: 12, raisedDate: 12,
};
const SCORE_WIDTH = 11;
/** Columns up to the title stay in sight, unless they would take up the screen. */
const MOST_FROZEN = 4;

/** Headings that stay in sight, and columns of a readable width. */
export const layoutStep: TidyStep<RiskRegister> = {
  id: STEP,
  title: 'Freeze headings and set widths',
  description: 'The headings and the reference stay in sight while the register is scrolled, and each column gets a width that suits what it holds.',
  onByDefault: true,
  propose: ({ blocks, fields }) => {
    const [block] = blocks;
    const widths = fields.map(({ field, column }) => ({ column, characters: WIDTHS[field] ?? SCORE_WIDTH }));
    const area = { row: block.headerRows[0] ?? block.firstRow, column: widths[0].column, rows: Math.max(1, block.headerRows.length), columns: widths[widths.length - 1].column - widths[0].column + 1 };
    const decorations: Array<FreezePanes | ColumnWidths> = [{ kind: 'columnWidths', step: STEP, area, widths }];
    const columns = frozenColumns(block.columns);
    // With several headers only the first could stay in sight, over rows that are not its own.
    if (blocks.length === 1 && block.headerRows.length > 0) decorations.unshift({ kind: 'freeze', step: STEP, area: { row: 0, column: 0, rows: block.firstRow, columns } });
    return { edits: [], decorations };
  },
};

function frozenColumns({ ref, title }: RiskRegister['blocks'][number]['columns']): number {
  const wanted = title !== undefined && title < MOST_FROZEN ? title + 1 : ref !== undefined && ref < MOST_FROZEN ? ref + 1 : 0;
  return wanted;
}
