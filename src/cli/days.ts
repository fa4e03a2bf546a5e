import { dateToSerial } from '../rules/dates';
import { isFailure } from '../rules/failure';
import { UsageError } from './errors';

/** Today where the command is run, as a serial number. The only look at the clock: registers are given the day. */
export function todaysSerial(now = new Date()): number {
  const serial = dateToSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  return isFailure(serial) ? 0 : serial;
}

/**
 * A day given as YYYY-MM-DD, as a serial number; undefined when none is given.
 * @throws {UsageError} for anything that is not a day of the calendar
 */
export function readDay(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const serial = parts && dateToSerial({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
  if (serial === null || isFailure(serial)) throw new UsageError(`--as-at must be a day written YYYY-MM-DD, such as 2018-10-30; found "${text}".`);
  return serial;
}
