import type { Check, Finding } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { findingAt } from './perContract';

const IS = { rule: 'contract-id-repeated', severity: 'error' } as const;

/** Two contracts with one ID. The first keeps it; the later ones are reported. Capitals, spaces and leading noughts make no difference. */
export const contractIdRepeated: Check<ContractsRegister> = {
  ...IS,
  title: 'Contract ID used more than once',
  run: (register) => {
    const first = new Map<string, number>();
    const findings: Finding[] = [];
    for (const contract of register.contracts) {
      if (contract.id === '') continue;
      const key = contract.id.toLowerCase().replace(/\s/g, '').replace(/^0+(?=\d)/, '');
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, contract.row);
      else findings.push(findingAt(register, contract, IS, { field: 'contractId', message: `Contract ID ${contract.id} in row ${contract.row + 1} is already used in row ${earlier + 1}. Each contract needs its own.` }));
    }
    return findings;
  },
};
