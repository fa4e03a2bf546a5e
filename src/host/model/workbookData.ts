/** An opened file in the engine's own data. */
import { BooleanNumber, CellValueType, LocaleType } from '@univerjs/core';
import type { ICellData, IColumnData, IObjectArrayPrimitiveType, IObjectMatrixPrimitiveType, IRange, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { holds } from '../xlsx/areas';
import type { CellContent } from '../xlsx/content';
import type { LoadedSheet, LoadedWorkbook } from '../xlsx/workbookReader';
import { engineStyle } from './styleMapping';
import type { Area, Scalar, ValueType } from './types';

export const PIXELS_PER_POINT = 4 / 3;
/** Free rows and columns shown beyond what is used. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 5000;
const LEAST_COLUMNS = 26;

export function rangeOf(area: Area): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 };
}

export function areaOf(range: IRange): Area {
  return { row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
}

/** The name by which the engine keeps the file's format of this index. */
export function styleName(format: number): string {
  return `x${format}`;
}

/** The file's format index behind a style name, or null for a format made since. */
export function formatIndex(name: unknown): number | null {
  const match = typeof name === 'string' ? /^x(\d+)$/.exec(name) : null;
  return match ? Number(match[1]) : null;
}

/** A value as a cell of the engine. Text that looks like a number is held so that no later step turns it into one. */
export function engineValue(value: Scalar, type: ValueType): ICellData {
  switch (type) {
    case 'Empty':
      return {};
    case 'Boolean':
      return { v: value === true ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'Double':
      return { v: value as number, t: CellValueType.NUMBER };
    default: {
      const text = String(value);
      const looksTyped = text.trim() !== '' && (!Number.isNaN(Number(text)) || /^(?:true|false)$/i.test(text) || (type === 'String' && text.startsWith('#')));
      return { v: text, t: looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING };
    }
  }
}

/** The cells filled by array formulas, with their values. */
export interface LoadedArray {
  readonly area: Area;
  readonly cells: ReadonlyArray<{ row: number; column: number; content: CellContent }>;
}

export interface SheetData {
  readonly data: Partial<IWorksheetData>;
  readonly arrays: readonly LoadedArray[];
}

function lines(sheet: LoadedSheet, columnCount: number): Pick<IWorksheetData, 'rowData' | 'columnData'> {
  const rowData: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const row of sheet.rows) {
    rowData[row.at] = {
      ...(row.size === undefined ? {} : { h: row.size * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }),
      ...(row.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(row.format === undefined ? {} : { s: styleName(row.format) }),
    };
  }
  const columnData: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const run of sheet.columns) {
    for (let column = run.at; column < Math.min(run.at + run.count, columnCount); column += 1) {
      columnData[column] = {
        ...(run.size === undefined ? {} : { w: run.size * PIXELS_PER_POINT }),
        ...(run.hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(run.format ? { s: styleName(run.format) } : {}),
      };
    }
  }
  return { rowData, columnData };
}

/** One sheet's data. The cells that an array formula fills belong to the formula, and are given apart. */
export function sheetData(sheet: LoadedSheet, id: string): SheetData {
  const arrays: Array<{ area: Area; cells: Array<{ row: number; column: number; content: CellContent }> }> =
    sheet.cells.flatMap(({ content }) => (content.array && content.formula ? [{ area: content.array, cells: [] }] : []));
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const everyStyle = sheet.rows.some((row) => row.format !== undefined) || sheet.columns.some((run) => run.format);
  let lastRow = 0;
  let lastColumn = 0;
  for (const { row, column, content } of sheet.cells) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    const owner = arrays.find(({ area }) => holds(area, row, column));
    owner?.cells.push({ row, column, content });
    const filled = owner && !(owner.area.row === row && owner.area.column === column);
    const cell: ICellData = filled ? {} : engineValue(content.value, content.type);
    if (content.formula) cell.f = content.formula;
    if (content.format !== 0 || everyStyle) cell.s = styleName(content.format);
    if (Object.keys(cell).length > 0) (cellData[row] ??= {})[column] = cell;
  }
  for (const merge of sheet.merges) {
    lastRow = Math.max(lastRow, merge.row + merge.rows - 1);
    lastColumn = Math.max(lastColumn, merge.column + merge.columns - 1);
  }
  const columnCount = Math.max(LEAST_COLUMNS, lastColumn + 1 + SPARE_COLUMNS);
  const { rows, columns } = sheet.freeze;
  const data: Partial<IWorksheetData> = {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST_ROWS, lastRow + 1 + SPARE_ROWS),
    columnCount,
    defaultColumnWidth: sheet.defaultColumnWidth * PIXELS_PER_POINT,
    defaultRowHeight: sheet.defaultRowHeight * PIXELS_PER_POINT,
    mergeData: sheet.merges.map(rangeOf),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData,
    ...lines(sheet, columnCount),
  };
  return { data, arrays };
}

/** The whole workbook's data. */
export function workbookData(loaded: LoadedWorkbook, unitId: string, name: string, sheets: ReadonlyArray<{ id: string; data: Partial<IWorksheetData> }>): IWorkbookData {
  const normal = loaded.formats[0] ?? {};
  const styles: Record<string, IStyleData> = {};
  loaded.formats.forEach((format, index) => {
    styles[styleName(index)] = engineStyle(format);
  });
  return {
    id: unitId,
    name,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles,
    defaultStyle: engineStyle({ fontName: normal.fontName, fontSize: normal.fontSize }),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet.data])),
  };
}
