import type { TidyStep } from '../../shared/tidy';
import { list } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { untidyRiskCells } from '../untidyRiskCells';

/** Spaces, line breaks, bullets and remains of markup. Never a word. */
export const textStep: TidyStep<RiskRegister> = {
  id: 'text',
  title: 'Tidy text',
  description: 'Removes stray spaces and formatting code, gives lists their lines back and repairs garbled characters. Words are never changed.',
  onByDefault: true,
  propose: (register) => ({
    edits: untidyRiskCells(register).map(({ risk, cell }) => ({
      row: cell.row, column: cell.column, before: cell.value, after: cell.repaired.text, step: 'text', record: risk.label,
      reason: `Removed or repaired: ${list(cell.repaired.faults)}`,
    })),
    decorations: [],
  }),
};
