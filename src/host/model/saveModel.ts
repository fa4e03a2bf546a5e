/** The model's state in the file's words. */
import { BooleanNumber } from '@univerjs/core';
import type { IColumnData, IRowData, Nullable } from '@univerjs/core';
import type { CellState, LineState, SheetState, WorkbookState } from '../xlsx/workbookState';
import { writeWorkbook } from '../xlsx/workbookWriter';
import type { LoadedWorkbook } from '../xlsx/workbookReader';
import type { HistoryEntry } from './changeTracker';
import type { HostSheet } from './hostSheet';
import type { HostName, HostTable } from './tables';
import { PIXELS_PER_POINT, formatIndex } from './workbookData';

/** What of the workbook is saved. */
export interface SavedModel {
  hostSheets(): readonly HostSheet[];
  readonly hostTables: readonly HostTable[];
  readonly hostNames: readonly HostName[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly history: readonly HistoryEntry[];
}

type Style = IRowData['s'];

function formatState(sheet: HostSheet, style: Nullable<Style>): CellState['format'] {
  return style ? formatIndex(style) ?? sheet.grid.formatOfStyle(style) : undefined;
}

function cellStates(sheet: HostSheet): CellState[] {
  const cells: CellState[] = [];
  const { grid } = sheet;
  grid.forEachCell(false, (row, column) => {
    const { value, type, formula } = grid.cell(row, column);
    cells.push({ row, column, value, type, formula, spill: formula ? grid.spill(row, column) : undefined, format: formatState(sheet, grid.raw(row, column)?.s) });
  });
  return cells;
}

/** A row's height counts when it was set, not when it follows from the text in it. */
function lineStates<T extends Partial<IRowData> | Partial<IColumnData>>(sheet: HostSheet, lines: Readonly<Record<number, Nullable<T>>>, size: (line: T) => number | undefined): Map<number, LineState> {
  const states = new Map<number, LineState>();
  for (const key in lines) {
    const line = lines[key];
    if (!line) continue;
    const pixels = size(line);
    states.set(Number(key), {
      size: pixels === undefined ? undefined : pixels / PIXELS_PER_POINT,
      hidden: line.hd === BooleanNumber.TRUE,
      format: formatState(sheet, line.s),
    });
  }
  return states;
}

function sheetState(sheet: HostSheet, tables: readonly HostTable[]): SheetState {
  const { record, grid } = sheet;
  const { worksheet } = grid;
  const { defaultRowHeight, defaultColumnWidth } = worksheet.getConfig();
  return {
    path: record.path,
    name: sheet.name,
    openedName: record.openedName,
    visibility: record.visibility,
    touched: record.touched,
    cells: () => cellStates(sheet),
    rows: () => lineStates<Partial<IRowData>>(sheet, worksheet.getRowManager().getRowData(), (row) => (row.ia === BooleanNumber.FALSE ? row.h : undefined)),
    columns: () => lineStates<Partial<IColumnData>>(sheet, worksheet.getColumnManager().getColumnData(), (column) => column.w),
    defaultRowHeight: defaultRowHeight / PIXELS_PER_POINT,
    defaultColumnWidth: defaultColumnWidth / PIXELS_PER_POINT,
    merges: sheet.merges,
    freeze: sheet.freeze,
    isProtected: record.isProtected,
    autoFilter: record.autoFilter,
    autoFilterChanged: record.autoFilterChanged,
    conditionalFormats: record.conditionalFormats,
    removedRules: record.removedRules,
    rulesAddedOnTop: record.addedOnTop,
    validations: record.validations,
    validationsChanged: record.validationsChanged,
    comments: record.comments,
    tables: tables.filter((table) => table.sheet === sheet).map((table) => ({
      path: table.path, name: table.name, area: table.area, hasHeaders: table.hasHeaders, hasTotals: table.hasTotals, style: table.style, columns: table.columns(),
    })),
  };
}

/** The .xlsx of the model as it is now. */
export function saveModel(loaded: LoadedWorkbook, model: SavedModel, customIds: ReadonlySet<string>): Uint8Array {
  const sheets = model.hostSheets();
  const state: WorkbookState = {
    sheets: sheets.map((sheet) => sheetState(sheet, model.hostTables)),
    names: model.hostNames.map((name) => ({
      name: name.name, formula: name.formula, comment: name.comment, visible: name.visible, ...(name.sheet ? { sheet: sheets.indexOf(name.sheet) } : {}),
    })),
    settings: model.settings,
    history: model.history.map(({ sheet, ...change }) => ({ ...change, path: sheet.record.path })),
    customIds,
  };
  return writeWorkbook(loaded.file, loaded.formats, state);
}
