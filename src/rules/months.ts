import { daysInMonth, dateToSerial, serialToDate, writeDate, type CalendarDate } from './dates';
import { isFailure, wrong, type Failure } from './failure';

/**
 * Months from the as-at date to the end date: whole calendar months plus the part-month as a fraction of
 * the month it falls in. From 24/08/2018 to 31/03/2019 is 7 + 7/31. Negative once the contract has expired.
 * A month from the 31st ends on the last day of a shorter month.
 * @param asAt serial number
 * @param end serial number
 */
export function monthsToExpiry(asAt: number, end: number): number | Failure {
  if (end < asAt) {
    const since = monthsToExpiry(end, asAt);
    return isFailure(since) ? since : -since;
  }
  const from = serialToDate(asAt);
  if (isFailure(from)) return from;
  const to = serialToDate(end);
  if (isFailure(to)) return to;
  const whole = completeMonths(from, to);
  const reached = dateToSerial(addMonths(from, whole));
  if (isFailure(reached)) return reached;
  if (reached === end) return whole;
  const next = dateToSerial(addMonths(from, whole + 1));
  // Past 31/12/9999 there is no next month to measure; the one running out is a December, of 31 days.
  const length = isFailure(next) ? 31 : next - reached;
  return whole + (end - reached) / length;
}

/**
 * A contract's term in complete months, the end day included: 01/04/2018 to 31/03/2019 is 12.
 * @param start serial number
 * @param end serial number, not before the start
 */
export function contractMonths(start: number, end: number): number | Failure {
  const first = serialToDate(start);
  if (isFailure(first)) return first;
  const last = serialToDate(end);
  if (isFailure(last)) return last;
  if (end < start) return wrong('End date', writeDate(last), `on or after the start date, ${writeDate(first)}`);
  return completeMonths(first, dayAfter(last));
}

/** Whole months that fit between two days, `from` not after `to`. */
function completeMonths(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const dayReached = Math.min(from.day, daysInMonth(to.year, to.month));
  return to.day >= dayReached ? months : months - 1;
}

/** Worked out on the calendar, not the serial number: a contract without end may be kept as 31/12/9999. */
function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return addMonths({ year, month, day: 1 }, 1);
}

/**
 * The same day of another month, or the last day of that month where it is shorter: six months before 31/08/2019 is 28/02/2019.
 * @param serial serial number
 * @param months whole months to add; below zero to go back
 */
export function addMonthsTo(serial: number, months: number): number | Failure {
  const date = serialToDate(serial);
  return isFailure(date) ? date : dateToSerial(addMonths(date, months));
}

/** The same day some months later, or the last day of that month where it is shorter. */
function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}
