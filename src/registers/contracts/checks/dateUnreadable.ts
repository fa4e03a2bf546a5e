import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { DATE_FIELDS, fieldInWords } from '../fields';
import { isMissing } from '../readCells';
import { isOpenEnded } from './endDateMissing';
import { perReading } from './perContract';

const IS = { rule: 'date-unreadable', severity: 'error' } as const;

/** A date that is no day of the calendar (31/02/2019), or no date at all. */
export const dateUnreadable: Check<ContractsRegister> = {
  ...IS,
  title: 'Not a date',
  perRecord: true,
  run: (register) =>
    perReading(register, IS, DATE_FIELDS, ({ dates }) => dates, ({ read, value }, { label }, field) => {
      if (read !== null || isMissing(value) || isOpenEnded(value) || (field === 'reviewDate' && isWords(value))) return null;
      return { field, message: `${label}: the ${fieldInWords(field)} is ${quoted(value)}. It must be a day of the calendar, such as 31/03/2019.` };
    }),
};

/** Reviews may be said in words: “Quarterly”. */
function isWords(value: unknown): boolean {
  return typeof value === 'string' && !/\d/.test(value);
}
