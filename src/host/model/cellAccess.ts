/** Reading and writing blocks of cells. */
import type { ICellData } from '@univerjs/core';
import { intersection } from '../xlsx/areas';
import { displayText } from './display';
import { EMPTIED } from './engineSheet';
import type { CellChanges, EngineSheet, SheetCell } from './engineSheet';
import { readTyped } from './typedInput';
import type { Area, Scalar, ValueType } from './types';
import { engineValue } from './workbookData';

function block<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)));
}

export function numberFormatAt(sheet: EngineSheet, row: number, column: number): string {
  return sheet.format(row, column)?.numberFormat ?? 'General';
}

export function readValues(sheet: EngineSheet, area: Area): Scalar[][] {
  return block(area, (row, column) => sheet.cell(row, column).value);
}

export function readFormulas(sheet: EngineSheet, area: Area): Scalar[][] {
  return block(area, (row, column) => {
    const cell = sheet.cell(row, column);
    return cell.formula ?? cell.value;
  });
}

export function readTexts(sheet: EngineSheet, area: Area): string[][] {
  return block(area, (row, column) => {
    const { value, type } = sheet.cell(row, column);
    return displayText(value, type, numberFormatAt(sheet, row, column));
  });
}

export function readNumberFormats(sheet: EngineSheet, area: Area): string[][] {
  return block(area, (row, column) => numberFormatAt(sheet, row, column));
}

export function readValueTypes(sheet: EngineSheet, area: Area): ValueType[][] {
  return block(area, (row, column) => sheet.cell(row, column).type);
}

/** One cell as typed, in the engine's words; undefined leaves the look alone. */
function typedCell(sheet: EngineSheet, row: number, column: number, typed: Scalar): ICellData {
  const numberFormat = numberFormatAt(sheet, row, column);
  const read = readTyped(typed, numberFormat);
  const cell = { ...EMPTIED, ...engineValue(read.value, read.type) } as ICellData;
  if (read.formula) cell.f = read.formula;
  if (read.format && numberFormat === 'General') cell.s = { n: { pattern: read.format } };
  return cell;
}

/** See SheetModel.writeCells. */
export function writeCells(sheet: EngineSheet, area: Area, cells: ReadonlyArray<ReadonlyArray<Scalar | null>>): void {
  const changes: CellChanges = {};
  cells.slice(0, area.rows).forEach((line, rowOffset) => line.slice(0, area.columns).forEach((typed, columnOffset) => {
    if (typed === null) return;
    const [row, column] = [area.row + rowOffset, area.column + columnOffset];
    if (typed === '' && !sheet.raw(row, column)) return;
    (changes[row] ??= {})[column] = typedCell(sheet, row, column, typed);
  }));
  sheet.write(changes);
}

/** See SheetModel.writeNumberFormats. */
export function writeNumberFormats(sheet: EngineSheet, area: Area, formats: ReadonlyArray<ReadonlyArray<string | null>>): void {
  const changes: CellChanges = {};
  formats.slice(0, area.rows).forEach((line, rowOffset) => line.slice(0, area.columns).forEach((format, columnOffset) => {
    if (format === null) return;
    (changes[area.row + rowOffset] ??= {})[area.column + columnOffset] = { s: { n: format === 'General' ? null : { pattern: format } } };
  }));
  sheet.writeLooks(changes);
}

/** See SheetModel.usedArea. */
export function usedArea(sheet: EngineSheet, valuesOnly: boolean, within?: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.forEachCell(valuesOnly, (row, column) => {
    if (within && !intersection(within, { row, column, rows: 1, columns: 1 })) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells of an area that hold something, with their places. */
export function cellsWithin(sheet: EngineSheet, area: Area): Array<{ row: number; column: number; cell: SheetCell }> {
  const found: Array<{ row: number; column: number; cell: SheetCell }> = [];
  sheet.forEachCell(false, (row, column) => {
    if (intersection(area, { row, column, rows: 1, columns: 1 })) found.push({ row, column, cell: sheet.cell(row, column) });
  });
  return found;
}
