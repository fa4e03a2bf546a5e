/** Sizes, hidden rows and columns, merged cells and frozen panes. */
import {
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRowHiddenMutation,
  SetRowVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { BooleanNumber } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, intersection } from '../xlsx/areas';
import { clearCells } from './styleAccess';
import type { EngineSheet } from './engineSheet';
import type { Area } from './types';
import { PIXELS_PER_POINT, areaOf, rangeOf } from './workbookData';

const columnRange = (column: number): Area => ({ row: 0, column, rows: MAX_ROWS, columns: 1 });
const rowRange = (row: number): Area => ({ row, column: 0, rows: 1, columns: MAX_COLUMNS });
/** The height in pixels of rows is kept to this many parts, so that points come back as they were given. */
const PARTS = 1000;
const rounded = (points: number): number => Math.round(points * PARTS) / PARTS;

export class SheetLayout {
  constructor(private readonly sheet: EngineSheet) {}

  columnWidth(column: number): number {
    return rounded(this.sheet.worksheet.getColumnManager().getColumnWidth(column) / PIXELS_PER_POINT);
  }

  setColumnWidth(column: number, points: number): void {
    this.sheet.makeRoom(1, column + 1);
    this.sheet.run(SetWorksheetColWidthMutation.id, { ranges: [this.sheet.range(columnRange(column))], colWidth: points * PIXELS_PER_POINT });
  }

  rowHeight(row: number): number {
    return rounded(this.sheet.worksheet.getRowManager().getRowHeight(row) / PIXELS_PER_POINT);
  }

  setRowHeight(row: number, points: number): void {
    this.sheet.makeRoom(row + 1, 1);
    const ranges = [this.sheet.range(rowRange(row))];
    this.sheet.run(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: points * PIXELS_PER_POINT });
    this.sheet.run(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }

  /** Hidden by hand or by a filter. */
  rowHidden(row: number): boolean {
    return !this.sheet.worksheet.getRowVisible(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.sheet.makeRoom(row + 1, 1);
    this.sheet.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges: [this.sheet.range(rowRange(row))] });
  }

  columnHidden(column: number): boolean {
    return !this.sheet.worksheet.getColVisible(column);
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.sheet.makeRoom(1, column + 1);
    this.sheet.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ranges: [this.sheet.range(columnRange(column))] });
  }

  get merges(): Area[] {
    return this.sheet.worksheet.getMergeData().map(areaOf);
  }

  /** Merges an area: what it overlaps is unmerged first, and only the first cell keeps its content, as in Excel. */
  merge(area: Area): void {
    if (area.rows * area.columns < 2) return;
    this.sheet.makeRoom(area.row + area.rows, area.column + area.columns);
    this.unmerge(area);
    clearCells(this.sheet, { ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 }, 'Contents');
    clearCells(this.sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, 'Contents');
    this.sheet.run(AddWorksheetMergeMutation.id, { ranges: [rangeOf(area)] });
  }

  unmerge(area: Area): void {
    const ranges = this.merges.filter((merge) => intersection(merge, area)).map(rangeOf);
    if (ranges.length > 0) this.sheet.run(RemoveWorksheetMergeMutation.id, { ranges });
  }

  get freeze(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  set freeze({ rows, columns }: { rows: number; columns: number }) {
    this.sheet.makeRoom(rows + 1, columns + 1);
    this.sheet.run(SetFrozenMutation.id, { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  }
}
