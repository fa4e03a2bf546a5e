import { dateToSerial, serialToDate, writeDate } from '../../../rules/dates';
import { isFailure } from '../../../rules/failure';

/** A serial number as an officer writes the day: 24/08/2018. */
export function dayInWords(serial: number): string {
  const date = serialToDate(serial);
  return isFailure(date) ? String(serial) : writeDate(date);
}

/** A serial number as a date input holds it: 2018-08-24; '' for one that is no day. */
export function isoOf(serial: number): string {
  const date = serialToDate(serial);
  return isFailure(date) ? '' : writeDate(date).split('/').reverse().join('-');
}

/** What a date input holds, as a serial number; null for a day that a worksheet cannot hold, such as one of a half-typed year. */
export function serialOf(iso: string): number | null {
  const parts = /^(\d+)-(\d{2})-(\d{2})$/.exec(iso);
  const serial = parts && dateToSerial({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
  return serial === null || isFailure(serial) ? null : serial;
}
