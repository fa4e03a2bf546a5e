import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import type { Pausing } from '../../../src/registers/shared/pausing';
import { auditInSteps, auditSheet, type TableAudit } from '../../../src/registers/table/audit';
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

/** Figures without a label anywhere: any row could be the sum of those above it. */
function withoutLabels(length: number): CellValue[][] {
  return Array.from({ length }, (_, i) => [7919, 613, 31].map((k) => 1000 + ((i * k) % 9001)));
}

/** How often the search looks at a cell of a table, and how often at most from one pause to the next. */
function looks(rowsOfTable: CellValue[][]): { all: number; atOnce: number } {
  const [table] = tablesOf(rowsOfTable).tables;
  let all = 0;
  let atOnce = 0;
  const counting = (view: View): View => ({ ...view, cell: (line, position) => {
    all += 1;
    return view.cell(line, position);
  } });
  const counted = <T>(work: Pausing<T>): T => {
    for (;;) {
      const before = all;
      const step = work.next();
      atOnce = Math.max(atOnce, all - before);
      if (step.done) return step.value;
    }
  };
  const rows = counting(rowView(table));
  const columns = counting(columnView(table));
  for (const view of [rows, columns]) {
    counted(checkSums(view, counted(findSums(view))));
    counted(checkShareSums(view));
  }
  for (const formula of counted(findFormulas(columns))) counted(checkFormula(columns, formula));
  return { all, atOnce };
}

/** Rows of words of which some state figures, as in a log of complaints. */
function longProse(length: number): CellValue[][] {
  return [['Ref', 'Service', 'What was found', 'Cases'], ...Array.from({ length }, (_, i): CellValue[] => {
    const cases = 40 + (i % 61);
    const share = i % 4 === 0 ? ` Of ${cases} cases, ${i % 40} (${Math.round((100 * (i % 40)) / cases)}%) were closed within the month.` : '';
    return [`C${i}`, `Service ${i % 30} and its partners`, `The panel looked at how letters of ward ${i} are answered and by whom.${share}`, i % 3 === 0 ? cases : ''];
  })];
}

/** Shares that are one point out in every tenth row, in groups, with a note that excuses some of them. */
function longNoted(length: number): CellValue[][] {
  const rows = Array.from({ length }, (_, i): CellValue[] => [i % 10 === 0 ? `Area ${i}` : '', `Ward ${i}`, 100 + i, 50, `${Math.round(5000 / (100 + i)) + (i % 10 === 5 ? 1 : 0)}%`, 150 + i + (i % 20 === 0 ? 1 : 0)]);
  return [['Area', 'Ward', 'Cases', 'Closed', '% closed', 'Total'], ...rows, [], ['Figures may not add up due to rounding.']];
}

/** A list of people, and below it as many texts that count them. */
function longList(length: number): CellValue[][] {
  const people = Array.from({ length }, (_, i): CellValue[] => [`Person ${i}`, `Team ${i % 7}`, i % 3 === 0 ? 'EHCP' : 'None']);
  return [['Name', 'Team', 'Plan'], ...people, [], ...people.map((_, i) => [`Of those in the list, ${(i * 7) % length} young people have an EHC plan at this time.`])];
}

/** A table with more columns than rows. */
function wideTable(length: number): CellValue[][] {
  const months = Array.from({ length: Math.round(length / 4) }, (_, m) => m);
  return [['Team', ...months.map((m) => `Part ${m}`), 'Total'], ...Array.from({ length: 20 }, (_, i) => {
    const figures = months.map((m) => ((i + 3) * (m + 7)) % 83);
    return [`Team ${i}`, ...figures, figures.reduce((sum, figure) => sum + figure, 0)];
  })];
}

const SHEETS: ReadonlyArray<readonly [name: string, rows: (length: number) => CellValue[][]]> = [
  ['figures with subtotals', longTable],
  ['shares', longShares],
  ['text in rows', longProse],
  ['broken shares with a note', longNoted],
  ['a list and texts about it', longList],
  ['many columns', wideTable],
];

/** The audit of a sheet, and how often it pauses. */
function inSteps(rows: CellValue[][]): { audit: TableAudit; pauses: number } {
  const steps = auditInSteps(gridOf(rows));
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done) return { audit: step.value, pauses };
  }
}

describe('long tables', () => {
  it('work grows with the number of cells: ten times the rows, at most ten times the looks', () => {
    for (const rows of [longTable, longShares, withoutLabels]) {
      const long = looks(rows(10_000));
      expect(long.all / looks(rows(1_000)).all).toBeLessThanOrEqual(10.5);
      // From one pause to the next at most one whole column is added up, or some thousand cells are looked at.
      expect(long.atOnce).toBeLessThanOrEqual(15_000);
    }
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

  it.each(SHEETS)('pauses the more often the longer the sheet, and says the same with and without pauses: %s', (_, rows) => {
    const short = inSteps(rows(200));
    const long = inSteps(rows(1_200));
    // Of a thousand rows more, at least one pause for every 25.
    expect(long.pauses - short.pauses).toBeGreaterThan(40);
    expect(short.audit).toEqual(auditSheet(gridOf(rows(200))));
  });
});
