import type { Area } from '../model/types';
import { maxColumns, maxRows } from './address';
import { intersection, without } from '../xlsx/areas';

export { intersection, without };

/** The smallest area holding both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function containsArea(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

/** True for an area of at least one cell that lies on the sheet. */
export function isOnSheet(area: Area): boolean {
  return area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1
    && area.row + area.rows <= maxRows && area.column + area.columns <= maxColumns;
}

/**
 * Cells for which a test holds, as few rectangles: runs along each row, joined to equal runs of the row above.
 * @param within where to look, in sheet positions
 */
export function areasWhere(within: Area, test: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = within.row; row < within.row + within.rows; row++) {
    const runs = runsOfRow(within, (column) => test(row, column)).map(({ column, columns }): Area => {
      const above = open.find((area) => area.column === column && area.columns === columns);
      return above ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns };
    });
    done.push(...open.filter((area) => !runs.some((run) => run.row === area.row && run.column === area.column && run.columns === area.columns)));
    open = runs;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOfRow(within: Area, test: (column: number) => boolean): Array<{ column: number; columns: number }> {
  const runs: Array<{ column: number; columns: number }> = [];
  let start = -1;
  const end = within.column + within.columns;
  for (let column = within.column; column <= end; column++) {
    const holds = column < end && test(column);
    if (holds && start < 0) start = column;
    if (!holds && start >= 0) {
      runs.push({ column: start, columns: column - start });
      start = -1;
    }
  }
  return runs;
}
