import { cellName } from './address';
import { formulaAt, type Grid } from './grid';
import type { Width } from './rowImages';

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/g;

/** Why rows cannot be moved because cells in them are merged; null when none is. */
export function mergedCells({ merges }: Grid, from: number, to: number, { first, last }: Width): string | null {
  const merge = merges.find((area) => area.row < to && area.row + area.rows > from && area.column <= last && area.column + area.columns > first);
  if (!merge) return null;
  return `Cells ${cellName(merge.row, merge.column)} to ${cellName(merge.row + merge.rows - 1, merge.column + merge.columns - 1)} are merged. Unmerge them first, so that rows can be moved.`;
}

/** The first formula in some rows, as a reason for leaving them alone; null when there is none. */
export function formulaIn(grid: Grid, rows: Iterable<number>, { first, last }: Width): string | null {
  for (const row of rows) {
    for (let column = first; column <= last; column += 1) {
      if (formulaAt(grid, row, column) !== null) return `Cell ${cellName(row, column)} holds a formula, which moving rows would break. Formulas are never changed: replace them by their values first, or move the rows by hand.`;
    }
  }
  return null;
}

/**
 * A formula that would not work after rows have changed places; null when each column holds none in these rows, or the
 * same one in every row (=H5*I5, =H6*I6): such formulas stay and work on what is moved beside them.
 */
export function unevenFormula(grid: Grid, rows: readonly number[], { first, last }: Width): string | null {
  for (let column = first; column <= last; column += 1) {
    let same: string | null | undefined;
    for (const row of rows) {
      const formula = formulaAt(grid, row, column);
      const relative = formula === null ? null : formula.replace(REFERENCE, (whole, name: string, number: string) => (name.endsWith('$') ? whole : `${name}[${Number(number) - row}]`));
      if (same === undefined) same = relative;
      else if (same !== relative) return `Cell ${cellName(row, column)} and those above it do not hold the same formula, so rows cannot change places without changing results.`;
    }
  }
  return null;
}
