import { isFailure } from '../../../rules/failure';
import { monthsToExpiry } from '../../../rules/months';
import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank, valueAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { Contract, ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { newColumn } from '../newColumn';
import { monthsFormula } from '../statusFormulas';
import { FORMULAS, valuesOrFormulas } from './ways';

const STEP = 'months-to-expiry';
const FORMAT = '0.0';

/** Months from the as-at date to the end date, to one decimal place, in the register's own column or a new one at the right. */
export const monthsToExpiryStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Work out months to expiry',
  description: 'Writes the months from the as-at date to the end date, below zero once a contract has ended, in a new column at the right unless the register has one.',
  onByDefault: false,
  options: valuesOrFormulas('Months'),
  propose: (register, isUnticked, option) => {
    const { contracts, blocks, asAt } = register;
    if (asAt === null) return { edits: [], decorations: [] };
    const isNew = blocks.every(({ columns }) => columns.monthsLeft === undefined);
    const added = isNew ? newColumn(register, 'Months to expiry', STEP) : null;
    const headings = added?.headings ?? [];
    if (isNew && headings.every((edit) => isUnticked(edit))) return { edits: headings, decorations: [] };
    const months = contracts.flatMap((contract) => cellEdit(register, contract, contract.columns.monthsLeft ?? added?.column, option === FORMULAS, dayInWords(asAt.serial)));
    return { edits: [...headings, ...months], decorations: [] };
  },
};

/** The months of one contract, where its cell is blank or holds another number. What an officer has written in words stays. */
function cellEdit(register: ContractsRegister, contract: Contract, column: number | undefined, asFormula: boolean, day: string): Edit[] {
  const { row, end, isEmpty, label } = contract;
  if (column === undefined || isEmpty || end === null || register.asAt === null || formulaAt(register.grid, row, column) !== null) return [];
  const left = monthsToExpiry(register.asAt.serial, end);
  const before = valueAt(register.grid, row, column);
  if (isFailure(left) || (!isBlank(before) && typeof before !== 'number')) return [];
  const months = Math.round(left * 10) / 10 || 0;
  const live = asFormula ? monthsFormula(register, contract, months) : null;
  if (before === months && !live) return [];
  return [{
    row, column, before, ...(live ? { after: live.formula, result: live.result } : { after: months }), numberFormat: FORMAT, step: STEP, record: label, reason: `From ${day} to ${dayInWords(end)}`,
  }];
}
