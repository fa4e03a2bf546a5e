import type { Area, CellValue, Grid } from '../../../src/registers/shared/grid';

interface GridExtras {
  sheet?: string;
  top?: number;
  left?: number;
  merges?: Area[];
  /** "row,column" of the rows array -> formula. */
  formulas?: Record<string, string>;
}

/** A grid of the given rows; short rows are filled up with blanks. */
export function gridOf(rows: ReadonlyArray<readonly CellValue[]>, extras: GridExtras = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  return {
    sheet: extras.sheet ?? 'Register',
    top: extras.top ?? 0,
    left: extras.left ?? 0,
    values,
    formulas: values.map((row, r) => row.map((_, c) => extras.formulas?.[`${r},${c}`] ?? null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: extras.merges ?? [],
    hiddenRows: new Set(),
  };
}

/** The grid with one cell replaced. */
export function withCell(grid: Grid, row: number, column: number, value: CellValue): Grid {
  return { ...grid, values: grid.values.map((cells, r) => (r === row - grid.top ? cells.map((cell, c) => (c === column - grid.left ? value : cell)) : cells)) };
}
