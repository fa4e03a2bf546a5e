import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { findingAt } from './perContract';

const IS = { rule: 'row-empty', severity: 'warning' } as const;

/** A row with an ID and nothing else. */
export const rowEmpty: Check<ContractsRegister> = {
  ...IS,
  title: 'Numbered but empty row',
  perRecord: true,
  run: (register) =>
    register.contracts.filter(({ isEmpty }) => isEmpty).map((contract) =>
      findingAt(register, contract, IS, { field: 'contractId', message: `${contract.label} is numbered but empty. Fill it in, or delete row ${contract.row + 1}.` })),
};
