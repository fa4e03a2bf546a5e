/** Between the engine's value objects and plain values. */
import { ArrayValueObject, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';
import type { BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import type { Nullable } from '@univerjs/core';
import type { FunctionCell, Scalar } from '../model/types';
import { isErrorText } from './errors';

/** What the engine calls a result that is still being fetched; shown as #BUSY!. */
export const ENGINE_BUSY = '#GETTING_DATA';

/** An error object. Codes that Excel does not know become #VALUE!. */
export function errorObject(code: string, message = ''): ErrorValueObject {
  return ErrorValueObject.create((isErrorText(code) ? code : '#VALUE!') as ErrorType, message);
}

/** One value as the engine wants it. Numbers that are not finite are #NUM!, as in Excel. */
export function valueObject(cell: FunctionCell): BaseValueObject {
  if (typeof cell === 'number') return Number.isFinite(cell) ? NumberValueObject.create(cell) : errorObject('#NUM!');
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  return typeof cell === 'string' ? StringValueObject.create(cell) : errorObject(cell.error, cell.message);
}

/** A block of values; short rows are filled up with #N/A, as Excel does. One cell is given as a single value. */
export function arrayObject(rows: ReadonlyArray<ReadonlyArray<FunctionCell>>): BaseValueObject {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return errorObject('#CALC!');
  const first = rows[0]?.[0];
  if (rows.length === 1 && columns === 1 && first !== undefined) return valueObject(first);
  const values = rows.map((row) => Array.from({ length: columns }, (_, column) => {
    const cell = row[column];
    return cell === undefined ? errorObject('#N/A') : valueObject(cell);
  }));
  return ArrayValueObject.create({ calculateValueList: values, rowCount: rows.length, columnCount: columns, unitId: '', sheetId: '', row: -1, column: -1 });
}

/** A value as a plain one: blank is ''. Errors must have been looked for before. */
export function plainValue(value: Nullable<BaseValueObject>): Scalar {
  return !value || value.isNull() ? '' : (value.getValue() as Scalar);
}

/** The cells of an argument: a single value is a block of one. */
export function cellsOf(value: BaseValueObject): ReadonlyArray<ReadonlyArray<Nullable<BaseValueObject>>> {
  return value.isArray() ? (value as ArrayValueObject).getArrayValue() : [[value]];
}
