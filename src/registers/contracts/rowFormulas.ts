import { formulaAt } from '../shared/grid';
import type { ContractsRegister } from './contract';

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/g;

/**
 * True when rows can change places without breaking a formula: each column holds no formula in these rows, or the same
 * one in every row (=H5-I5, =H6-I6). Such formulas stay where they are and work on what is moved beside them.
 */
export function formulasAllowMoving({ grid }: ContractsRegister, rows: readonly number[], { first, last }: { first: number; last: number }): boolean {
  for (let column = first; column <= last; column += 1) {
    let same: string | null | undefined;
    for (const row of rows) {
      const formula = formulaAt(grid, row, column);
      const relative = formula === null ? null : formula.replace(REFERENCE, (whole, name: string, number: string) => (name.endsWith('$') ? whole : `${name}[${Number(number) - row}]`));
      if (same === undefined) same = relative;
      else if (same !== relative) return false;
    }
  }
  return true;
}

/** True when no cell of these rows holds a formula. */
export function withoutFormulas({ grid }: ContractsRegister, rows: Iterable<number>, { first, last }: { first: number; last: number }): boolean {
  for (const row of rows) for (let column = first; column <= last; column += 1) if (formulaAt(grid, row, column) !== null) return false;
  return true;
}
