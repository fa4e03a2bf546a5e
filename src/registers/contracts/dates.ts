import { serialToDate, writeDate } from '../../rules/dates';
import { isFailure } from '../../rules/failure';

/** The number format of dates in a register. */
export const DATE_FORMAT = 'dd/mm/yyyy';

/** A day as an officer writes it: 24/08/2018. */
export function dayInWords(serial: number): string {
  const date = serialToDate(serial);
  return isFailure(date) ? String(serial) : writeDate(date);
}

/** A day as data files write it: 2018-08-24. */
export function isoDay(serial: number): string {
  return dayInWords(serial).split('/').reverse().join('-');
}
