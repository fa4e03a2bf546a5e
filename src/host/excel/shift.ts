import type { Area, ModelEvent } from '../model/types';
import { maxColumns, maxRows } from './address';

type ChangeKind = Extract<ModelEvent, { type: 'changed' }>['change'];

/**
 * Where an area stands after cells were inserted or deleted.
 * @param changed the cells inserted, or those deleted as they stood before
 * @returns the moved area, or null where all of it was deleted
 */
export function shiftArea(area: Area, kind: ChangeKind, changed: Area, direction?: 'Down' | 'Right' | 'Up' | 'Left'): Area | null {
  switch (kind) {
    case 'RangeEdited': return area;
    case 'RowInserted': return insertRows(area, changed.row, changed.rows);
    case 'RowDeleted': return deleteRows(area, changed.row, changed.rows);
    case 'ColumnInserted': return transpose(insertRows(transpose(area), changed.column, changed.columns, maxColumns));
    case 'ColumnDeleted': return transposed(deleteRows(transpose(area), changed.column, changed.columns, maxColumns));
    case 'CellInserted':
      if (direction === 'Right') return withinRows(area, changed) ? shiftArea(area, 'ColumnInserted', changed) : area;
      return withinColumns(area, changed) ? insertRows(area, changed.row, changed.rows) : area;
    case 'CellDeleted':
      if (direction === 'Left') return withinRows(area, changed) ? shiftArea(area, 'ColumnDeleted', changed) : area;
      return withinColumns(area, changed) ? deleteRows(area, changed.row, changed.rows) : area;
  }
}

/** Shifting cells down moves only what stands wholly in their columns; anything wider is left where it is. */
function withinColumns(area: Area, changed: Area): boolean {
  return area.column >= changed.column && area.column + area.columns <= changed.column + changed.columns;
}

function withinRows(area: Area, changed: Area): boolean {
  return withinColumns(transpose(area), transpose(changed));
}

function insertRows(area: Area, at: number, count: number, limit = maxRows): Area {
  if (area.rows === limit) return area;
  if (at <= area.row) return { ...area, row: area.row + count };
  return at < area.row + area.rows ? { ...area, rows: area.rows + count } : area;
}

function deleteRows(area: Area, at: number, count: number, limit = maxRows): Area | null {
  if (area.rows === limit) return area;
  const end = area.row + area.rows;
  const removedBefore = Math.max(0, Math.min(at + count, area.row) - at);
  const removedInside = Math.max(0, Math.min(at + count, end) - Math.max(at, area.row));
  const rows = area.rows - removedInside;
  return rows > 0 ? { ...area, row: area.row - removedBefore, rows } : null;
}

function transpose(area: Area): Area {
  return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}

function transposed(area: Area | null): Area | null {
  return area && transpose(area);
}
