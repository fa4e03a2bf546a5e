import { apiError, apiNotFound } from '../richapi/errors';
import { isApiObject, type ApiObject } from '../richapi/objectType';
import { intersection } from './areas';
import { rangeType } from './range';
import type { RangeTarget } from './rangeTarget';

/** What is asked for: {address: true, format: {fill: {color: true}}}. */
type Wanted = Readonly<Record<string, unknown>>;

/** Range.getCellProperties: the same properties of every cell, in one reply. */
export function cellProperties(range: RangeTarget, wanted: unknown): unknown[][] {
  const { area } = bounded(range);
  return list(area.row, area.rows).map((row) => list(area.column, area.columns).map((column) =>
    pick(rangeType.of(range.at({ row, column, rows: 1, columns: 1 })), record(wanted))));
}

/** Range.getRowProperties: the same properties of every row, such as {rowHidden: true}. */
export function rowProperties(range: RangeTarget, wanted: unknown): unknown[] {
  const { area } = bounded(range);
  return list(area.row, area.rows).map((row) => pick(rangeType.of(range.at({ ...area, row, rows: 1 })), record(wanted)));
}

/** Range.getColumnProperties. */
export function columnProperties(range: RangeTarget, wanted: unknown): unknown[] {
  const { area } = bounded(range);
  return list(area.column, area.columns).map((column) => pick(rangeType.of(range.at({ ...area, column, columns: 1 })), record(wanted)));
}

/** Range.setCellProperties: formats for every cell, as a matrix of the range's shape; empty objects change nothing. */
export function setCellProperties(range: RangeTarget, data: unknown): void {
  const { area } = range;
  if (!Array.isArray(data) || data.length !== area.rows) throw apiError('InvalidArgument');
  data.forEach((row: unknown, rowOffset) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw apiError('InvalidArgument');
    row.forEach((settings, columnOffset) => {
      const cell = range.at({ row: area.row + rowOffset, column: area.column + columnOffset, rows: 1, columns: 1 });
      assign(rangeType.of(cell), record(settings ?? {}));
    });
  });
}

/** Rows and columns without end are answered for their used part. */
function bounded(range: RangeTarget): RangeTarget {
  if (!range.isUnbounded) return range;
  const cells = intersection(range.area, range.sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  return range.at(cells ?? { ...range.area, rows: 1, columns: 1 });
}

function pick(object: ApiObject, wanted: Wanted): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false) continue;
    result[name] = member(object, name, (property) => object.read(property), (child) => pick(child, record(want)));
  }
  return result;
}

function assign(object: ApiObject, settings: Wanted): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === null || value === undefined) continue;
    member(object, name, (property) => object.write(property, value), (child) => assign(child, record(value)));
  }
}

function member<T>(object: ApiObject, name: string, scalar: (property: string) => T, nested: (child: ApiObject) => T): T {
  const property = object.find('property', name);
  if (property) return scalar(property);
  const navigation = object.find('navigation', name);
  const child = navigation && object.navigate(navigation);
  if (!child) throw apiNotFound(`${object.typeName}.${name}`);
  return nested(child);
}

function record(value: unknown): Wanted {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isApiObject(value)) throw apiError('InvalidArgument');
  return value as Wanted;
}

function list(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => from + offset);
}
