import { describe, expect, it } from 'vitest';
import monitor from '../../fixtures/budget-monitor-grid.json';
import contracts from '../../fixtures/contracts-register-grid.json';
import risks from '../../fixtures/risk-register-grid.json';
import { budgetKindFor } from '../../../src/registers/budget/budgetRegister';
import type { CellValue } from '../../../src/registers/shared/grid';
import { defaultScheme } from '../../../src/schemes/presets';
import { gridOf } from '../support/grids';
import { budgetKind, findingsIn, readBudget, type Rows } from './support/monitors';

const sheet = (name: string): Rows => monitor.sheets.find((one) => one.sheet === name)?.rows as Rows;
const summaryOf = (rows: Rows) => budgetKind.summary(readBudget(gridOf(rows)));

describe('the published figures', () => {
  it('95 + 1,524 = 1,619, and 2,492 − 985 + 58 + 24 − 65 = 1,524', () => {
    const rows = sheet('Budget monitor');
    expect(findingsIn(rows)).toEqual([]);
    const { bottomLine, parts, recommendation } = summaryOf(rows);
    expect(parts.map(({ net }) => net)).toEqual([95_000, 1_524_000]);
    expect(bottomLine).toMatchObject({ gross: 2_604_000, managementAction: 985_000, net: 1_619_000, rag: 'Red' });
    expect(recommendation).toBe('Note that the latest projected overspend of £1,619,000 is forecast on the controllable budget, based on information as at May 2018.');
  });

  it('925 against 874 is +51, or +5.8 %', () => {
    const { bottomLine, sentences } = summaryOf(sheet('Outturn 2017-18'));
    expect(bottomLine).toMatchObject({ variance: 925_000, previous: 874_000, movement: 51_000 });
    expect(sentences.join(' ')).toContain('+£51,000 (+5.8%) from +£874,000 last reported');
  });

  it.each([1, 1000])('shortfalls of 36,501 and 84,501 in £, and the same table divided by %i, tie', (unit) => {
    const rows = sheet('Contract extension').map((row) => row.map((cell): CellValue => (typeof cell === 'number' ? Math.round(cell / unit) : cell)));
    const headings = rows.map((row) => row.map((cell) => (unit === 1000 && typeof cell === 'string' && /^(?:Budget|Projection|Variance)$/.test(cell) ? `${cell} £000` : cell)));
    expect(findingsIn(headings)).toEqual([]);
    expect(summaryOf(headings).bottomLine.variance).toBeCloseTo(unit === 1 ? 84_501 : 85_000, 6);
  });

  it.each([1, 1000])('158 + 179 + 179 = 516 and 1,180 − 392 − 188 = 600, in units of %i', (unit) => {
    const table = (amounts: readonly number[], total: number): Rows => [
      ['Item', unit === 1 ? 'Budget' : 'Budget £000', unit === 1 ? 'Projection' : 'Projection £000'],
      ...amounts.map((amount, i) => [`Line ${i + 1}`, (amount * 1000) / unit, (amount * 1000) / unit]),
      ['Total', (total * 1000) / unit, (total * 1000) / unit],
    ];
    for (const rows of [table([158, 179, 179], 516), table([1180, -392, -188], 600)]) {
      expect(findingsIn(rows)).toEqual([]);
      expect(readBudget(gridOf(rows)).lines.at(-1)?.parts).toHaveLength(3);
    }
    expect(findingsIn(table([158, 179, 179], 561))).not.toEqual([]);
  });
});

describe('recognition', () => {
  const sure = budgetKindFor(defaultScheme, true);
  const fieldsOf = (rows: Rows): Record<string, number> => readBudget(gridOf(rows), sure).blocks[0].columns;

  it('reads headings printed over several rows, units under them, and Cr before figures', () => {
    const rows: Rows = [
      ['PORTFOLIO BUDGET MONITORING SUMMARY'],
      ['2017/18', 'Division', '2018/19', '2018/19', '2018/19', 'Variation', 'Notes', 'Variation', 'Full Year'],
      ['Actuals', 'Service Areas', 'Original', 'Latest', 'Projected', '', '', 'Last', 'Effect'],
      ['', '', 'Budget', 'Approved', 'Outturn', '', '', 'Reported', ''],
      ["£'000", '', "£'000", "£'000", "£'000", "£'000", '', "£'000", "£'000"],
      ['', 'Education Division'],
      ['Cr 205', 'Adult education', 'Cr 424', 'Cr 424', 'Cr 264', 160, 1, 155, 160],
      [500, 'Schools', 1000, 1100, 1035, 'Cr 65', 2, 0, 0],
      [295, '', 576, 676, 771, 95, '', 155, 160],
      ['', 'TOTAL CONTROLLABLE', 576, 676, 771, 95, '', 155, 160],
      ['', 'Total non-controllable', 300, 300, 300, 0, '', 0, 0],
      ['', 'PORTFOLIO TOTAL', 876, 976, 1071, 95, '', 155, 160],
    ];
    expect(fieldsOf(rows)).toMatchObject({ division: 1, originalBudget: 2, budget: 3, projection: 4, variance: 5, previousVariance: 7, fullYearEffect: 8 });
    expect(findingsIn(rows)).toEqual([]);
    const { lines, scale } = readBudget(gridOf(rows), sure);
    expect(scale).toBe(1000);
    expect(lines.map(({ role }) => role)).toEqual(['service', 'service', 'subtotal', 'subtotal', 'service', 'total']);
    expect(lines[0].figures.budget?.pounds).toBe(-424_000);
  });

  it('tells the year to date from the full year', () => {
    const rows: Rows = [
      ['Corporate monitoring, month 6'], ['', 'Year to date', '', '', 'Full year', '', ''], ['Directorate', 'Budget', 'Actual', 'Variance', 'Budget', 'Forecast', 'Variance'],
      ['Adults', 500, 520, 20, 1000, 1040, 40], ['Children', 600, 580, -20, 1200, 1160, -40],
    ];
    expect(fieldsOf(rows)).toEqual({ directorate: 0, budgetToDate: 1, actual: 2, varianceToDate: 3, budget: 4, projection: 5, variance: 6 });
  });

  it('takes the variance of an earlier month for the one last reported, and leaves out last year', () => {
    const rows: Rows = [
      ['Revenue monitoring, period 4, 2019/20'],
      ['Head of service', '2018/19 Outturn', '2019/20 Revised Budget', 'Projected Outturn 2019/20', 'Projected (Under)/Overspend', 'P3 Projected (Under)/Overspend', 'Explanation'],
      ['', '£', '£', '£', '£', '£', ''],
      ['Finance', 100_000, 1_250_000, 1_310_000, 60_000, 20_000, 'Agency staff'], ['Car parks', -90_000, '-800,000', '-760,000', '40,000', '40,000', 'Tickets'],
    ];
    expect(fieldsOf(rows)).toEqual({ service: 0, budget: 2, projection: 3, variance: 4, previousVariance: 5, commentary: 6 });
  });

  it.each<[string, Rows]>([
    ['a risk register', [['Ref', 'Risk', 'Likelihood', 'Impact', 'Budget'], [1, 'Fall', 3, 4, 100], [2, 'Fire', 2, 5, 200]]],
    ['a contracts list', [['Contract', 'Supplier', 'Annual budget', 'End date'], ['A', 'B Ltd', 100, 43500], ['C', 'D Ltd', 200, 43600]]],
    ['the published contracts register', contracts.rows],
    ['the published risk register', risks.rows],
    ['a table of grants', [['Year', 'Grant', 'Cost'], ['2018/19', 100, 90], ['2019/20', 80, 95]]],
    ['prices', [['Item', 'Unit price', 'Quantity', 'Total'], ['Chair', 10, 3, 30], ['Desk', 90, 1, 90]]],
  ])('does not take %s for a budget monitor', (_, rows) => {
    expect(sure.recognise(gridOf(rows)).ok).toBe(false);
  });

  it('adds up what stands above it when totals come first, and takes income away where it is printed positive', () => {
    const above = readBudget(gridOf([
      ['Service', 'Budget', 'Forecast', 'Variance'],
      ['Adults', 3100, 3200, 100], ['   Older people', 2050, 2100, 50], ['   Disability', 1050, 1100, 50], ['Total', 3100, 3200, 100], ['Of which reserves', 100, 100, 0],
    ]));
    expect(above.lines.map(({ role, above: isAbove, level }) => [role, isAbove, level])).toEqual([['subtotal', true, 1], ['service', false, 2], ['service', false, 2], ['total', false, 0], ['service', false, 0]]);
    const income: Rows = [
      ['', 'Budget', 'Forecast', 'Variance'], ['Employees', 1000, 1100, 100], ['Premises', 500, 450, -50], ['Total expenditure', 1500, 1550, 50],
      ['Fees and charges income', 300, 280, 20], ['Grant income', 100, 100, 0], ['Total income', 400, 380, 20], ['Net expenditure', 1100, 1170, 70],
    ];
    expect(findingsIn(income)).toEqual([]);
    expect(readBudget(gridOf(income)).lines.at(-1)?.parts).toEqual([2, 5]);
  });
});
