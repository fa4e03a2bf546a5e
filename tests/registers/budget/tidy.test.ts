import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetKindFor } from '../../../src/registers/budget/budgetRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { formulaAt, type Grid } from '../../../src/registers/shared/grid';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { defaultScheme } from '../../../src/schemes/presets';
import { gridOf, withCell } from '../support/grids';
import { budgetKind, monitors, readBudget, rowsOf, type Rows } from './support/monitors';

const tidied = (grid: Grid, steps?: readonly string[], option?: string): Grid =>
  applyChanges(grid, budgetKind.plan(grid, { ...defaultChoices(budgetKind), ...(steps ? { steps: new Set(steps) } : {}), ...(option ? { options: { unit: option } } : {}) }).changes);
const formulasIn = (grid: Grid, row: number): Array<string | null> => grid.formulas[row - 1].map((formula) => formula);

const PLAIN: Rows = [
  ['Service', 'Latest budget', 'Projection', 'Variance last reported', 'Management action'],
  ['Education'],
  ['Schools', '£1,000k', 1_100_000, 10_000, 20_000],
  ['Fees income', '(500,000)', -450_000, '-', ''],
  ['Total Education', 500_000, 650_000, 10_000, 20_000],
  ['Libraries', 300_000, 310_000, 10_000, ''],
  ['Total', 800_000, 960_000, 20_000, 20_000],
];

describe('tidying a budget monitor', () => {
  it('turns money into numbers, totals into formulas, and works out what is missing', () => {
    const grid = tidied(gridOf(PLAIN));
    expect(grid.values[0]).toEqual([
      'Service', 'Latest budget', 'Projection', 'Variance last reported', 'Management action', 'Variance', 'Variance after management action', 'Movement since last report', 'Variance %', 'RAG',
    ]);
    expect(grid.values[2]).toEqual(['Schools', 1_000_000, 1_100_000, 10_000, 20_000, 100_000, 80_000, 70_000, 0.1, 'Red']);
    expect(grid.values[5].slice(-2)).toEqual([1 / 30, 'Amber']);
    expect(formulasIn(grid, 5).slice(1, 9)).toEqual(['=SUM(B3:B4)', '=SUM(C3:C4)', '=SUM(D3:D4)', '=SUM(E3:E4)', '=C5-B5', '=F5-E5', '=G5-D5', '=IF(B5=0,"",F5/ABS(B5))']);
    expect(formulasIn(grid, 7).slice(1, 4)).toEqual(['=SUM(B5:B6)', '=SUM(C5:C6)', '=SUM(D5:D6)']);
    expect(grid.numberFormats[3].slice(1, 4)).toEqual(['#,##0', '#,##0', '#,##0;-#,##0;"-"']);
  });

  it('puts a column into the unit of the table, heading and all', () => {
    const rows: Rows = [['Service', 'Budget £000', 'Forecast £000', 'Variance £'], ['A', 1000, 1100, 100_000], ['B', 200, 210, 10_000], ['Total', 1200, 1310, 110_000]];
    const grid = tidied(gridOf(rows), ['unit']);
    expect(grid.values.map((row) => row[3])).toEqual(['Variance £000', 100, 10, 110]);
    const pounds = tidied(gridOf(rows), ['unit'], 'pounds');
    expect(pounds.values.slice(0, 2)).toEqual([['Service', 'Budget £', 'Forecast £', 'Variance £'], ['A', 1_000_000, 1_100_000, 100_000]]);
  });

  it('says why it leaves a unit that only the title states', () => {
    const grid = gridOf([['Monitoring (£000)'], ['Service', 'Budget', 'Forecast'], ['A', 1000, 1100], ['B', 200, 210]]);
    const plan = budgetKind.plan(grid, { steps: new Set(['unit']), excluded: new Set(), options: { unit: 'pounds' } });
    expect(plan.changes).toEqual([]);
    expect(plan.proposals[0].refused).toContain('The headings do not say which unit');
  });

  it('judges services and the total by their own tolerances', () => {
    const limits = { amberShare: 0.02, amberAmount: null, redShare: 0.05, redAmount: null, join: 'either' } as const;
    const kind = budgetKindFor({ ...defaultScheme, budgetTolerances: { service: limits, total: { ...limits, redShare: 0.005, redAmount: 1_000_000 } } });
    const rows: Rows = [['Service', 'Budget', 'Forecast'], ['A', 1000, 1019], ['B', 1000, 1020], ['C', 1000, 1050], ['D', 1000, 900], ['Total', 4000, 3989], ['Reserves', 100, 100]];
    const grid = gridOf([...rows.slice(0, 5), ['Total', 4000, 3989]]);
    const after = applyChanges(grid, kind.plan(grid, { steps: new Set(['rag']), excluded: new Set() }).changes);
    expect(after.values.map((row) => row[3])).toEqual(['RAG', 'Green', 'Amber', 'Red', 'Green', 'Green']);
    const over = withCell(withCell(grid, 4, 2, 950), 5, 2, 4039);
    expect(applyChanges(over, kind.plan(over, { steps: new Set(['rag']), excluded: new Set() }).changes).values[5][3]).toBe('Red');
  });

  it('leaves formulas, words that are no colour, and totals that differ by rounding', () => {
    const rows: Rows = [['Service', 'Budget £000', 'Forecast £000', 'Variance £000', 'RAG'], ['A', 95, 98, 4, 'On track'], ['B', 1, 1, 0, 'A'], ['Total', 97, 100, 4, '']];
    const grid = gridOf(rows, { formulas: { '3,2': '=C2+C3+1' } });
    const after = tidied(grid);
    expect(after.values[3].slice(0, 4)).toEqual(['Total', 97, 100, 4]);
    expect(formulaAt(after, 3, 2)).toBe('=C2+C3+1');
    expect(after.values[1][4]).toBe('On track');
    expect(after.values[2][4]).toBe('Green');
  });

  it('a second tidy finds nothing, no formula is overwritten, and the figures still tie', () => {
    fc.assert(fc.property(monitors, (monitor) => {
      const grid = gridOf(rowsOf(monitor));
      const once = tidied(grid);
      expect(budgetKind.plan(once, defaultChoices(budgetKind)).changes).toEqual([]);
      expect(budgetKind.check(readBudget(once))).toEqual([]);
      const services = (sheet: Grid) => readBudget(sheet).lines.map(({ label, figures }) => [label, figures.budget?.pounds, figures.projection?.pounds]);
      expect(services(once)).toEqual(services(grid));
    }), { numRuns: 40, endOnFailure: true });
  });

  it('with every edit of a step unticked, changes nothing by it', () => {
    fc.assert(fc.property(monitors, fc.constantFrom('numbers', 'subtotals', 'percent', 'rag', 'formats'), (monitor, step) => {
      const grid = gridOf(rowsOf(monitor));
      const { proposals } = budgetKind.plan(grid, { steps: new Set([step]), excluded: new Set() });
      const excluded = new Set(proposals.flatMap(({ edits }) => edits.map(({ row, column }) => `${step}|${row}|${column}`)));
      expect(budgetKind.plan(grid, { steps: new Set([step]), excluded }).changes).toEqual([]);
    }), { numRuns: 20, endOnFailure: true });
  });
});
