import { apiError } from '../richapi/errors';
import type { Scalar } from '../model/types';
import type { RangeTarget } from './rangeTarget';

/** The most cells one read or write may touch. */
const cellLimit = 5_000_000;
/** The longest text a cell holds. */
const textLimit = 32_767;

type Matrix = Array<Array<Scalar | null>>;

/**
 * What was assigned to Range.values (formulas, numberFormat) as one row an array, checked against the range.
 * A single value stands for every cell; null leaves a cell as it is.
 * @throws InvalidArgument where the shape is not the range's, or a cell is no text, number or true/false
 */
export function matrixFor(range: RangeTarget, value: unknown): Matrix {
  const { rows, columns } = range.area;
  if (range.isUnbounded) throw apiError('InvalidArgument', 'The cells of whole rows or columns cannot be set one by one: give a bounded range.');
  requireReasonableSize(range);
  if (!Array.isArray(value)) {
    const cell = checkedCell(value);
    return Array.from({ length: rows }, () => new Array<Scalar | null>(columns).fill(cell));
  }
  requireShape(range, value.length, Array.isArray(value[0]) ? value[0].length : -1);
  return value.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== columns) throw wrongShape();
    return row.map(checkedCell);
  });
}

/** @throws InvalidArgument where an array of these dimensions cannot be written to the range */
export function requireShape(range: RangeTarget, rows: number, columns: number): void {
  if (rows !== range.area.rows || columns !== range.area.columns) throw wrongShape();
}

/** Reads a matrix of the range; null for whole rows or columns, as Excel answers. @throws RangeExceedsLimit */
export function readMatrix<T>(range: RangeTarget, read: () => T): T | null {
  if (range.isUnbounded) return null;
  requireReasonableSize(range);
  return read();
}

function requireReasonableSize(range: RangeTarget): void {
  if (range.area.rows * range.area.columns > cellLimit) throw apiError('RangeExceedsLimit');
}

function wrongShape(): Error {
  return apiError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

function checkedCell(value: unknown): Scalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.length <= textLimit) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw apiError('InvalidArgument', `A cell may hold text of up to ${textLimit} characters, a number, or true or false.`);
}
