import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { isMissing } from '../readCells';
import { perContract, whatItSays } from './perContract';

const IS = { rule: 'start-date-missing', severity: 'warning' } as const;

/** A contract without a start date: its term cannot be worked out, and it cannot be published. */
export const startDateMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No start date',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ dates: { startDate }, start, label }) =>
      (startDate && start === null && isMissing(startDate.value) ? { field: 'startDate', message: `${label} has no start date${whatItSays(startDate.value)}.` } : null)),
};
