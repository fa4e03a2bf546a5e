import { describe, expect, it } from 'vitest';
import { call, callCells, column } from './support/call';

describe('budget functions', () => {
  it('BUDGETVARIANCE is projection less budget', () => {
    expect(call('BUDGETVARIANCE', 925, 874)).toBe(51);
    expect(call('BUDGETVARIANCE', '£1,619k', 'Cr£2.4m')).toBe(4_019_000);
    expect(call('BUDGETVARIANCE', 1234.1, 1234)).toBe(0.1);
  });

  it('BUDGETVARIANCEPCT is a share of the budget, whatever its sign', () => {
    expect(call('BUDGETVARIANCEPCT', 925, 874)).toBeCloseTo(51 / 874, 12);
    expect(callCells('BUDGETVARIANCEPCT', column([0, -80, 110]), column([0, -100, 100]))).toEqual(column([0, 0.2, 0.1]));
  });

  it.each([
    [100, 100, null, null, 'Green'], [90, 100, null, null, 'Green'], [104.99, 100, null, null, 'Amber'], [105, 100, null, null, 'Red'],
    [10_099_999, 1e7, null, null, 'Amber'], [10_100_000, 1e7, null, null, 'Red'], [10_100, 10_000, null, 100, 'Red'], [10_099, 10_000, null, 100, 'Amber'],
    [0.3, 0.1 + 0.2, null, null, 'Green'], [0.1 + 0.2, 0.3, null, null, 'Green'], [5, 0, null, null, 'Red'], [0, 0, null, null, 'Green'],
    [-95, -100, null, null, 'Red'], [-105, -100, null, null, 'Green'], [105, 100, 0.06, null, 'Amber'], [105, 100, '5%', null, 'Red'],
  ])('BUDGETRAG(%j, %j, %j, %j) is %s', (projection, budget, share, amount, colour) => {
    expect(call('BUDGETRAG', projection, budget, share, amount)).toBe(colour);
  });

  it.each([
    [[1019, 1000, 0.05, 'none', 0.02], 'Green'], [[1020, 1000, 0.05, 'none', 0.02], 'Amber'], [[1050, 1000, '5%', 'None', '2%'], 'Red'],
    [[10_999, 10_000, 'none', 1000], 'Amber'], [[11_000, 10_000, 'none', 1000], 'Red'], [[10_049, 10_000, null, 1000, null, 50], 'Green'], [[10_050, 10_000, null, 1000, null, 50], 'Amber'],
    [[1_060_000, 1_000_000, 0.05, 100_000, null, null, 'both'], 'Amber'], [[1_060_000, 1_000_000, 0.05, 100_000, null, null, 'either'], 'Red'],
  ])('BUDGETRAG takes Amber limits and how limits join: %j is %s', (given, colour) => {
    expect(call('BUDGETRAG', ...given)).toBe(colour);
  });

  it('BUDGETRAG says what join may be', () => {
    expect(call('BUDGETRAG', 1, 1, null, null, null, null, 'or')).toEqual({ error: '#VALUE!', message: 'Join is “or”. It must be "either" or "both".' });
  });

  it('BUDGETRAG refuses a negative red amount', () => {
    expect(call('BUDGETRAG', 1, 1, null, -100)).toEqual({ error: '#VALUE!', message: 'Red amount is -100. It must be a number, 0 or more.' });
  });

  it('BUDGETPROJECTION runs on at the same rate', () => {
    expect(callCells('BUDGETPROJECTION', column([500, 600, '']), column([5, 4.5, 5]))).toEqual(column([1200, 1600, '']));
    expect(call('BUDGETPROJECTION', 500, 2, 4)).toBe(1000);
  });

  it('BUDGETPROJECTION follows a profile, and part of a period of it', () => {
    const profile = [[10, 20, 30, 40]];
    expect(call('BUDGETPROJECTION', 300, 2, 4, profile)).toBe(1000);
    expect(call('BUDGETPROJECTION', 300, 2, null, profile)).toBe(1000);
    expect(call('BUDGETPROJECTION', 450, 2.5, 4, profile)).toBe(1000);
    expect(call('BUDGETPROJECTION', 300, 4, 4, profile)).toBe(300);
  });

  it.each([
    [300, 0, 4, null, '#VALUE!', 'Periods elapsed is 0. It must be more than 0 and not more than the 4 periods.'],
    [300, 2, 0, null, '#VALUE!', 'Periods is 0. It must be a number greater than 0.'],
    [300, 2, 12, [[1, 2, 3, 4]], '#VALUE!', 'The number of figures in the profile is 4. It must be 12, one for each period.'],
    [300, 1, 2, [[0, 1]], '#N/A', 'The profile up to now is 0. It must be other than 0: nothing is expected yet, so nothing can be projected.'],
    [300, 1, 2, [[1, -1]], '#N/A', 'The sum of the profile is 0. It must be other than 0.'],
    [300, 1, 2, [[1, 'x']], '#VALUE!', 'Profile 2 is “x”. It must be an amount in pounds, such as £1,619k, Cr£2.4m, (443) or -26123.45.'],
  ])('BUDGETPROJECTION(%j, %j, %j, %j) gives %s', (actual, elapsed, periods, profile, error, message) => {
    expect(call('BUDGETPROJECTION', actual, elapsed, periods, profile)).toEqual({ error, message });
  });

  it('MONEYVALUE spills a column of mixed writing', () => {
    expect(callCells('MONEYVALUE', column(['Cr£2.4m', 443, '', 'Dr 4.9m']))).toEqual(column([-2_400_000, 443, '', 4_900_000]));
  });
});
