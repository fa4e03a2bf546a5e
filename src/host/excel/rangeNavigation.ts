import { apiError } from '../richapi/errors';
import type { Arguments } from '../richapi/arguments';
import type { Area } from '../model/types';
import { maxColumns, maxRows } from './address';
import { boundingArea, intersection } from './areas';
import { rangeFrom } from './rangeArgument';
import type { RangeTarget } from './rangeTarget';
import { surroundingRegion } from './surroundingRegion';

/** The Range methods that lead from one range to another, by wire name. Null makes a null object. */
export const rangeNavigation: Readonly<Record<string, (range: RangeTarget, args: Arguments) => RangeTarget | null>> = {
  GetCell: (range, args) => from(range, (area) => ({ row: area.row + args.integer(0), column: area.column + args.integer(1), rows: 1, columns: 1 })),
  GetRow: (range, args) => from(range, (area) => ({ ...area, row: area.row + inside(args, area.rows), rows: 1 })),
  GetColumn: (range, args) => from(range, (area) => ({ ...area, column: area.column + inside(args, area.columns), columns: 1 })),
  GetLastCell: (range) => from(range, (area) => ({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 })),
  GetLastRow: (range) => from(range, (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: (range) => from(range, (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetEntireRow: (range) => from(range, (area) => ({ ...area, column: 0, columns: maxColumns })),
  GetEntireColumn: (range) => from(range, (area) => ({ ...area, row: 0, rows: maxRows })),
  GetOffsetRange: (range, args) => from(range, (area) => ({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) })),
  GetResizedRange: (range, args) => from(range, (area) => ({ ...area, rows: area.rows + args.integer(0), columns: area.columns + args.integer(1) })),
  GetAbsoluteResizedRange: (range, args) => from(range, (area) => ({ ...area, rows: args.integer(0), columns: args.integer(1) })),
  GetRowsAbove: (range, args) => from(range, (area) => beside(area, -args.integer(0, 1), 'row', 'rows')),
  GetRowsBelow: (range, args) => from(range, (area) => beside(area, args.integer(0, 1), 'row', 'rows')),
  GetColumnsBefore: (range, args) => from(range, (area) => beside(area, -args.integer(0, 1), 'column', 'columns')),
  GetColumnsAfter: (range, args) => from(range, (area) => beside(area, args.integer(0, 1), 'column', 'columns')),
  GetBoundingRect: (range, args) => from(range, (area) => boundingArea(area, onSameSheet(range, args.at(0)).area)),
  GetIntersection: (range, args) => found(shared(range, args)),
  GetIntersectionOrNullObject: shared,
  GetUsedRange: (range, args) => found(used(range, args)),
  GetUsedRangeOrNullObject: used,
  GetSurroundingRegion: (range) => from(range, (area) => surroundingRegion(range.sheet, area)),
};

function from(range: RangeTarget, change: (area: Area) => Area): RangeTarget {
  return range.at(change(range.area));
}

function inside(args: Arguments, count: number): number {
  const index = args.integer(0);
  if (index < 0 || index >= count) throw args.invalid();
  return index;
}

/** The rows above (count below zero) or below an area; for columns likewise. */
function beside(area: Area, count: number, start: 'row' | 'column', size: 'rows' | 'columns'): Area {
  if (count === 0) throw apiError('InvalidArgument');
  const at = count < 0 ? area[start] + count : area[start] + area[size];
  return { ...area, [start]: at, [size]: Math.abs(count) };
}

function onSameSheet(range: RangeTarget, value: unknown): RangeTarget {
  const other = rangeFrom(value, range);
  if (other.sheet !== range.sheet) throw apiError('InvalidArgument', 'Both ranges must be on one sheet.');
  return other;
}

function shared(range: RangeTarget, args: Arguments): RangeTarget | null {
  const area = intersection(range.area, onSameSheet(range, args.at(0)).area);
  return area && range.at(area);
}

function used(range: RangeTarget, args: Arguments): RangeTarget | null {
  const area = range.sheet.usedArea(args.boolean(0, false), range.area);
  return area && range.at(area);
}

function found(range: RangeTarget | null): RangeTarget {
  if (!range) throw apiError('ItemNotFound');
  return range;
}
