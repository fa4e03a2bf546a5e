import type { Area } from './grid';

/** A column over some rows: what areas are put together from. */
export interface ColumnRows {
  readonly column: number;
  /** Zero-based rows, ascending. */
  readonly rows: readonly number[];
}

/** The fewest areas that cover the cells: runs of rows, with neighbouring columns of the same rows put together. */
export function areasOf(parts: readonly ColumnRows[]): Area[] {
  const areas: Array<Area & { columns: number }> = [];
  // The last area that begins in a row with so many rows: only that one can go on in the next column.
  const latest = new Map<string, Area & { columns: number }>();
  for (const { column, rows } of [...parts].sort((a, b) => a.column - b.column)) {
    for (const { row, count } of runsOf(rows)) {
      const left = latest.get(`${row}|${count}`);
      if (left && left.column + left.columns === column) left.columns += 1;
      else {
        const area = { row, column, rows: count, columns: 1 };
        areas.push(area);
        latest.set(`${row}|${count}`, area);
      }
    }
  }
  return areas.sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOf(rows: readonly number[]): Array<{ row: number; count: number }> {
  const runs: Array<{ row: number; count: number }> = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row === last.row + last.count) last.count += 1;
    else runs.push({ row, count: 1 });
  }
  return runs;
}
