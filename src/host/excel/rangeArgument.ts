import { apiError } from '../richapi/errors';
import type { Arguments } from '../richapi/arguments';
import { modelBehind } from '../richapi/objectType';
import type { SheetModel } from '../model/types';
import { maxColumns, maxRows } from './address';
import type { ExcelHost } from './excelHost';
import { RangeTarget } from './rangeTarget';

interface Place {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
}

/**
 * A range given as a Range object, an address or a name.
 * @param near where an address without a sheet is looked up
 * @throws InvalidArgument for anything else
 */
export function rangeFrom(value: unknown, near: Place): RangeTarget {
  const model = modelBehind(value);
  const range = typeof value === 'string' ? near.host.rangeFromText(value, near.sheet) : model instanceof RangeTarget ? model : null;
  if (!range) throw apiError('InvalidArgument', typeof value === 'string' ? `"${value}" is not an address or a name in this workbook.` : undefined);
  return range;
}

/** A range argument that may be left out, which means the whole sheet. */
export function rangeOrWholeSheet(args: Arguments, index: number, place: Place): RangeTarget {
  const value = args.at(index);
  if (value === undefined || value === '') return wholeSheet(place);
  return rangeFrom(value, place);
}

/** Every cell of a sheet. */
export function wholeSheet({ host, sheet }: Place): RangeTarget {
  return new RangeTarget(host, sheet, { row: 0, column: 0, rows: maxRows, columns: maxColumns });
}
