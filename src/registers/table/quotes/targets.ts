import { finish, pace, type Pausing } from '../../shared/pausing';
import type { Figure, Unit } from '../reading/figure';
import type { TableCell } from '../reading/table';
import type { Interval } from '../relation';
import type { TableIndex } from './mentions';

/** Something of a table that a text may quote: a cell, a sum, a share or a change. */
export interface Target {
  readonly kind: 'cell' | 'sum' | 'pair' | 'share' | 'change' | 'difference';
  readonly value: Interval;
  readonly unit: Unit;
  readonly cells: readonly TableCell[];
  readonly row: number | null;
  readonly column: number | null;
  readonly says: string;
}

const MOST_COLUMNS = 14;
const MOST_ROWS = 60;

/** What can be quoted of some rows of a table: their cells, what they add to, and how their columns compare. */
export function rowTargets(index: TableIndex, rows: Iterable<number>): Target[] {
  return [...rows].flatMap((row) => {
    const cells = index.table.cells[row].slice(0, MOST_COLUMNS);
    const stated = cells.flatMap((cell, column): Target[] => cell.figures.map((figure) => ({ kind: 'cell', value: exactly(figure.value), unit: figure.unit, cells: [cell], row, column, says: 'the figure' })));
    return [...stated, ...acrossRow(index, row, cells)];
  });
}

function acrossRow(index: TableIndex, row: number, cells: readonly TableCell[]): Target[] {
  const counts = cells.flatMap((cell, column) => (cell.kind === 'figure' && cell.figure && !isShare(cell.figure) && !index.table.columns[column].hints.name ? [{ cell, figure: cell.figure, column }] : []));
  const targets: Target[] = [];
  if (counts.length >= 3) targets.push(sumOf(counts.map(({ cell }) => cell), row, null, 'the sum of the row'));
  for (const left of counts) {
    for (const right of counts) {
      if (left === right) continue;
      const [a, b] = [left.figure, right.figure];
      const pair = { cells: [left.cell, right.cell], row, column: null };
      if (left.column < right.column) {
        targets.push({ ...sumOf([left.cell, right.cell], row, null, 'the sum of the two figures'), kind: 'pair' });
        targets.push({ ...pair, kind: 'difference', unit: a.unit, value: exactly(Math.abs(b.value - a.value)), says: 'the difference between the two figures' });
      }
      if (a.value !== 0 && left.column < right.column) targets.push({ ...pair, kind: 'change', unit: 'percent', value: exactly((100 * Math.abs(b.value - a.value)) / Math.abs(a.value)), says: 'the change between the two figures' });
      if (b.value !== 0 && Math.abs(a.value) <= Math.abs(b.value)) targets.push({ ...pair, kind: 'share', unit: 'percent', value: exactly((100 * a.value) / b.value), says: 'the share that the one is of the other' });
    }
    for (const second of counts) {
      if (second.column <= left.column) continue;
      for (const whole of counts) {
        const part = left.figure.value + second.figure.value;
        if (whole === left || whole === second || whole.figure.value < part || whole.figure.value === 0) continue;
        targets.push({ kind: 'share', unit: 'percent', value: exactly((100 * part) / whole.figure.value), cells: [left.cell, second.cell, whole.cell], row, column: null, says: 'the share that the two are of the whole' });
      }
    }
  }
  return targets;
}

/** What can be quoted of whole columns: their sums, and the shares that the named rows are of their totals. */
export function columnTargets(index: TableIndex, rows: readonly number[]): Target[] {
  const { table, totalRows } = index;
  const sums = knownSums.get(index) ?? finish(addUpColumns(index));
  return sums.flatMap(({ column, sum }): Target[] => {
    const targets: Target[] = sum ? [sum] : [];
    for (const total of totalRows.slice(-4)) {
      const whole = table.cells[total][column].figure;
      if (!whole || whole.value === 0) continue;
      for (const row of rows) {
        const part = table.cells[row][column].figure;
        if (part && row !== total) targets.push({ kind: 'share', unit: 'percent', value: exactly((100 * part.value) / whole.value), cells: [table.cells[row][column], table.cells[total][column]], row, column, says: 'the share of the total' });
      }
    }
    return targets;
  });
}

interface ColumnSum {
  readonly column: number;
  readonly sum: Target | null;
}

const knownSums = new WeakMap<TableIndex, readonly ColumnSum[]>();

/** The columns that can be added, each with its sum where no total is printed. Worked out once for a table, and kept. */
export function* addUpColumns(index: TableIndex): Pausing<readonly ColumnSum[]> {
  const { table, totalRows } = index;
  const totals = new Set(totalRows);
  const sums: ColumnSum[] = [];
  const isDue = pace();
  for (const [column, { unit, hints }] of table.columns.entries()) {
    if (unit === null || unit === 'percent' || hints.name) continue;
    const parts: TableCell[] = [];
    for (const [row, cells] of table.cells.entries()) {
      const cell = cells[column];
      if (!totals.has(row) && cell.figure && !isShare(cell.figure)) parts.push(cell);
      if (isDue()) yield;
    }
    if (parts.length >= 2) sums.push({ column, sum: totalRows.length === 0 ? sumOf(parts, null, column, 'the sum of the column') : null });
  }
  knownSums.set(index, sums);
  return sums;
}

/** Sums of neighbouring rows of a column, for figures so large that agreement is no accident. */
export function runTargets(index: TableIndex): Target[] {
  const { table, totalRows } = index;
  if (table.rows.length > MOST_ROWS) return [];
  return table.columns.flatMap((line, column): Target[] => {
    if (line.unit === null || line.unit === 'percent' || line.hints.name) return [];
    const cells = table.cells.flatMap((row, r) => (row[column].figure && !totalRows.includes(r) ? [row[column]] : []));
    const targets: Target[] = [];
    for (let first = 0; first < cells.length; first += 1) {
      for (let last = first + 1; last < cells.length; last += 1) targets.push(sumOf(cells.slice(first, last + 1), null, column, 'the sum'));
    }
    return targets;
  });
}

function isShare({ unit }: Figure): boolean {
  return unit === 'percent' || unit === 'points';
}

function exactly(value: number): Interval {
  return { low: value, high: value };
}

function sumOf(cells: readonly TableCell[], row: number | null, column: number | null, says: string): Target {
  const value = Number(cells.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0).toPrecision(14));
  return { kind: 'sum', value: exactly(value), unit: cells[0].figure?.unit ?? 'plain', cells, row, column, says };
}
