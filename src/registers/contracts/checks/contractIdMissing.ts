import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { findingAt, whatItSays } from './perContract';
import { valueAt } from '../../shared/grid';

const IS = { rule: 'contract-id-missing', severity: 'error' } as const;

/** A contract that is filled in but has no ID cannot be followed from one report to the next. */
export const contractIdMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No contract ID',
  perRecord: true,
  run: (register) =>
    register.contracts.flatMap((contract) => {
      const { columns, id, row, title } = contract;
      if (columns.contractId === undefined || id !== '') return [];
      const name = title === '' ? '' : ` (${title.length > 50 ? `${title.slice(0, 49)}…` : title})`;
      return [findingAt(register, contract, IS, { field: 'contractId', message: `The contract in row ${row + 1}${name} has no ID${whatItSays(valueAt(register.grid, row, columns.contractId))}.` })];
    }),
};
