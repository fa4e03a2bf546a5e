/** EDATE put right: the engine's own runs over the end of short months (31 January and one month gave 2 March). */
import { BaseFunction } from '@univerjs/engine-formula';
import type { BaseValueObject, IFunctionNames } from '@univerjs/engine-formula';
import type { Nullable } from '@univerjs/core';
import type { FunctionCell } from '../model/types';
import { arrayObject, cellsOf, plainValue } from './values';

const DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const EPOCH = 25_569;

/** A serial date some whole months later; the last day of a shorter month where the day does not exist. */
export function addMonths(serial: number, months: number): number {
  const date = new Date((Math.trunc(serial) - EPOCH) * DAY);
  const month = date.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) / DAY + EPOCH;
}

function later(start: Nullable<BaseValueObject>, months: Nullable<BaseValueObject>): FunctionCell {
  for (const value of [start, months]) if (value?.isError()) return { error: String(value.getValue()), message: '' };
  const [from, count] = [start, months].map((value) => {
    const plain = plainValue(value);
    return plain === '' ? 0 : typeof plain === 'boolean' ? NaN : Number(plain);
  }) as [number, number];
  if (Number.isNaN(from) || Number.isNaN(count)) return { error: '#VALUE!', message: '' };
  const result = addMonths(from, count);
  return from < 0 || result < 0 ? { error: '#NUM!', message: '' } : result;
}

export class MonthsLater extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  constructor() {
    super('EDATE' as IFunctionNames);
  }

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const [from, counts] = [cellsOf(start), cellsOf(months)];
    const rows = Math.max(from.length, counts.length);
    const columns = Math.max(from[0]?.length ?? 1, counts[0]?.length ?? 1);
    const pick = (cells: typeof from, row: number, column: number): Nullable<BaseValueObject> =>
      cells[cells.length === 1 ? 0 : row]?.[cells[0]?.length === 1 ? 0 : column];
    return arrayObject(Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => later(pick(from, row, column), pick(counts, row, column)))));
  }
}
