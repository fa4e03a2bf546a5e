import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { perContract } from './perContract';

const IS = { rule: 'capital-not-at-foot', severity: 'info' } as const;

/** A capital contract above a revenue one: capital stands at the foot of the register, or of its section. */
export const capitalNotAtFoot: Check<ContractsRegister> = {
  ...IS,
  title: 'Capital contracts not at the foot',
  fixedBy: 'order',
  run: (register) => {
    const lastRevenue = new Map<number, number>();
    for (const { section, isCapital, isEmpty, row } of register.contracts) if (!isCapital && !isEmpty) lastRevenue.set(section, row);
    return perContract(register, IS, ({ section, isCapital, row, label }) => {
      const last = lastRevenue.get(section);
      if (!isCapital || last === undefined || last < row) return null;
      return { field: 'capital', message: `${label} is capital but stands above revenue contracts (the last is in row ${last + 1}). Capital contracts belong at the foot.` };
    });
  },
};
