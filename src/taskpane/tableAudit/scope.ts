import { areaAddress, intersection } from '../../excel/address';
import type { Selection } from '../../excel/marking/selection';
import { endColumn, endRow, type Area, type Grid } from '../../registers/shared/grid';
import { crop } from '../../registers/table/tableKind';

/** What is to be audited: the whole sheet, or one area of it. */
export type Scope = { readonly kind: 'sheet' } | ({ readonly kind: 'selection' } & Selection);

export const WHOLE_SHEET: Scope = { kind: 'sheet' };

/** The areas that can be chosen besides the whole sheet: the one in use, and what is selected now, if more than one cell. */
export function offeredAreas(scope: Scope, selected: Selection | null, grid: Grid, sheetId: string): Area[] {
  const areas = scope.kind === 'selection' && scope.sheetId === sheetId ? [scope.area] : [];
  const now = selected?.sheetId === sheetId ? usedPart(grid, selected.area) : null;
  if (now && now.rows * now.columns > 1 && !areas.some((area) => sameArea(area, now))) areas.push(now);
  return areas;
}

/** The cells a scope covers. */
export function gridOf(grid: Grid, scope: Scope): Grid {
  return scope.kind === 'sheet' ? grid : crop(grid, scope.area);
}

/** "the whole sheet" or "A1:F20". */
export function scopeWords(scope: Scope): string {
  return scope.kind === 'sheet' ? 'the whole sheet' : areaAddress(scope.area);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whole columns and rows come down to their used part. */
function usedPart(grid: Grid, area: Area): Area | null {
  if (grid.values.length === 0) return null;
  return intersection(area, { row: grid.top, column: grid.left, rows: endRow(grid) - grid.top, columns: endColumn(grid) - grid.left });
}
