import type { TidyStep } from '../../shared/tidy';
import { list } from '../../shared/wording';
import type { ContractsRegister } from '../contract';
import { untidyContractCells } from '../untidyContractCells';

/** Spaces, line breaks, bullets and remains of markup. Never a word. */
export const textStep: TidyStep<ContractsRegister> = {
  id: 'text',
  title: 'Tidy text',
  description: 'Removes stray spaces and formatting code, and repairs garbled characters. Words are never changed.',
  onByDefault: true,
  propose: (register) => ({
    edits: untidyContractCells(register).map(({ contract, cell }) => ({
      row: cell.row, column: cell.column, before: cell.value, after: cell.repaired.text, step: 'text', record: contract.label,
      reason: `Removed or repaired: ${list(cell.repaired.faults)}`,
    })),
    decorations: [],
  }),
};
