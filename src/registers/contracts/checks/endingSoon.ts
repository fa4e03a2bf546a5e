import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { perContract } from './perContract';

const IS = { rule: 'contract-ending', severity: 'warning' } as const;

/** A contract that ends within some days (90, unless the council chose others) of the as-at date. */
export const endingSoon: Check<ContractsRegister> = {
  ...IS,
  title: 'Ends soon',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ end, label }) => {
      const { asAt } = register;
      const days = asAt === null || end === null ? -1 : end - asAt.serial;
      if (end === null || days < 0 || days > register.endingSoonDays) return null;
      const when = days === 0 ? 'on the as-at date' : days === 1 ? 'in 1 day' : `in ${days} days`;
      return { field: 'endDate', message: `${label} ends ${when}, on ${dayInWords(end)}.` };
    }),
};
