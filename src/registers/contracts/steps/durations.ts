import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { rightDuration } from '../duration';

/** Durations that the dates contradict, or that are missing. */
export const durationsStep: TidyStep<ContractsRegister> = {
  id: 'durations',
  title: 'Work out durations',
  description: 'Sets a missing or wrong duration to the complete months from start to end, the end day included. Formulas are left alone.',
  onByDefault: true,
  propose: ({ contracts, grid }) => ({
    edits: contracts.flatMap((contract): Edit[] => {
      const { row, months: cell, start, end, label } = contract;
      const right = contract.isEmpty ? null : rightDuration(contract);
      if (!cell || !right || right.cell === null || start === null || end === null || formulaAt(grid, row, cell.column) !== null) return [];
      return [{
        row, column: cell.column, before: cell.value, after: right.cell, step: 'durations', record: label,
        reason: `The duration was ${isBlank(cell.value) ? 'missing' : 'wrong'}: ${dayInWords(start)} to ${dayInWords(end)} is ${right.months} months`,
      }];
    }),
    decorations: [],
  }),
};
