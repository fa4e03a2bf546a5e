import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisStart, budgetReport, layoutBudgetReport } from '../../../../src/registers/budget/report/report';
import { monthsOf, snapshotOf, subjectOf, withSnapshot } from '../../../../src/registers/budget/report/snapshots';
import { MAY_2018, readBudget, WITH_ACTION, type Rows } from './monitors';

const reportOf = (rows: Rows) => budgetReport(readBudget(rows));

describe('the report of the published monitor', () => {
  const report = reportOf(MAY_2018);

  it('sets out how the variances tie', () => {
    expect(report.equations.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Total: 95 + 1,524 = 1,619', 'Education: 155 − 60 = 95', 'Children’s Social Care: 2,492 − 985 + 58 + 24 − 65 = 1,524',
    ]);
    expect(report.equations.every(({ difference }) => difference === 0)).toBe(true);
  });

  it('says what the committee is asked to note', () => {
    expect(report.recommendation).toBe('Note that the latest projected overspend of £1,619,000 is forecast on the controllable budget, based on information as at May 2018.');
  });

  it('leads from budget to projection by division', () => {
    expect(report.bridge?.steps.map(({ kind, label, amount, to }) => [kind, label, amount, to])).toEqual([
      ['start', 'Budget', 35_600_000, 35_600_000], ['change', 'Education', 95_000, 35_695_000], ['change', 'Children’s Social Care', 1_524_000, 37_219_000], ['end', 'Projection', 37_219_000, 37_219_000],
    ]);
  });

  it('names what moved most, either way', () => {
    expect(report.movers.map(({ name, movement }) => [name, movement])).toEqual([['Management action', -985_000], ['Placements', 592_000], ['Adult education', 35_000]]);
  });

  it('stands on a sheet with the recommendation at its head and the bridge as a stacked chart on a clear base', () => {
    const { sheetName, blocks, chart, widths } = layoutBudgetReport(report, 'Made for a test.');
    expect(sheetName).toBe('Budget report');
    expect(blocks[0].cells.slice(0, 3).map(([first]) => first)).toEqual(['Budget report', 'Made for a test.', report.recommendation]);
    expect(blocks[0].cells.every((cells) => cells.length === widths.length)).toBe(true);
    expect(chart).toMatchObject({ stacked: true, axisFrom: 34_000 });
    expect(chart?.series.map(({ colour }) => colour === null)).toEqual([true, false, false, false]);
    // Each bar ends where its level is: clear part, level, increase or decrease, in £000.
    const rows = report.tables.find(({ id }) => id === 'bridge')?.rows ?? [];
    expect(rows.map((cells) => cells.slice(3))).toEqual([[0, 35_600, 0, 0], [35_600, 0, 95, 0], [35_695, 0, 1_524, 0], [0, 37_219, 0, 0]]);
  });
});

describe('gross and net of management action', () => {
  const report = reportOf(WITH_ACTION);

  it('are told apart in the key figures, the sums and the bridge', () => {
    expect(report.figures).toMatchObject({ grossProjection: 4_600_000, grossVariance: 100_000, managementAction: 50_000, projection: 4_550_000, variance: 50_000, rag: 'Amber' });
    expect(report.equations.map(({ text }) => text)).toEqual(['120,000 − 50,000 − 20,000 = 50,000']);
    expect(report.bridge?.steps.map(({ kind, to }) => [kind, to])).toEqual([
      ['start', 4_500_000], ['change', 4_620_000], ['change', 4_600_000], ['level', 4_600_000], ['action', 4_550_000], ['end', 4_550_000],
    ]);
  });

  it('ties a division as it comes out and a service with its action, as the papers do', () => {
    const monitor: Rows = [
      ['Service', 'Budget £000', 'Projection £000', 'Variance £000', 'Management action £000', 'Net variance £000'],
      ['Adult education', 500, 655, 155, '', 155], ['Other', 8000, 7940, -60, '', -60], ['Total Education', 8500, 8595, 95, '', 95],
      ['Placements', 20000, 22492, 2492, 985, 1507], ['Staffing', 6000, 6058, 58, '', 58], ['Staying put', 200, 224, 24, '', 24], ['Leaving care', 900, 835, -65, '', -65],
      ['Total Children’s Social Care', 27100, 29609, 2509, 985, 1524],
      ['Total', 35600, 38204, 2604, 985, 1619],
    ];
    expect(reportOf(monitor).equations.map(({ text }) => text)).toEqual(['95 + 1,524 = 1,619', '155 − 60 = 95', '2,492 − 985 + 58 + 24 − 65 = 1,524']);
  });

  it('takes the action from the lines where the total leaves it blank', () => {
    const blank = WITH_ACTION.map((row) => (row[0] === 'Total' ? ['Total', 4_500_000, 4_600_000, 100_000, '', ''] : row));
    expect(reportOf(blank).figures).toMatchObject({ grossVariance: 100_000, managementAction: 50_000, variance: 50_000 });
  });
});

describe('a table of variances without budgets', () => {
  it('has a bridge that starts at 0 and ends at the variance', () => {
    const { bridge } = reportOf([['Service', 'Projected variance £000', 'Variance last reported £000'], ['Education', 95, 60], ['Social care', -24, 0], ['Total', 71, 60]]);
    expect(bridge?.isOfVariance).toBe(true);
    expect(bridge?.steps.map(({ label, from, to }) => [label, from, to])).toEqual([['Budget', 0, 0], ['Education', 0, 95_000], ['Social care', 95_000, 71_000], ['Variance', 0, 71_000]]);
  });
});

describe('tables that do not tie', () => {
  it('show what the lines leave open, as a bar and in the sum', () => {
    const wrong = MAY_2018.map((row) => (row[0] === 'Total' ? ['Total', 35600, 37319, 1719, 1977] : row));
    const { bridge, equations } = reportOf(wrong);
    expect(bridge?.steps.find(({ kind }) => kind === 'difference')).toMatchObject({ label: 'Not explained by the lines', amount: 100_000 });
    expect(equations[0]).toMatchObject({ text: '95 + 1,524 = 1,719 (the parts come to 1,619)', difference: 100_000 });
  });

  it('let the last place of thousands be', () => {
    const rounded = MAY_2018.map((row) => (row[0] === 'Total' ? ['Total', 35600, 37220, 1620, 1977] : row));
    const { bridge, equations } = reportOf(rounded);
    expect(bridge?.steps.find(({ kind }) => kind === 'difference')).toMatchObject({ label: 'Rounding', amount: 1_000 });
    expect(equations[0]).toMatchObject({ text: '95 + 1,524 = 1,620', difference: 0 });
  });
});

describe('a bridge of any table', () => {
  it('starts each bar where the one before it ends, and ends at the projection', () => {
    const line = fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: -9_000, max: 9_000 }));
    fc.assert(fc.property(fc.array(line, { minLength: 2, maxLength: 16 }), (lines) => {
      const rows = lines.map(([budget, over], i) => [`Service ${String.fromCharCode(65 + i)}`, budget, budget + over, over]);
      const sum = (column: number): number => rows.reduce((total, cells) => total + Number(cells[column]), 0);
      const { bridge, figures } = reportOf([['Service', 'Budget £', 'Projection £', 'Variance £'], ...rows, ['Total', sum(1), sum(2), sum(3)]]);
      const steps = bridge?.steps ?? [];
      expect(steps.length).toBeLessThanOrEqual(12);
      steps.slice(1, -1).forEach(({ from }, i) => expect(from).toBeCloseTo(steps[i].to, 6));
      expect(steps[steps.length - 1].to).toBeCloseTo(figures.projection ?? NaN, 6);
      expect(figures.projection).toBeCloseTo(sum(2), 6);
    }), { numRuns: 40 });
  });

  it('has a scale that starts below every level, and at 0 where levels are on both sides', () => {
    expect(axisStart([35_600, 37_219])).toBe(34_000);
    expect(axisStart([-5, 10])).toBe(0);
    expect(axisStart([1, 100])).toBe(0);
  });
});

describe('figures kept month by month', () => {
  const register = readBudget(MAY_2018);

  it('stand in the order of their months, this sheet among them, each month once', () => {
    const kept = ['July 2018', 'April 2018', 'May 2018'].map((label, i) => ({ ...snapshotOf(register, label, `2018-0${i + 5}-01`), projection: 36_000_000 + i }));
    expect(monthsOf(register, kept).map(({ label, projection, isCurrent }) => [label, projection, isCurrent])).toEqual([
      ['April 2018', 36_000_001, false], ['May 2018', 37_219_000, true], ['July 2018', 36_000_000, false],
    ]);
  });

  it('stand by their variances where the table has no projection', () => {
    const variances = readBudget([['Budget as at May 2018'], ['Service', 'Projected variance £000', 'Variance last reported £000'], ['Education', 95, 60], ['Social care', -24, 0], ['Total', 71, 60]]);
    expect(monthsOf(variances, [snapshotOf(variances, 'April 2018', '2018-05-01')]).map(({ label, projection, variance }) => [label, projection, variance])).toEqual([['April 2018', null, 71_000], ['May 2018', null, 71_000]]);
  });

  it('take the place of those of the same month', () => {
    const once = withSnapshot([], snapshotOf(register, 'May 2018', '2018-06-01'));
    expect(withSnapshot(once, { ...once[0], label: 'may 2018', variance: 1 })).toEqual([{ ...once[0], label: 'may 2018', variance: 1 }]);
  });

  it('belong to a budget whatever month its title names', () => {
    const of = (title: string) => subjectOf({ title, sheet: 'Sheet1' });
    expect(of('Controllable budget monitoring as at May 2018')).toBe(of('Controllable budget monitoring as at 31 August 2018'));
    expect(of('Education budget, Month 5')).not.toBe(of('Highways budget, Month 5'));
    expect(of('')).toBe('Sheet1');
  });
});
