import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { firstOutOfOrder, whyNotOrdered } from '../order';
import { findingAt } from './perContract';

const IS = { rule: 'not-in-order', severity: 'info' } as const;

/** The register is not in committee order. Said once, at the first contract that stands elsewhere than it should. */
export const notInOrder: Check<ContractsRegister> = {
  ...IS,
  title: 'Not in committee order',
  fixedBy: 'order',
  run: (register) => {
    if (whyNotOrdered(register) !== null) return [];
    const found = firstOutOfOrder(register);
    if (!found) return [];
    return [findingAt(register, found.contract, IS, {
      field: 'contractId',
      message: `${found.contract.label} stands where ${found.belongs.label} belongs: concerns come first, then risk index, procurement status, portfolio and value, with capital at the foot.`,
    })];
  },
};
