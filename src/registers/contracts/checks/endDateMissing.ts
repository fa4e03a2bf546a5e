import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { isMissing } from '../readCells';
import { perContract, whatItSays } from './perContract';

const IS = { rule: 'end-date-missing', severity: 'error' } as const;
const OPEN_ENDED = /^(?:rolling|ongoing|on-going|open|open[ -]ended|perpetual|indefinite|no end(?: date)?|continuous|permanent|until further notice)\b/i;

/** True for words that stand for “no end” in a date column. */
export function isOpenEnded(value: unknown): boolean {
  return typeof value === 'string' && OPEN_ENDED.test(value.trim());
}

/** Without an end date there is no procurement status. “Rolling” and the like are no date either. */
export const endDateMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No end date',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ dates: { endDate }, label }) =>
      (endDate && (isMissing(endDate.value) || isOpenEnded(endDate.value))
        ? { field: 'endDate', message: `${label} has no end date${whatItSays(endDate.value)}. Without one it has no procurement status.` }
        : null)),
};
