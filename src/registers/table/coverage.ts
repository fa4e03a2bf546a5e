import { CellMap } from '../shared/cellMap';
import { pace, type Pausing } from '../shared/pausing';
import type { Table } from './reading/table';
import type { Relation } from './relation';

/**
 * What is known of one figure. checked: it takes part in relations that hold. broken: it is the result of a relation that
 * does not hold, or takes part in such and in none that holds. not covered: it takes part in no relation.
 */
export interface CellCoverage {
  readonly row: number;
  readonly column: number;
  readonly state: 'checked' | 'broken' | 'not covered';
  /** Relations that hold and that the figure takes part in. */
  readonly checkedBy: number;
  /** Relations that do not hold and whose result is printed here. */
  readonly brokenBy: number;
}

/** The picture of trust: every figure of every table, in their order row by row, and what it has been checked by. Work grows with the relations' cells. */
export function* coverageOf(tables: readonly Table[], relations: readonly Relation[]): Pausing<CellCoverage[]> {
  const checked = new CellMap<number>();
  const broken = new CellMap<number>();
  const doubted = new CellMap<number>();
  const add = (counts: CellMap<number>, row: number, column: number): void => counts.set(row, column, (counts.get(row, column) ?? 0) + 1);
  const isDue = pace();
  for (const { status, row, column, sources } of relations) {
    const results = status === 'broken' ? broken : checked;
    const parts = status === 'broken' ? doubted : checked;
    add(results, row, column);
    if (isDue()) yield;
    for (const area of sources) {
      for (let r = area.row; r < area.row + area.rows; r += 1) {
        for (let c = area.column; c < area.column + area.columns; c += 1) if (r !== row || c !== column) add(parts, r, c);
        if (isDue(area.columns)) yield;
      }
    }
  }
  const coverage: CellCoverage[] = [];
  for (const { cells } of tables) {
    for (const line of cells) {
      if (isDue(line.length)) yield;
      for (const { figure, row, column } of line) {
        if (!figure) continue;
        const checkedBy = checked.get(row, column) ?? 0;
        const brokenBy = broken.get(row, column) ?? 0;
        const inDoubt = brokenBy > 0 || (checkedBy === 0 && doubted.get(row, column) !== undefined);
        coverage.push({ row, column, state: inDoubt ? 'broken' : checkedBy > 0 ? 'checked' : 'not covered', checkedBy, brokenBy });
      }
    }
  }
  return coverage;
}
