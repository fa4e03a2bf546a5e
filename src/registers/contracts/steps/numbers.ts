import type { Edit } from '../../shared/edit';
import { formulaAt, type Grid } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { fieldInWords } from '../fields';
import { textFigures, type TextFigure } from '../textFigures';

/** Money and durations stored as text become numbers. */
export const numbersStep: TidyStep<ContractsRegister> = {
  id: 'numbers',
  title: 'Turn text into numbers',
  description: 'Values, budgets, projections and durations stored as text (“£15,644,000”, “1.2m”) become numbers, so that sums count them.',
  onByDefault: true,
  propose: (register) => ({
    edits: register.contracts.flatMap((contract) =>
      textFigures(register, contract)
        .filter(({ column }) => formulaAt(register.grid, contract.row, column) === null)
        .map((figure): Edit => ({
          row: contract.row, column: figure.column, before: figure.value, after: figure.number, ...formatFor(figure, contract.row, register.grid), step: 'numbers', record: contract.label,
          reason: `The ${fieldInWords(figure.field)} was stored as text`,
        }))),
    decorations: [],
  }),
};

/** Money looks as it did, with commas; a cell with a format of its own keeps it. */
function formatFor({ field, column, number }: TextFigure, row: number, { numberFormats, top, left }: Grid): { numberFormat?: string } {
  const own = numberFormats[row - top]?.[column - left] ?? 'General';
  if (own !== 'General' && own !== '@') return {};
  if (field === 'months') return own === '@' ? { numberFormat: '0' } : {};
  return { numberFormat: Number.isInteger(number) ? '#,##0' : '#,##0.00' };
}
