import type { Property } from '../richapi/objectType';
import { maxColumns, maxRows } from './address';
import { matrixFor, readMatrix } from './cellMatrix';
import { rowsOf, columnsOf, sharedMeasure } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';

/** The properties of a Range, by wire name. */
export const rangeProperties: Readonly<Record<string, Property<RangeTarget>>> = {
  Address: { get: (range) => range.address },
  AddressLocal: { get: (range) => range.address },
  RowIndex: { get: (range) => range.area.row },
  ColumnIndex: { get: (range) => range.area.column },
  RowCount: { get: (range) => range.area.rows },
  ColumnCount: { get: (range) => range.area.columns },
  CellCount: { get: cellCount },
  IsEntireRow: { get: (range) => range.area.columns === maxColumns },
  IsEntireColumn: { get: (range) => range.area.rows === maxRows },
  Values: { get: (range) => readMatrix(range, () => range.sheet.values(range.area)), set: writeCells },
  Formulas: { get: formulas, set: writeCells },
  FormulasLocal: { get: formulas, set: writeCells },
  Text: { get: (range) => readMatrix(range, () => range.sheet.texts(range.area)) },
  ValueTypes: { get: (range) => readMatrix(range, () => range.sheet.valueTypes(range.area)) },
  NumberFormat: { get: numberFormats, set: writeNumberFormats },
  NumberFormatLocal: { get: numberFormats, set: writeNumberFormats },
  RowHidden: {
    get: (range) => sharedMeasure(rowsOf(range), (row) => range.sheet.rowHidden(row)),
    set: (range, value) => {
      range.host.requireFormattable(range.sheet, 'allowFormatRows');
      for (const row of rowsOf(range)) range.sheet.setRowHidden(row, Boolean(value));
    },
  },
  ColumnHidden: {
    get: (range) => sharedMeasure(columnsOf(range), (column) => range.sheet.columnHidden(column)),
    set: (range, value) => {
      range.host.requireFormattable(range.sheet, 'allowFormatColumns');
      for (const column of columnsOf(range)) range.sheet.setColumnHidden(column, Boolean(value));
    },
  },
  Hidden: { get: hidden },
};

/** Excel gives -1 for a count that does not fit 32 bits. */
function cellCount({ area }: RangeTarget): number {
  const count = area.rows * area.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}

function formulas(range: RangeTarget) {
  return readMatrix(range, () => range.sheet.formulas(range.area));
}

function numberFormats(range: RangeTarget) {
  return readMatrix(range, () => range.sheet.numberFormats(range.area));
}

function writeCells(range: RangeTarget, value: unknown): void {
  const cells = matrixFor(range, value);
  range.writable.writeCells(range.area, cells);
}

function writeNumberFormats(range: RangeTarget, value: unknown): void {
  const formats = matrixFor(range, value).map((row) => row.map((format) => (format === null ? null : String(format))));
  range.host.requireFormattable(range.sheet);
  range.sheet.writeNumberFormats(range.area, formats);
}

/** True where every cell is out of sight, null where some are. */
function hidden(range: RangeTarget): boolean | null {
  const rows = sharedMeasure(rowsOf(range), (row) => range.sheet.rowHidden(row));
  const columns = sharedMeasure(columnsOf(range), (column) => range.sheet.columnHidden(column));
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}
