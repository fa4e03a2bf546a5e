import type { CellValue } from '../../registers/shared/grid';

const ERROR_WORDS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/i;
const STARTS_SPECIAL = /^[=+\-@']/;
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thu|fri|sat|sun';
/** What can stand in a number, an amount of money, a date or a time beside its digits. */
const NUMBER_OR_DATE_PARTS = new RegExp(`${MONTHS}|${DAYS}|am|pm|gbp|eur|usd|a\\b|p\\b|e|[\\s\\u00a0£$€¥%().,:/+\\-'’]`, 'gi');

/**
 * A value in the form that Excel keeps as it is: text that Excel would read as something else (a formula, number,
 * amount, date, time, TRUE, an error) gets a leading apostrophe, which Excel takes as "this is text" and does not store.
 *
 * @example asWritten('4')        // "'4"
 * @example asWritten('=A1')      // "'=A1"
 * @example asWritten('Finance')  // "Finance"
 * @example asWritten(4)          // 4
 */
export function asWritten(value: CellValue): CellValue {
  return typeof value === 'string' && wouldBeRead(value) ? `'${value}` : value;
}

/** Text in the form Excel always keeps as text; blank stays blank. */
export function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** True for text that an Excel error value shows. Such a cell is never written to: text would not be the same thing. */
export function isErrorText(value: CellValue): boolean {
  return typeof value === 'string' && ERROR_WORDS.test(value);
}

function wouldBeRead(text: string): boolean {
  if (text === '') return false;
  const trimmed = text.trim();
  if (STARTS_SPECIAL.test(text) || STARTS_SPECIAL.test(trimmed)) return true;
  if (/^(true|false)$/i.test(trimmed) || ERROR_WORDS.test(trimmed)) return true;
  if (!/\d/.test(text)) return false;
  return text.replace(NUMBER_OR_DATE_PARTS, '').replace(/\d/g, '') === '';
}
