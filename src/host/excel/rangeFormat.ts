import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { CellStyle } from '../model/types';
import { autofitColumn, autofitRow } from './autofit';
import { rangeFillType } from './rangeFill';
import { rangeFontType } from './rangeFont';
import { columnsOf, rowsOf, setStyle, sharedMeasure, sharedStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';

const horizontal: ReadonlyArray<NonNullable<CellStyle['horizontalAlignment']>> = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'];
const vertical: ReadonlyArray<NonNullable<CellStyle['verticalAlignment']>> = ['Top', 'Center', 'Bottom', 'Justify'];

/** Excel.RangeFormat: alignment, wrapping and sizes; fill and font below it. Borders are not kept by the model. */
export const rangeFormatType: ObjectType<RangeTarget> = objectType<RangeTarget>('RangeFormat', {
  props: {
    WrapText: {
      get: (range) => sharedStyle(range, 'wrapText', false),
      set: (range, value) => setStyle(range, { wrapText: Boolean(value) }),
    },
    HorizontalAlignment: {
      get: (range) => sharedStyle(range, 'horizontalAlignment', 'General'),
      set: (range, value) => setStyle(range, { horizontalAlignment: oneOf(horizontal, value) }),
    },
    VerticalAlignment: {
      get: (range) => sharedStyle(range, 'verticalAlignment', 'Bottom'),
      set: (range, value) => setStyle(range, { verticalAlignment: oneOf(vertical, value) }),
    },
    ColumnWidth: {
      get: (range) => sharedMeasure(columnsOf(range), (column) => range.sheet.columnWidth(column)),
      set: (range, value) => eachColumn(range, (column) => range.sheet.setColumnWidth(column, points(value))),
    },
    RowHeight: {
      get: (range) => sharedMeasure(rowsOf(range), (row) => range.sheet.rowHeight(row)),
      set: (range, value) => eachRow(range, (row) => range.sheet.setRowHeight(row, points(value))),
    },
  },
  nav: {
    Fill: (range) => rangeFillType.of(range),
    Font: (range) => rangeFontType.of(range),
  },
  methods: {
    AutofitColumns: (range) => eachColumn(range, (column) => autofitColumn(range.sheet, column)),
    AutofitRows: (range) => eachRow(range, (row) => autofitRow(range.sheet, row)),
  },
});

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((known) => known === value);
  if (!word) throw apiError('InvalidArgument');
  return word;
}

/** The largest size Excel lets a row or column have. */
const largestSize = 409.5 * 5;

function points(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0) || value > largestSize) throw apiError('InvalidArgument');
  return value;
}

function eachColumn(range: RangeTarget, set: (column: number) => void): void {
  range.host.requireFormattable(range.sheet, 'allowFormatColumns');
  columnsOf(range).forEach(set);
}

function eachRow(range: RangeTarget, set: (row: number) => void): void {
  range.host.requireFormattable(range.sheet, 'allowFormatRows');
  rowsOf(range).forEach(set);
}
