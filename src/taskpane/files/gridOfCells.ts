import type { Area, CellValue, Grid } from '../../registers/shared/grid';
import { FileProblem } from './fileProblem';

/** A cell with something in it, at its zero-based place. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The largest rectangle that is put together: a file may have one cell in each far corner. */
const MOST_CELLS = 5_000_000;

/** The grid of a sheet of a file: values as they were last calculated, without formulas and formats. Null for an empty sheet. @throws FileProblem */
export function gridOfCells(sheet: string, cells: readonly FilledCell[], merges: readonly Area[] = [], hiddenRows: ReadonlySet<number> = new Set()): Grid | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (rows * columns > MOST_CELLS) throw new FileProblem(`Sheet “${sheet}” is too large to be compared with here.`, 'Copy its register to a sheet of its own, and pick that workbook.');
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(''));
  for (const { row, column, value } of cells) (values[row - top] ?? [])[column - left] = value;
  // One row serves for all: that many alike would be copied one by one when the grid is sent from the worker.
  const everyRow = <T>(value: T): T[][] => new Array<T[]>(rows).fill(new Array<T>(columns).fill(value));
  return { sheet, top, left, values, formulas: everyRow<string | null>(null), numberFormats: everyRow('General'), merges, hiddenRows };
}
