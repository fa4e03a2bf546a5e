import type { Area, TableModel } from '../model/types';

/** The header row; null where it is not shown. */
export function headerArea({ area, hasHeaders }: TableModel): Area | null {
  return hasHeaders ? { ...area, rows: 1 } : null;
}

/** The totals row; null where it is not shown. */
export function totalsArea({ area, hasTotals }: TableModel): Area | null {
  return hasTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null;
}

/** The rows between header and totals; null where there are none. */
export function bodyArea({ area, hasHeaders, hasTotals }: TableModel): Area | null {
  const above = hasHeaders ? 1 : 0;
  const rows = area.rows - above - (hasTotals ? 1 : 0);
  return rows > 0 ? { ...area, row: area.row + above, rows } : null;
}
