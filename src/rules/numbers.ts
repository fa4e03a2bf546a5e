import { isFailure, wrong, type Failure, type Input } from './failure';

const PLAIN_NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(%?)$/;

/**
 * Text with the characters that people and word processors put into numbers made plain:
 * unicode minus signs and dashes become "-", and non-breaking and thin spaces become ordinary ones.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u2212\u2012\u2013\u2014\uFE63\uFF0D]/g, '-')
    .replace(/[\u00A0\u2007\u2009\u202F]/g, ' ')
    .trim();
}

/**
 * A number from a cell: a number, or text that is plainly one ("4", " 3,215 ", "-0.5", "85%" as 0.85).
 * Blank, logical values and any other text are failures.
 */
export function readNumber(value: Input, argument: string, allowed = 'a number'): number | Failure {
  if (typeof value === 'number') return Number.isFinite(value) ? value : wrong(argument, value, allowed);
  if (typeof value === 'boolean') return wrong(argument, value, allowed);
  const parts = PLAIN_NUMBER.exec(plainText(value));
  if (!parts) return wrong(argument, value, allowed);
  const digits = `${parts[1]}${parts[2]}`.replaceAll(',', '');
  return Number(parts[3] === '%' ? `${digits}e-2` : digits);
}

/** A whole number from `lowest` to `highest`, both allowed. Numeric text is read as its number. */
export function readWhole(value: Input, argument: string, lowest: number, highest: number): number | Failure {
  if (typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest) return value;
  const allowed = highest === Infinity ? `a whole number, ${lowest} or more` : `a whole number from ${lowest} to ${highest}`;
  const number = readNumber(value, argument, allowed);
  if (isFailure(number)) return number;
  return Number.isInteger(number) && number >= lowest && number <= highest ? number : wrong(argument, value, allowed);
}

/** A number greater than 0. */
export function readPositive(value: Input, argument: string): number | Failure {
  const allowed = 'a number greater than 0';
  const number = readNumber(value, argument, allowed);
  return isFailure(number) || number > 0 ? number : wrong(argument, value, allowed);
}

/** A number that is 0 or more. */
export function readNotNegative(value: Input, argument: string): number | Failure {
  const allowed = 'a number, 0 or more';
  const number = readNumber(value, argument, allowed);
  return isFailure(number) || number >= 0 ? number : wrong(argument, value, allowed);
}

/** TRUE or FALSE: a logical value, the numbers 1 and 0, or the words true, false, yes, no. */
export function readYesNo(value: Input, argument: string): boolean | Failure {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true' || word === 'yes' || word === 'y') return true;
  if (word === 'false' || word === 'no' || word === 'n') return false;
  return wrong(argument, value, 'TRUE or FALSE');
}

/**
 * -1, 0 or 1 as `left` is below, equal to or above `right`, taking as equal what differs only by the
 * rounding of decimal fractions (0.1 + 0.2 against 0.3), so that a figure exactly on a limit is on it.
 */
export function compareFigures(left: number, right: number): -1 | 0 | 1 {
  const difference = left - right;
  if (Math.abs(difference) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right))) return 0;
  return difference < 0 ? -1 : 1;
}
