import type { Check, Finding } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { findingAt } from './perContract';

const IS = { rule: 'capital-not-at-foot', severity: 'info' } as const;

/** A capital contract above a revenue one: capital stands at the foot of the register, or of its section. */
export const capitalNotAtFoot: Check<ContractsRegister> = {
  ...IS,
  title: 'Capital contracts not at the foot',
  fixedBy: 'order',
  run: (register) => {
    const contracts = register.contracts.filter((contract) => !contract.isEmpty);
    const lastRevenue = new Map<number, number>();
    for (const { section, isCapital, row } of contracts) if (!isCapital) lastRevenue.set(section, row);
    return contracts.flatMap((contract): Finding[] => {
      const last = lastRevenue.get(contract.section);
      if (!contract.isCapital || last === undefined || last < contract.row) return [];
      return [findingAt(register, contract, IS, { field: 'capital', message: `${contract.label} is capital but stands above revenue contracts (the last is in row ${last + 1}). Capital contracts belong at the foot.` })];
    });
  },
};
