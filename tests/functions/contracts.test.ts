import { describe, expect, it } from 'vitest';
import register from '../fixtures/contracts-status.json';
import { call, callCells, column } from './support/call';

const { rows, asAt } = register;

describe('contract functions', () => {
  it('PROCUREMENTRAG reproduces the status of all 36 contracts', () => {
    expect(rows).toHaveLength(36);
    const statuses = callCells('PROCUREMENTRAG', column(rows.map((r) => r.totalValue)), column(rows.map((r) => r.endDate)), asAt);
    expect(statuses).toEqual(column(rows.map((r) => r.procurementStatus)));
  });

  it('CONTRACTMONTHS reproduces 34 of the 36 published terms; the two others are slips in the paper', () => {
    const months = callCells('CONTRACTMONTHS', column(rows.map((r) => r.startDate)), column(rows.map((r) => r.endDate))).flat();
    const different = rows.flatMap((row, i) => (months[i] === row.publishedMonths ? [] : [[row.id, row.publishedMonths, months[i]]]));
    expect(different).toEqual([[3741, 11, 12], [3742, 11, 12]]);
  });

  it.each([
    ['24/02/2019', 'Red'], ['25/02/2019', 'Amber'], ['24/05/2019', 'Amber'], ['25/05/2019', 'Yellow'],
    ['24/11/2019', 'Yellow'], ['25/11/2019', 'Green'],
  ])('a small contract ending on %s is %s', (end, status) => {
    expect(call('PROCUREMENTRAG', 100_000, end, asAt)).toBe(status);
  });

  it.each([[173_000, 'Amber'], [173_000.01, 'Red'], [500_000, 'Red']])('a contract of £%s with 8 months left is %s', (value, status) => {
    expect(call('PROCUREMENTRAG', value, '24/04/2019', asAt)).toBe(status);
  });

  it.each([[173_001, '24/08/2021', 'Yellow'], [9e6, '25/08/2021', 'Green'], [500_000, '24/11/2019', 'Amber'], [500_001, '24/11/2019', 'Red']])(
    'a contract of £%s ending on %s is %s', (value, end, status) => {
      expect(call('PROCUREMENTRAG', value, end, asAt)).toBe(status);
    });

  it('an expired contract is Red, by a matrix of its own as well', () => {
    expect(call('PROCUREMENTRAG', 1000, '23/08/2018', asAt)).toBe('Red');
    expect(call('PROCUREMENTRAG', 1000, '23/08/2018', asAt, [['Months', ''], ['', 'Watch']])).toBe('Red');
  });

  it('reads the default matrix from a sheet as the default', () => {
    const matrix = [
      ['Months', 173_000, '£500k', 'over 500k'], [6, 'Red', 'Red', 'Red'], [9, 'Amber', 'Red', 'Red'], [15, 'Yellow', 'Amber', 'Red'],
      [36, 'Green', 'Yellow', 'Yellow'], ['over 36', 'Green', 'Green', 'Green'],
    ];
    const values = column(rows.map((r) => r.totalValue));
    const ends = column(rows.map((r) => r.endDate));
    expect(callCells('PROCUREMENTRAG', values, ends, asAt, matrix)).toEqual(callCells('PROCUREMENTRAG', values, ends, asAt));
  });

  it.each([
    ['too small', [[1]], 'Matrix is too small. It must have values across the top, months down the side, and a word for each pair.'],
    ['with a gap', [['', 100, ''], [6, 'Red', ''], ['', 'Green', 'Amber']], 'Row 2 of the matrix has a blank. It must have a word for every stretch of value.'],
    ['out of order', [['', 500, 100], [6, 'Red', 'Red']], 'The limits of value in the matrix are out of order. They must go up from one to the next.'],
    ['with text for a limit', [['', 'small', 'large'], [6, 'Red', 'Red']], 'An upper limit of value in the matrix is “small”. It must be an amount in pounds, such as £1,619k, Cr£2.4m, (443) or -26123.45.'],
  ])('refuses a matrix %s', (_, matrix, message) => {
    expect(call('PROCUREMENTRAG', 90_000, '31/03/2019', asAt, matrix)).toEqual({ error: '#VALUE!', message });
  });

  it('says when a closed matrix does not cover a contract', () => {
    const matrix = [['', 100_000], [12, 'Plan']];
    expect(call('PROCUREMENTRAG', 200_000, '31/03/2019', asAt, matrix)).toMatchObject({ message: 'Total value is 200000. It must be within the values that the procurement matrix covers.' });
    expect(call('PROCUREMENTRAG', 90_000, '24/08/2021', asAt, matrix)).toMatchObject({ message: 'Months to expiry is 36. It must be within the months that the procurement matrix covers.' });
  });

  it('CONTRACTRISKINDEX takes a row, a column or a block, and fails only the wrong row of a block', () => {
    const scores = [5, 1, 3, 3, 2, 4, 1, 5];
    expect(call('CONTRACTRISKINDEX', [scores])).toBe(60);
    expect(call('CONTRACTRISKINDEX', column(scores))).toBe(60);
    expect(callCells('CONTRACTRISKINDEX', [scores, [5, 5, 5, 5, 5, 5, 5, 0], [1, 1, 1, 1, '', 1, 1, 1]])).toEqual(column([
      60, { error: '#VALUE!', message: 'Score 8 is 0. It must be a whole number from 1 to 5.' }, '',
    ]));
    expect(call('CONTRACTRISKINDEX', column([5, 5]), column([1, 3]))).toBe(100);
  });

  it.each([
    [[[1, 2, 3]], null, 'Scores has 3 for each contract. It must have 8, one for each criterion.'],
    [[[1, 2]], [[1, -1]], 'Weight 2 is -1. It must be a number, 0 or more.'],
    [[[1, 2]], [[0, 0]], 'The sum of the weights is 0. It must be greater than 0.'],
  ])('CONTRACTRISKINDEX refuses %j with weights %j', (scores, weights, message) => {
    expect(call('CONTRACTRISKINDEX', scores, weights)).toEqual({ error: '#VALUE!', message });
  });

  it.each([[0, 'Green'], [39.9, 'Green'], [40, 'Yellow'], [60, 'Amber'], [79.9, 'Amber'], [80, 'Red'], [100, 'Red']])('an index of %s is %s', (index, colour) => {
    expect(call('CONTRACTRISKRAG', index)).toBe(colour);
  });
});
