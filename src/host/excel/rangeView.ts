import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { Area } from '../model/types';
import { formatAddress } from './address';
import { matrixFor } from './cellMatrix';
import { rangeType } from './range';
import type { RangeTarget } from './rangeTarget';

/** The visible rows of a range, or one of them (counted among the visible). */
interface RangeViewTarget {
  readonly range: RangeTarget;
  readonly row: number | null;
}

/** Excel.RangeView: a range without its hidden rows and columns. */
export const rangeViewType: ObjectType<RangeViewTarget> = objectType<RangeViewTarget>('RangeView', {
  props: {
    Values: { get: (view) => visible(view, (area) => view.range.sheet.values(area)), set: writeVisible },
    Formulas: { get: (view) => visible(view, (area) => view.range.sheet.formulas(area)), set: writeVisible },
    Text: { get: (view) => visible(view, (area) => view.range.sheet.texts(area)) },
    NumberFormat: { get: (view) => visible(view, (area) => view.range.sheet.numberFormats(area)) },
    ValueTypes: { get: (view) => visible(view, (area) => view.range.sheet.valueTypes(area)) },
    CellAddresses: {
      get: (view) => rows(view).map((row) => columns(view).map((column) => formatAddress(view.range.sheet.name, { row, column, rows: 1, columns: 1 }))),
    },
    RowCount: { get: (view) => rows(view).length },
    ColumnCount: { get: (view) => columns(view).length },
    Index: { get: (view) => view.row ?? 0 },
  },
  nav: { Rows: (view) => rangeViewCollectionType.of(view) },
  methods: {
    GetRange: (view) => rangeType.of(view.row === null ? view.range : view.range.at({ ...view.range.area, row: rows(view)[0], rows: 1 })),
  },
});

/** Excel.RangeViewCollection: the visible rows, one view each. */
const rangeViewCollectionType: ObjectType<RangeViewTarget> = objectType<RangeViewTarget>('RangeViewCollection', {
  items: (view) => rows(view).map((_, row) => rangeViewType.of({ range: view.range, row })),
  methods: {
    GetCount: (view) => rows(view).length,
    GetItemAt: (view, args) => {
      const row = args.integer(0);
      if (row < 0 || row >= rows(view).length) throw apiError('ItemNotFound');
      return rangeViewType.of({ range: view.range, row });
    },
  },
});

function rows({ range, row }: RangeViewTarget): number[] {
  const shown = indexes(range.area.row, range.area.rows).filter((index) => !range.sheet.rowHidden(index));
  return row === null ? shown : shown.slice(row, row + 1);
}

function columns({ range }: RangeViewTarget): number[] {
  return indexes(range.area.column, range.area.columns).filter((index) => !range.sheet.columnHidden(index));
}

function indexes(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => from + offset);
}

function visible<T>(view: RangeViewTarget, read: (area: Area) => T[][]): T[][] {
  const { area } = view.range;
  const all = read(area);
  const shown = columns(view);
  return rows(view).map((row) => shown.map((column) => all[row - area.row][column - area.column]));
}

function writeVisible(view: RangeViewTarget, value: unknown): void {
  const [shownRows, shownColumns] = [rows(view), columns(view)];
  const { area } = view.range;
  const cells = matrixFor(view.range.at({ row: 0, column: 0, rows: shownRows.length, columns: shownColumns.length }), value);
  view.range.writable.writeCells(area, indexes(area.row, area.rows).map((row) => indexes(area.column, area.columns).map((column) =>
    cells[shownRows.indexOf(row)]?.[shownColumns.indexOf(column)] ?? null)));
}
