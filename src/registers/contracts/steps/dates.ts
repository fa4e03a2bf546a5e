import type { Edit } from '../../shared/edit';
import { formulaAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { DATE_FORMAT } from '../dates';
import { DATE_FIELDS, fieldInWords } from '../fields';

/** Dates stored as text become real dates, shown as dd/mm/yyyy. */
export const datesStep: TidyStep<ContractsRegister> = {
  id: 'dates',
  title: 'Turn text into dates',
  description: 'Dates stored as text become real dates, shown as dd/mm/yyyy, so that they sort and formulas can use them.',
  onByDefault: true,
  propose: ({ contracts, grid }) => ({
    edits: contracts.flatMap((contract) =>
      DATE_FIELDS.flatMap((field): Edit[] => {
        const cell = contract.dates[field];
        if (!cell || typeof cell.value !== 'string' || cell.read === null || formulaAt(grid, contract.row, cell.column) !== null) return [];
        return [{
          row: contract.row, column: cell.column, before: cell.value, after: cell.read, numberFormat: DATE_FORMAT, step: 'dates', record: contract.label,
          reason: `The ${fieldInWords(field)} was stored as text`,
        }];
      })),
    decorations: [],
  }),
};
