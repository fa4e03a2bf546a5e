import type { CellChange } from './edit';
import { endColumn, endRow, type CellValue, type Grid } from './grid';

/** What applyChanges needs of a change: where, and what the cell becomes. */
export type NewValue = Pick<CellChange, 'row' | 'column' | 'after' | 'numberFormat' | 'result'>;

/**
 * The sheet as it would be with the changes made: a new grid, the old one untouched. The grid grows where a change
 * falls outside it. A changed cell loses its formula, as typing over it would. Rows without changes are shared.
 */
export function applyChanges(grid: Grid, changes: readonly NewValue[]): Grid {
  if (changes.length === 0) return grid;
  const grown = growTo(grid, changes);
  const values = [...grown.values];
  const formulas = [...grown.formulas];
  const numberFormats = [...grown.numberFormats];
  const changed = new Map<number, { values: CellValue[]; formulas: (string | null)[] }>();
  const reformatted = new Map<number, string[]>();
  for (const { row, column, after, numberFormat, result } of changes) {
    const r = row - grown.top;
    let copy = changed.get(r);
    if (!copy) {
      copy = { values: [...values[r]], formulas: [...formulas[r]] };
      changed.set(r, copy);
      values[r] = copy.values;
      formulas[r] = copy.formulas;
    }
    copy.values[column - grown.left] = result ?? after;
    copy.formulas[column - grown.left] = result === undefined ? null : String(after);
    if (numberFormat === undefined) continue;
    const formats = reformatted.get(r) ?? [...numberFormats[r]];
    formats[column - grown.left] = numberFormat;
    reformatted.set(r, formats);
    numberFormats[r] = formats;
  }
  return { ...grown, values, formulas, numberFormats };
}

/** The same grid, padded with blank cells so that every change falls inside it. */
function growTo(grid: Grid, changes: readonly NewValue[]): Grid {
  let top = grid.values.length === 0 ? changes[0].row : grid.top;
  let left = grid.values.length === 0 ? changes[0].column : grid.left;
  let bottom = grid.values.length === 0 ? top : endRow(grid);
  let right = grid.values.length === 0 ? left : endColumn(grid);
  for (const { row, column } of changes) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }
  const same = grid.values.length > 0 && top === grid.top && left === grid.left && bottom === endRow(grid) && right === endColumn(grid);
  if (same) return grid;
  const pad = <T>(rows: ReadonlyArray<ReadonlyArray<T>>, blank: T): T[][] => {
    const before = grid.values.length === 0 ? 0 : grid.left - left;
    return Array.from({ length: bottom - top }, (_, r) => {
      const old = rows[r + top - grid.top] ?? [];
      const padded = new Array<T>(right - left).fill(blank);
      for (let c = 0; c < old.length; c += 1) padded[c + before] = old[c];
      return padded;
    });
  };
  return {
    ...grid,
    top,
    left,
    values: pad<CellValue>(grid.values, ''),
    formulas: pad<string | null>(grid.formulas, null),
    numberFormats: pad<string>(grid.numberFormats, 'General'),
  };
}
