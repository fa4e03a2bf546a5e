import { describe, expect, it } from 'vitest';
import { cellName } from '../../../src/registers/shared/address';
import { gridOf } from '../support/grids';
import { budgetKind } from './support/monitors';

const TABLE: ReadonlyArray<ReadonlyArray<string | number>> = [
  ['Revenue monitoring 2023/24 (£000)'],
  ['Directorate', 'Service', 'Budget', 'Projection', 'Variance', 'Commentary'],
  ['Adults', 'Older people', 24310, 25470, 1160, 'Overspend of £1,160k from rising fees.'],
  ['Adults', 'Learning disability', 18220, 18150, -70, ''],
  ['Adults', 'Total Adults', 42530, 43620, 1090, ''],
  ['Corporate', 'Finance', 4310, 4280, -30, ''],
  ['Corporate', 'Legal', 2980, 3020, 40, ''],
  ['Corporate', 'Total Corporate', 7290, 7300, 10, ''],
  ['Total', 'Net expenditure', 49820, 50920, 1100, ''],
];

function errorsIn(rows: typeof TABLE): string[] {
  const recognition = budgetKind.recognise(gridOf(rows.map((row) => [...row])));
  if (!recognition.ok) throw new Error(recognition.reason);
  return budgetKind.check(recognition.register).filter(({ severity }) => severity === 'error').map(({ rule, row, column }) => `${rule} ${cellName(row, column)}`).sort();
}

describe('a whole line in the other unit', () => {
  it('is told at each of its figures, and its total is not', () => {
    const pounds = TABLE.map((row, r) => (r === 6 ? row.map((cell) => (typeof cell === 'number' ? cell * 1000 : cell)) : row));
    expect(errorsIn(pounds)).toEqual(['unit-mixed C7', 'unit-mixed D7', 'unit-mixed E7']);
  });

  it('is not told of a table in one unit', () => {
    expect(errorsIn(TABLE)).toEqual([]);
  });
});
