import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { auditInSteps, auditSheet } from '../../../src/registers/table/audit';
import { checkFormula, findFormulas } from '../../../src/registers/table/relations/pairs';
import { checkShareSums } from '../../../src/registers/table/relations/shareSums';
import { checkSums, findSums } from '../../../src/registers/table/relations/sums';
import { columnView, rowView, type View } from '../../../src/registers/table/view';
import { gridOf, tablesOf } from './support/sheets';

/** A budget table of so many rows, with a subtotal after every twenty and a total; every relation in it holds. */
function longTable(length: number): CellValue[][] {
  const rows: CellValue[][] = [['Team', 'Budget', 'Actual', 'Variance', 'Cases', 'On time', '% on time']];
  const total = [0, 0, 0, 0];
  let part = [0, 0, 0, 0];
  const line = (label: string, [budget, actual, cases, onTime]: readonly number[]): void => {
    rows.push([label, budget, actual, actual - budget, cases, onTime, `${Math.round((100 * onTime) / cases)}%`]);
  };
  for (let i = 0; i < length; i += 1) {
    const budget = 1000 + ((i * 7919) % 90001);
    const cases = 5 + ((i * 31) % 197);
    const figures = [budget, budget + ((i * 613) % 4001) - 2000, cases, (i * 17) % cases];
    line(`Team ${i}`, figures);
    figures.forEach((figure, k) => {
      total[k] += figure;
      part[k] += figure;
    });
    if (i % 20 === 19) {
      line('Subtotal', part);
      part = [0, 0, 0, 0];
    }
  }
  line('Total', total);
  return rows;
}

/** Shares of nothing in particular: no row of them, and no column, adds to 100. */
function longShares(length: number): CellValue[][] {
  return [['Team', 'A %', 'B %', 'C %', 'D %', 'E %'], ...Array.from({ length }, (_, i) => [`Team ${i}`, ...[3, 5, 7, 11, 13].map((k) => `${(i * k) % 97}%`)])];
}

/** How often the search looks at a cell of a table. */
function looks(rowsOfTable: CellValue[][]): number {
  const [table] = tablesOf(rowsOfTable).tables;
  let count = 0;
  const counting = (view: View): View => ({ ...view, cell: (line, position) => {
    count += 1;
    return view.cell(line, position);
  } });
  const rows = counting(rowView(table));
  const columns = counting(columnView(table));
  checkSums(rows, findSums(rows));
  checkSums(columns, findSums(columns));
  for (const formula of findFormulas(columns)) checkFormula(columns, formula);
  checkShareSums(rows);
  checkShareSums(columns);
  return count;
}

describe('long tables', () => {
  it('work grows with the number of cells: ten times the rows, at most ten times the looks', () => {
    expect(looks(longTable(10_000)) / looks(longTable(1_000))).toBeLessThanOrEqual(10.5);
    expect(looks(longShares(10_000)) / looks(longShares(1_000))).toBeLessThanOrEqual(10.5);
  });

  it('10,000 rows are audited whole: every figure is covered, and the one wrong cell is told', () => {
    const rows = longTable(10_000);
    rows[5_000][2] = Number(rows[5_000][2]) + 1;
    const audit = auditSheet(gridOf(rows));
    expect(audit.coverage.filter(({ state }) => state === 'not covered')).toEqual([]);
    const cells = audit.findings.filter(({ severity }) => severity !== 'info').map(({ row }) => row);
    expect(cells).toContain(5_000);
    expect(cells.length).toBeLessThanOrEqual(4);
  });

  it('pauses often in a long table, so that a pane can answer in between', () => {
    const rows = longTable(2_000);
    const steps = auditInSteps(gridOf(rows));
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    expect(step.value).toEqual(auditSheet(gridOf(rows)));
    // At every 200 of about 2,100 rows, in each of the passes over all of them.
    expect(pauses).toBeGreaterThan(50);
  });
});
