import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsIn, monitors, readBudget, rowsOf, type Rows } from './support/monitors';
import { gridOf } from '../support/grids';

describe('a budget monitor whose figures tie', () => {
  it('has no finding, in £ or rounded to £000, however its signs and totals are printed', () => {
    fc.assert(fc.property(monitors, (monitor) => {
      expect(findingsIn(rowsOf(monitor))).toEqual([]);
    }), { numRuns: 50, endOnFailure: true });
  });

  it('has every service under its division, and every division under the total', () => {
    fc.assert(fc.property(monitors, (monitor) => {
      const { lines } = readBudget(gridOf(rowsOf(monitor)));
      const total = lines.find(({ label }) => label === 'Total');
      const divisions = total?.parts.map((part) => lines[part]) ?? [];
      expect(total?.role).toBe('total');
      expect(divisions.map(({ parts }) => parts.length)).toEqual(monitor.divisions.map(({ services }) => services.length));
    }), { numRuns: 40, endOnFailure: true });
  });
});

describe('one slip in a monitor whose figures tie', () => {
  const places = (rows: Rows): string[] => findingsIn(rows).map(({ row, column }) => `${row},${column}`);
  /** Cells with figures large enough for a slip to show, by row and column. */
  const figures = (rows: Rows): Array<readonly [number, number]> => rows.flatMap((row, r) => row.flatMap((value, c) => (c >= 1 && c <= 3 && typeof value === 'number' && Math.abs(value) > 30 ? [[r, c] as const] : [])));
  const changed = (rows: Rows, [r, c]: readonly [number, number], to: (value: number) => number): Rows => rows.map((row, i) => (i === r ? row.map((value, k) => (k === c ? to(Number(value)) : value)) : row));

  it.each<[string, (value: number) => number]>([
    ['a swapped sign', (value) => -value],
    ['£ for £000', (value) => value * 1000],
    ['a figure too large', (value) => value + Math.sign(value) * (Math.round(Math.abs(value) * 0.37) + 21)],
  ])('%s is found at its cell', (_, to) => {
    fc.assert(fc.property(monitors.filter(({ divisions }) => divisions.length > 1), fc.nat(), (monitor, n) => {
      const rows = rowsOf({ ...monitor, look: { ...monitor.look, negatives: 'number' } });
      const cells = figures(rows);
      const cell = cells[n % cells.length];
      expect(places(changed(rows, cell, to))).toContain(`${cell[0]},${cell[1]}`);
    }), { numRuns: 50, endOnFailure: true });
  });
});
