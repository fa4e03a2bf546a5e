import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { likelyDuplicates } from '../duplicates/likelyDuplicates';
import { findingAt } from './perContract';

const IS = { rule: 'likely-duplicate', severity: 'warning' } as const;

/** Two contracts that may be one, entered twice. Reported at the later one. */
export const likelyDuplicate: Check<ContractsRegister> = {
  ...IS,
  title: 'Likely duplicates',
  run: (register) =>
    likelyDuplicates(register.contracts.filter((contract) => !contract.isEmpty)).map(({ first, second, because }) =>
      findingAt(register, second, IS, {
        field: second.columns.contractId === undefined ? 'title' : 'contractId',
        message: `${second.label} may be ${first.label.replace(/^The contract/, 'the contract')} (row ${first.row + 1}) entered twice: ${because}.`,
      })),
};
