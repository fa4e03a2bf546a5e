/**
 * The grid's number and date reader as a British user expects it. Webpack puts this module in the place of `numfmt` for the
 * spreadsheet engine's packages only: the engine reads typed dates with no locale, that is in American order. What is typed into
 * the grid so becomes what the model makes of the same text.
 */
import { isDateFormat, parseDate as parseDateOf, parseTime, parseValue as parseValueOf } from 'numfmt';
import { readTyped } from '../../model/typedInput';

export * from 'numfmt';

type Parsed = ReturnType<typeof parseValueOf>;
interface ParseOptions { locale?: string }

/**
 * Reads typed text as a date, day before month.
 * @returns the Excel serial number and a number format for it, or null when the text is no date
 */
export function parseDate(text: string, options: ParseOptions = {}): Parsed {
  if (options.locale) return parseDateOf(text, options);
  const { value, format } = readTyped(text, 'General');
  const isDate = typeof value === 'number' && format !== undefined && isDateFormat(format) && parseTime(text) === null;
  return isDate ? { v: value, z: format } : null;
}

/** Reads typed text as a number, date, time or logical value, dates day before month; null when it is none of them. */
export function parseValue(text: string, options: ParseOptions = {}): Parsed {
  return options.locale ? parseValueOf(text, options) : parseDate(text) ?? parseValueOf(text, { locale: 'en-GB' });
}
