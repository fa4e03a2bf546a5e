import type { Area, SheetModel } from '../model/types';
import { boundingArea, intersection } from './areas';

/**
 * The block of cells around an area, bounded by blank rows and columns (what Ctrl+Shift+8 selects).
 * It grows while any cell beside or diagonally beside it holds something.
 */
export function surroundingRegion(sheet: SheetModel, area: Area): Area {
  const used = sheet.usedArea(true);
  if (!used) return area;
  const filled = sheet.formulas(used).map((row) => row.map((cell) => cell !== ''));
  let region = area;
  for (let grew = true; grew;) {
    grew = false;
    for (const edge of edges(region)) {
      const cells = intersection(edge, used);
      for (const cell of cells ? cellsOf(cells) : []) {
        if (!filled[cell.row - used.row][cell.column - used.column]) continue;
        region = boundingArea(region, cell);
        grew = true;
      }
    }
  }
  return region;
}

function* cellsOf(area: Area): Iterable<Area> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield { row, column, rows: 1, columns: 1 };
  }
}

/** The rows and columns just outside an area, corners included. */
function edges({ row, column, rows, columns }: Area): Area[] {
  const [left, width] = column > 0 ? [column - 1, columns + 2] : [column, columns + 1];
  const [top, height] = row > 0 ? [row - 1, rows + 2] : [row, rows + 1];
  return [
    { row: row + rows, column: left, rows: 1, columns: width },
    { row: top, column: column + columns, rows: height, columns: 1 },
    ...(row > 0 ? [{ row: row - 1, column: left, rows: 1, columns: width }] : []),
    ...(column > 0 ? [{ row: top, column: column - 1, rows: height, columns: 1 }] : []),
  ];
}
