import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { perContract } from './perContract';

const IS = { rule: 'end-before-start', severity: 'error' } as const;

/** A contract that ends before it starts: one of the dates is wrong. */
export const endBeforeStart: Check<ContractsRegister> = {
  ...IS,
  title: 'Ends before it starts',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ start, end, label }) =>
      (start !== null && end !== null && end < start
        ? { field: 'endDate', message: `${label} ends on ${dayInWords(end)}, before it starts on ${dayInWords(start)}. One of the dates is wrong.` }
        : null)),
};
