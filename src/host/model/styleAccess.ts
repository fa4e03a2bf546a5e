/** The look of cells, and taking contents and looks away. */
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { SetColDataCommand, SetRowDataCommand } from '@univerjs/sheets';
import { MAX_COLUMNS, MAX_ROWS } from '../xlsx/areas';
import type { CellFormat } from '../xlsx/content';
import { EMPTIED } from './engineSheet';
import type { CellChanges, EngineSheet } from './engineSheet';
import { cellsWithin } from './cellAccess';
import { engineChange, engineStyle, formatOf } from './styleMapping';
import type { Area, CellStyle } from './types';

/** The part of a format that Office.js calls its style. */
export function cellStyle(format: CellFormat): CellStyle {
  const style = { ...format };
  delete style.numberFormat;
  delete style.borders;
  return style;
}

/** The style of one cell in Office.js words; the workbook's normal font is given where nothing else was set. */
export function styleAt(sheet: EngineSheet, row: number, column: number, normal: CellStyle): CellStyle {
  return cellStyle({ ...normal, ...sheet.format(row, column) });
}

/** Columns and rows carry a look of their own, which their empty cells show. */
function setLineStyle(sheet: EngineSheet, area: Area, change: Record<string, unknown>): void {
  const merged = (style: Nullable<IStyleData | string>): IStyleData => {
    const now = typeof style === 'string' ? sheet.workbook.getStyles().get(style) : (style ?? null);
    return { ...engineStyle(formatOf(now)), ...change } as IStyleData;
  };
  if (area.rows >= MAX_ROWS) {
    const columnData: Record<number, { s: IStyleData }> = {};
    const manager = sheet.worksheet.getColumnManager();
    for (let column = area.column; column < area.column + area.columns; column += 1) columnData[column] = { s: merged(manager.getColumn(column)?.s) };
    sheet.run(SetColDataCommand.id, { columnData });
    return;
  }
  const rowData: Record<number, { s: IStyleData }> = {};
  const manager = sheet.worksheet.getRowManager();
  for (let row = area.row; row < area.row + area.rows; row += 1) rowData[row] = { s: merged(manager.getRow(row)?.s) };
  sheet.run(SetRowDataCommand.id, { rowData });
}

/** See SheetModel.setStyle. Whole columns and rows are given the look themselves. */
export function setStyle(sheet: EngineSheet, area: Area, style: CellStyle): void {
  const change = engineChange(style);
  const changes: CellChanges = {};
  const put = (row: number, column: number): void => {
    (changes[row] ??= {})[column] = { s: { ...change } as IStyleData };
  };
  const inGrid = sheet.withinGrid(area);
  if (area.rows >= MAX_ROWS || area.columns >= MAX_COLUMNS) {
    if (inGrid) setLineStyle(sheet, area.rows >= MAX_ROWS ? { ...area, columns: inGrid.columns } : { ...area, rows: inGrid.rows }, change);
    for (const { row, column } of cellsWithin(sheet, area)) put(row, column);
  } else {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) put(row, column);
    }
  }
  sheet.writeLooks(changes);
}

/** Empties cells, takes their look away, or both. Cells that hold nothing are not touched. */
export function clearCells(sheet: EngineSheet, area: Area, applyTo: 'All' | 'Contents' | 'Formats'): void {
  const change = { ...(applyTo === 'Formats' ? {} : EMPTIED), ...(applyTo === 'Contents' ? {} : { s: null }) } as ICellData;
  const changes: CellChanges = {};
  for (const { row, column } of cellsWithin(sheet, area)) {
    if (sheet.raw(row, column)) (changes[row] ??= {})[column] = { ...change };
  }
  if (applyTo === 'Formats') sheet.writeLooks(changes);
  else sheet.write(changes);
}
