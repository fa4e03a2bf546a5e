import { isFailure } from '../../../rules/failure';
import { dateToSerial, daysInMonth } from '../../../rules/dates';
import { readDate } from '../../../rules/readDate';

/** A date by which something was to be done. */
export interface DatedPromise {
  /** As written: "by May 2018". */
  readonly text: string;
  /** Its last day, as a serial number. */
  readonly day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \d{4}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}`;
const DATE = String.raw`(${DAY}|${MONTH},? \d{4}|20\d{2}(?![/\d-]))`;
/** Words that look forward to a date. "In post December 2016" and "since May 2018" do not. */
const FORWARD = String.raw`(?:by|before|until|due(?: (?:in|by|on|for))?|no later than|deadline(?: of| is|:)?|target(?: date)?(?: of| is|:)?|review(?:ed)? (?:in|on|by)|expected (?:in|on|by)|planned (?:for|in)|scheduled (?:for|in)|approval in|go live in|implemented (?:in|by|from)|completed? (?:in|by|on))`;
const PROMISE = new RegExp(String.raw`\b(${FORWARD}) (?:the )?(?:end of |end |early |mid[- ]|late |start of )?${DATE}`, 'giu');
/** Finds at a glance the texts that are worth a closer look. */
const MAY_HOLD_DATE = /20\d\d|19\d\d|\d[/.]\d\d/;
/** Said of something done: "was completed by May 2018". */
const DONE = /\b(?:was|were|been|had|has|have)(?: \w+)? $|\b(?:achieved|agreed|approved|appointed|delivered|launched|signed)(?: \w+){0,2} $/iu;
const STILL_TO_BE = /\b(?:to be|will be|must be|should be)(?: \w+)? $/iu;

/** The dates in a text by which something is to be done. A month runs to its last day, a year to its end. */
export function promisesIn(text: string): DatedPromise[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const plain = text.replace(/\s+/g, ' ');
  const promises: DatedPromise[] = [];
  for (const match of plain.matchAll(PROMISE)) {
    const before = plain.slice(Math.max(0, match.index - 40), match.index);
    if (DONE.test(before) && !STILL_TO_BE.test(before)) continue;
    const day = lastDay(match[2]);
    if (day !== null) promises.push({ text: match[0], day });
  }
  return promises;
}

function lastDay(text: string): number | null {
  if (/^\d{4}$/.test(text)) return serial(Number(text), 12, 31);
  const month = new RegExp(`^(${MONTH}),? (\\d{4})$`, 'iu').exec(text);
  if (month) {
    const number = MONTHS.indexOf(month[1].slice(0, 3).toLowerCase()) + 1;
    return serial(Number(month[2]), number, daysInMonth(Number(month[2]), number));
  }
  const day = readDate(text, 'Date');
  return isFailure(day) ? null : day;
}

function serial(year: number, month: number, day: number): number | null {
  const result = dateToSerial({ year, month, day });
  return isFailure(result) ? null : result;
}
