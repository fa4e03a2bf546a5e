import { dateToSerial, LAST_SERIAL, type CalendarDate } from './dates';
import { isFailure, wrong, type Failure, type Input } from './failure';
import { plainText } from './numbers';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const ALLOWED = 'a date, such as 31/03/2019, 31 Mar 2019 or 2019-03-31';

/** A time of day after the date, which is dropped. */
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`);
const ISO = new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})\2(\d{1,2})${TIME}$`);
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,9})\.?,?[ -]?(\d{4}|\d{2})$/;
const NAME_AND_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
/** "Mon 31 March 2019": the day of the week says nothing new. */
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? /;

/**
 * A date from a cell, as a whole serial number of Excel's 1900 system.
 * Accepts serial numbers (a time of day is dropped) and text: dd/mm/yyyy (also with . or -), ISO yyyy-mm-dd,
 * "31 Mar 2019", "31st March 2019", "31-Mar-19", "March 31, 2019". Numbers with slashes are always day first.
 * Two-digit years are read as Excel reads them: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999.
 */
export function readDate(value: Input, argument: string): number | Failure {
  if (typeof value === 'number') {
    const serial = Math.floor(value);
    return serial >= 1 && serial <= LAST_SERIAL ? serial : wrong(argument, value, ALLOWED);
  }
  if (typeof value === 'boolean') return wrong(argument, value, ALLOWED);
  const date = parseDateText(value);
  const serial = date && dateToSerial(date);
  return serial === undefined || isFailure(serial) ? wrong(argument, value, ALLOWED) : serial;
}

/** The parts of a date written as text, not yet tested against the calendar; undefined when it is no date. */
function parseDateText(text: string): CalendarDate | undefined {
  const plain = plainText(text).replace(/\s+/g, ' ');
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return parts(dayFirst[4], dayFirst[3], dayFirst[1]);
  const iso = ISO.exec(plain);
  if (iso) return parts(iso[1], iso[3], iso[4]);
  const words = plain.toLowerCase().replace(WEEKDAY, '');
  const dayAndName = DAY_AND_NAME.exec(words);
  if (dayAndName) return parts(dayAndName[3], monthNumber(dayAndName[2]), dayAndName[1]);
  const nameAndDay = NAME_AND_DAY.exec(words);
  if (nameAndDay) return parts(nameAndDay[3], monthNumber(nameAndDay[1]), nameAndDay[2]);
  return undefined;
}

function parts(year: string | undefined, month: string | number | undefined, day: string | undefined): CalendarDate {
  return { year: fullYear(year ?? ''), month: Number(month), day: Number(day) };
}

/** 1 to 12 for a month's name or its first letters ("mar", "sept"); 0, which is no month, for other words. */
function monthNumber(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
