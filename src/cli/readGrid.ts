import type { SheetModel } from '../host/model/types';
import { fillKey, type Area, type Grid } from '../registers/shared/grid';

/** The used part of a sheet of an open workbook, as the registers read it; null for an empty sheet. */
export function readGrid(sheet: SheetModel): Grid | null {
  const area = sheet.usedArea(true);
  if (!area) return null;
  const values = sheet.values(area);
  const hiddenRows = new Set<number>();
  for (let row = area.row; row < area.row + area.rows; row++) if (sheet.rowHidden(row)) hiddenRows.add(row);
  return {
    sheet: sheet.name,
    top: area.row,
    left: area.column,
    values,
    // A text cell that happens to start with "=" has itself as its formula.
    formulas: sheet.formulas(area).map((row, r) => row.map((formula, c) => (typeof formula === 'string' && formula.startsWith('=') && formula !== values[r][c] ? formula : null))),
    numberFormats: sheet.numberFormats(area),
    merges: sheet.merges,
    hiddenRows,
  };
}

/** The grid with the colours of some cells; the same grid where none is coloured. */
export function withFills(sheet: SheetModel, grid: Grid, areas: readonly Area[]): Grid {
  const fills = new Map<string, string>();
  for (const { row: top, column: left, rows, columns } of areas) {
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        const { fill } = sheet.style(row, column);
        if (fill) fills.set(fillKey(row, column), fill);
      }
    }
  }
  return fills.size > 0 ? { ...grid, fills } : grid;
}
