import { describe, expect, it } from 'vitest';
import { budgetRag, type BudgetTolerance } from '../../src/rules/variance';

const NONE: BudgetTolerance = { amberShare: null, amberAmount: null, redShare: null, redAmount: null, join: 'either' };
const over = (budget: number, overspend: number, tolerance: Partial<BudgetTolerance>): string => budgetRag(budget + overspend, budget, { ...NONE, ...tolerance });

describe('tolerance sets of other councils', () => {
  it.each<[string, Partial<BudgetTolerance>, ReadonlyArray<[budget: number, overspend: number, rag: string]>]>([
    ['5 % or £250k', { redShare: 0.05, redAmount: 250_000 }, [[4e6, 199_999, 'Amber'], [4e6, 200_000, 'Red'], [1e7, 249_999, 'Amber'], [1e7, 250_000, 'Red'], [1e7, 0, 'Green']]],
    ['0.5 % or £1m', { redShare: 0.005, redAmount: 1e6 }, [[1e8, 499_999, 'Amber'], [1e8, 500_000, 'Red'], [4e8, 999_999, 'Amber'], [4e8, 1e6, 'Red']]],
    ['amber from 2 %, red from 5 %', { amberShare: 0.02, redShare: 0.05 }, [[1000, 19, 'Green'], [1000, 20, 'Amber'], [1000, 49, 'Amber'], [1000, 50, 'Red'], [-1000, 19, 'Green'], [-1000, 50, 'Red']]],
    ['5 % and £100k together', { redShare: 0.05, redAmount: 100_000, join: 'both' }, [[1e6, 60_000, 'Amber'], [1e7, 150_000, 'Amber'], [1e6, 100_000, 'Red'], [1e7, 500_000, 'Red']]],
    ['amber from £50k, never red', { amberAmount: 50_000 }, [[1e6, 49_999, 'Green'], [1e6, 900_000, 'Amber']]],
    ['no budget', { redShare: 0.05, redAmount: 100_000 }, [[0, 1, 'Red'], [0, 0, 'Green']]],
    ['no budget, by amount only', { redAmount: 100_000 }, [[0, 99_999, 'Amber'], [0, 100_000, 'Red']]],
  ])('%s', (_, tolerance, cases) => {
    for (const [budget, overspend, rag] of cases) expect([budget, overspend, over(budget, overspend, tolerance)]).toEqual([budget, overspend, rag]);
  });
});
