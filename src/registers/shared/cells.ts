import { isFailure } from '../../rules/failure';
import { readNumber } from '../../rules/numbers';
import type { CellValue } from './grid';
import { oneLine } from './text/oneLine';

const LONGEST_NUMBER = 32;

/** A cell as one line of trimmed text; runs of any white space become one space. */
export function textOf(value: CellValue): string {
  return typeof value === 'string' ? oneLine(value) : String(value);
}

/** The number a cell stands for, stored as a number or as text ("4", " 12 ", a printed "'3"); null for anything else. */
export function numberOf(value: CellValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_NUMBER) return null;
  const number = readNumber(textOf(value).replace(/^'/, ''), '');
  return isFailure(number) ? null : number;
}

/** True for text that only spells a number: what "number stored as text" means. */
export function isNumberAsText(value: CellValue): value is string {
  return typeof value === 'string' && numberOf(value) !== null;
}

/** A cell as it is quoted in a message: “High”, 7, a blank as "nothing"; long text is cut. */
export function quoted(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = textOf(value);
  if (text === '') return 'nothing';
  if (/^#[A-Z/0!?]+$/.test(text)) return `the error ${text}`;
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
