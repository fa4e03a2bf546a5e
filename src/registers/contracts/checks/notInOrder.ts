import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { inCommitteeOrder, whyNotOrdered } from '../order';
import { findingAt } from './perContract';

const IS = { rule: 'not-in-order', severity: 'info' } as const;

/** The register is not in committee order. Said once, at the first contract that stands elsewhere than it should. */
export const notInOrder: Check<ContractsRegister> = {
  ...IS,
  title: 'Not in committee order',
  fixedBy: 'order',
  run: (register) => {
    if (whyNotOrdered(register) !== null) return [];
    const ordered = inCommitteeOrder(register);
    const at = register.contracts.findIndex((contract, i) => contract !== ordered[i]);
    if (at < 0) return [];
    const contract = register.contracts[at];
    return [findingAt(register, contract, IS, {
      field: 'contractId',
      message: `${contract.label} stands where ${ordered[at].label} belongs: concerns come first, then risk index, procurement status, portfolio and value, with capital at the foot.`,
    })];
  },
};
