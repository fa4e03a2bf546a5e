import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import type { Grid } from '../../../src/registers/shared/grid';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { gridOf } from '../support/grids';
import { indicatorsKind, PUBLISHED, readGrid } from './tables';

const ALL = defaultChoices(indicatorsKind);
const tidied = (grid: Grid): Grid => applyChanges(grid, indicatorsKind.plan(grid, ALL).changes);

describe('writing the worked-out columns', () => {
  it('adds limits, comparison, changes and the implied population at the right of the published table', () => {
    const grid = tidied(gridOf(PUBLISHED));
    expect(grid.values[1].slice(5)).toEqual(['Lower limit', 'Upper limit', 'Comparison with benchmark', 'Change %', 'Change in points', 'Implied population']);
    const [lower, upper, ...others] = grid.values[5].slice(5);
    expect([lower, upper].map((limit) => Number(limit).toFixed(1))).toEqual(['49.6', '60.8']);
    expect(others).toEqual(['Lower', expect.closeTo(-0.2254, 4), -16, 69_455]);
    expect(grid.numberFormats[5].slice(5)).toEqual(['0.0', '0.0', 'General', '+0.0%;-0.0%;0.0%', '+0.0;-0.0;0.0', '#,##0']);
  });

  it('replaces its own words when a count has changed since, and leaves formulas', () => {
    const grid = tidied(gridOf(PUBLISHED));
    const changed = applyChanges(grid, [{ row: 3, column: 1, after: 400 }, { row: 3, column: 2, after: 54 }]);
    const words = indicatorsKind.plan(changed, ALL).changes.filter(({ column }) => column === 7);
    expect(words).toMatchObject([{ row: 3, before: 'Lower', after: 'Higher' }]);
    const formulas = changed.formulas.map((cells, row) => cells.map((formula, column) => (row === 3 && column === 7 ? '=UPPER("lower")' : formula)));
    expect(indicatorsKind.plan({ ...changed, formulas }, ALL).changes.some(({ row, column }) => row === 3 && column === 7)).toBe(false);
  });

  it('replaces a printed rate only when that step is ticked', () => {
    const grid = gridOf([['Area', 'Count', 'Population', 'Rate per 10,000'], ['North', 222, 74_000, 33]]);
    const rates = (steps: ReadonlySet<string>) => indicatorsKind.plan(grid, { ...ALL, steps }).changes.filter(({ column }) => column === 3);
    expect(rates(ALL.steps)).toEqual([]);
    expect(rates(new Set([...ALL.steps, 'rates']))).toMatchObject([{ before: 33, after: 30 }]);
  });

  it('finds nothing to do the second time, and touches no figure that is a number already', () => {
    const figure = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('c', ':', '', '1,250', 'n/a', '..'));
    const row = fc.tuple(fc.constantFrom('North', 'South'), figure, figure, fc.oneof(fc.double({ min: 0.1, max: 900, noNaN: true }), figure), figure, figure);
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const grid = gridOf([['Indicator', 'Number', 'Population', 'Rate per 10,000', 'England', 'Previous rate'], ...rows]);
      if (!indicatorsKind.recognise(grid).ok) return;
      const plan = indicatorsKind.plan(grid, ALL);
      expect(plan.changes.every(({ column, before }) => column > 5 || typeof before === 'string')).toBe(true);
      expect(indicatorsKind.plan(applyChanges(grid, plan.changes), ALL).changes).toEqual([]);
      expect(readGrid(applyChanges(grid, plan.changes)).indicators.length).toBe(readGrid(grid).indicators.length);
    }), { numRuns: 60 });
  });
});
