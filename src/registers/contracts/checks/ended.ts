import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { perContract } from './perContract';

const IS = { rule: 'contract-ended', severity: 'warning' } as const;

/** A contract that had ended by the as-at date. */
export const ended: Check<ContractsRegister> = {
  ...IS,
  title: 'Ended before the as-at date',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ start, end, label }) => {
      const { asAt } = register;
      if (asAt === null || end === null || end >= asAt.serial || (start !== null && end < start)) return null;
      return { field: 'endDate', message: `${label} ended on ${dayInWords(end)}, before ${dayInWords(asAt.serial)}. Remove it, or enter its extension.` };
    }),
};
