import { saysNothing } from '../../shared/placeholders';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { perContract } from './perContract';

const IS = { rule: 'owner-is-approver', severity: 'warning' } as const;

/** One person may not both own and approve a contract. Capitals, spaces and stops make no difference. */
export const ownerIsApprover: Check<ContractsRegister> = {
  ...IS,
  title: 'Owner is the approver',
  perRecord: true,
  run: (register) => {
    // A few people own and approve many contracts.
    const keys = new Map<string, string>();
    const keyOf = (name: string): string => {
      const known = keys.get(name) ?? key(name);
      keys.set(name, known);
      return known;
    };
    return perContract(register, IS, ({ owner, approver, label }) =>
      (!saysNothing(approver) && keyOf(owner) === keyOf(approver) ? { field: 'approver', message: `${label}: ${owner} is both the owner and the approver. They should be two people.` } : null));
  },
};

function key(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
