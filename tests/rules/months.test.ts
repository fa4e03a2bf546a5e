import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_SERIAL } from '../../src/rules/dates';
import { contractMonths, monthsToExpiry } from '../../src/rules/months';
import { readDate } from '../../src/rules/readDate';

const serial = (text: string) => readDate(text, 'Date') as number;
const toExpiry = (asAt: string, end: string) => monthsToExpiry(serial(asAt), serial(end));
const term = (start: string, end: string) => contractMonths(serial(start), serial(end));

describe('monthsToExpiry', () => {
  it.each<[string, string, number]>([
    ['24/08/2018', '24/08/2018', 0], ['24/08/2018', '31/03/2019', 7 + 7 / 31], ['24/08/2018', '31/08/2020', 24 + 7 / 31], ['24/08/2018', '01/09/2018', 8 / 31],
    ['31/08/2018', '28/02/2019', 6], ['31/01/2019', '28/02/2019', 1], ['31/01/2019', '01/03/2019', 1 + 1 / 31], ['31/01/2020', '28/02/2020', 28 / 29],
    ['29/02/2020', '28/02/2021', 12], ['24/08/2018', '23/08/2018', -1 / 31], ['24/08/2018', '24/08/2017', -12], ['15/12/9999', '31/12/9999', 16 / 31],
  ])('from %s to %s is %d', (asAt, end, months) => {
    expect(toExpiry(asAt, end)).toBeCloseTo(months, 12);
  });

  it('never falls as the end date moves on', () => {
    fc.assert(fc.property(fc.integer({ min: 30_000, max: 60_000 }), fc.integer({ min: 0, max: 2000 }), (asAt, days) => {
      expect(monthsToExpiry(asAt, asAt + days + 1)).toBeGreaterThan(monthsToExpiry(asAt, asAt + days) as number);
    }));
  });

  it('fails on what is no date', () => {
    expect(monthsToExpiry(0, 43336)).toMatchObject({ failure: 'value', found: 0 });
    expect(monthsToExpiry(43336, LAST_SERIAL + 1)).toMatchObject({ failure: 'value' });
  });
});

describe('contractMonths', () => {
  it.each<[string, string, number]>([
    ['01/04/2018', '31/03/2019', 12], ['01/04/2018', '30/03/2019', 11], ['01/04/2018', '01/04/2019', 12], ['02/01/2018', '01/01/2025', 84], ['01/02/2019', '28/02/2019', 1], ['01/02/2020', '28/02/2020', 0],
    ['31/07/2016', '30/09/2018', 26], ['01/04/2018', '01/04/2018', 0], ['01/01/2018', '31/12/9999', 7982 * 12],
  ])('from %s to %s is %d', (start, end, months) => {
    expect(term(start, end)).toBe(months);
  });

  it('refuses an end before the start, naming both', () => {
    expect(term('01/04/2019', '31/03/2019')).toEqual({ failure: 'value', argument: 'End date', found: '31/03/2019', allowed: 'on or after the start date, 01/04/2019' });
  });
});
