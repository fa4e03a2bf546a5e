import { wrong, type Failure } from './failure';

/** A day of the calendar. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 31 December 9999, the last day a worksheet can hold. */
export const LAST_SERIAL = 2_958_465;
/** The day that never was: Excel's 1900 system has a 29 February 1900, kept from Lotus 1-2-3. */
const PHANTOM_LEAP_DAY = 60;
const MS_A_DAY = 86_400_000;
/** Serial numbers after the phantom day count from 30 December 1899, those before it from 31 December. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The number of days in a month, by the real calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Registers have many dates and few days: each is worked out once. */
const KNOWN_DAYS = new Map<number, CalendarDate>();

/**
 * The day a serial number stands for, in Excel's 1900 date system. A time of day is dropped.
 * serialToDate(43336) is 24 August 2018; serialToDate(60) is Excel's own 29 February 1900.
 */
export function serialToDate(serial: number): CalendarDate | Failure {
  const day = Math.floor(serial);
  let date = KNOWN_DAYS.get(day);
  if (!date) {
    if (!(day >= 1 && day <= LAST_SERIAL)) return wrong('Date', serial, `a date serial number from 1 to ${LAST_SERIAL}`);
    date = calendarDate(day);
    KNOWN_DAYS.set(day, date);
  }
  return date;
}

function calendarDate(day: number): CalendarDate {
  if (day === PHANTOM_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (day < PHANTOM_LEAP_DAY ? day + 1 : day) * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a day in Excel's 1900 date system: dateToSerial({ year: 2018, month: 8, day: 24 }) is 43336. */
export function dateToSerial(date: CalendarDate): number | Failure {
  const { year, month, day } = date;
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_LEAP_DAY;
  const real = Number.isInteger(year) && year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!real) return wrong('Date', writeDate(date), 'a day of the calendar from 01/01/1900 to 31/12/9999');
  const serial = (Date.UTC(year, month - 1, day) - EPOCH) / MS_A_DAY;
  return serial > PHANTOM_LEAP_DAY ? serial : serial - 1;
}

/** A date as an officer writes it: 24/08/2018. */
export function writeDate({ year, month, day }: CalendarDate): string {
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
