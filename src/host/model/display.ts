/** Values as the grid shows them. */
import { format, isValidFormat } from 'numfmt';
import type { Scalar, ValueType } from './types';

const OPTIONS = { locale: 'en-GB', throws: false, dateErrorThrows: false, dateErrorNumber: false, dateSpanLarge: false } as const;

/** General shows at most eleven characters; so many digits fit. */
const GENERAL_DIGITS = 11;

/**
 * The text of a value in a number format, in British settings. Dates that do not exist (below zero) are shown as hashes,
 * as Excel does. A format that cannot be read is taken as General.
 */
export function displayText(value: Scalar, type: ValueType, numberFormat: string): string {
  if (type === 'Empty') return '';
  if (type === 'Error' || type === 'Boolean') return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  if (typeof value === 'number' && numberFormat === '@') return format('General', value, OPTIONS);
  const text = format(isValidFormat(numberFormat) ? numberFormat : 'General', value, OPTIONS);
  if (typeof value === 'number' && text.includes('######')) return '#'.repeat(GENERAL_DIGITS);
  return text;
}
