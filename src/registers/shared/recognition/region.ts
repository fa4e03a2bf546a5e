import { endColumn, endRow, isBlank, valueAt, type Area, type CellValue, type Grid } from '../grid';

/** The part of a sheet that recognition looks at. Positions are zero-based sheet positions; ends are exclusive. */
export interface Region {
  readonly grid: Grid;
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** The whole grid, or what of it lies within an area. */
export function regionOf(grid: Grid, within?: Area): Region {
  return {
    grid,
    firstRow: Math.max(grid.top, within?.row ?? 0),
    endRow: within ? Math.min(endRow(grid), within.row + within.rows) : endRow(grid),
    firstColumn: Math.max(grid.left, within?.column ?? 0),
    endColumn: within ? Math.min(endColumn(grid), within.column + within.columns) : endColumn(grid),
  };
}

/** Columns of a row that hold something, with what they hold. */
export function filledCells(region: Region, row: number): Array<{ column: number; value: CellValue }> {
  const cells: Array<{ column: number; value: CellValue }> = [];
  for (let column = region.firstColumn; column < region.endColumn; column += 1) {
    const value = valueAt(region.grid, row, column);
    if (!isBlank(value)) cells.push({ column, value });
  }
  return cells;
}
