import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import { oneTable } from '../rows/onePage';
import { allOrNothing, editsToward } from '../../shared/rowImages';
import type { RiskRegister } from '../risk';

const STEP = 'one-table';

/** Pages put together as one table under one header. It is done whole or not at all: half of it would lose cells. */
export const oneTableStep: TidyStep<RiskRegister> = {
  id: STEP,
  title: 'Make one table of it',
  description: 'Puts printed pages together: headings printed again, blank rows and numbered but empty rows go, and columns that have shifted go back under their headings. Done as a whole, or not at all.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const table = oneTable(register);
    if (table === null) return { edits: [], decorations: [] };
    if ('refused' in table) return { edits: [], decorations: [], refused: table.refused };
    const edits: Edit[] = [];
    for (let row = table.firstRow; row < table.endRow; row += 1) {
      const line = table.rows[row - table.firstRow];
      const base = !line
        ? { reason: 'Emptied: its content stands further up' }
        : { reason: line.from === row ? 'Put under its heading' : `Moved from row ${line.from + 1}`, record: line.risk?.label ?? `Headings in row ${row + 1}` };
      for (const edit of editsToward(register.grid, row, line?.image ?? new Map(), table.width, { step: STEP, ...base })) edits.push(edit);
    }
    return { edits: allOrNothing(edits, isUnticked), decorations: [] };
  },
};
