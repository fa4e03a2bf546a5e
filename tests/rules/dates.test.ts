import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateToSerial, daysInMonth, LAST_SERIAL, serialToDate, writeDate, type CalendarDate } from '../../src/rules/dates';
import { isFailure } from '../../src/rules/failure';
import { readDate } from '../../src/rules/readDate';

const day = (year: number, month: number, date: number): CalendarDate => ({ year, month, day: date });

describe('serial numbers', () => {
  it.each<[number, CalendarDate]>([
    [1, day(1900, 1, 1)], [31, day(1900, 1, 31)], [59, day(1900, 2, 28)], [60, day(1900, 2, 29)], [61, day(1900, 3, 1)], [36526, day(2000, 1, 1)], [36585, day(2000, 2, 29)],
    [43191, day(2018, 4, 1)], [43336, day(2018, 8, 24)], [43555, day(2019, 3, 31)], [LAST_SERIAL, day(9999, 12, 31)],
  ])('%d is %j, both ways', (serial, date) => {
    expect(serialToDate(serial)).toEqual(date);
    expect(dateToSerial(date)).toBe(serial);
  });

  it('go to a date and back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: LAST_SERIAL }), (serial) => {
      const date = serialToDate(serial);
      expect(isFailure(date) ? date : dateToSerial(date)).toBe(serial);
    }), { numRuns: 2000 });
  });

  it('follow one another through every month of a leap cycle', () => {
    let serial = 36526;
    for (let year = 2000; year < 2004; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let date = 1; date <= daysInMonth(year, month); date += 1) {
          expect(dateToSerial(day(year, month, date))).toBe(serial);
          serial += 1;
        }
      }
    }
    expect(serial - 36526).toBe(366 + 3 * 365);
  });

  it('drop the time of day', () => {
    expect(serialToDate(43336.99)).toEqual(day(2018, 8, 24));
  });

  it.each([0, 0.5, -1, LAST_SERIAL + 1, NaN])('%d is no date', (serial) => {
    expect(serialToDate(serial)).toMatchObject({ failure: 'value', found: serial });
  });

  it.each([day(1899, 12, 31), day(10_000, 1, 1), day(2019, 2, 29), day(2100, 2, 29), day(2019, 13, 1), day(2019, 0, 1), day(2019, 4, 31), day(2019, 4, 0)])('%j is no date', (date) => {
    expect(dateToSerial(date)).toMatchObject({ failure: 'value', found: writeDate(date) });
  });
});

describe('readDate', () => {
  it.each([
    '24/08/2018', '24/8/2018', '24-08-2018', '24.08.2018', '24/08/18', '2018-08-24', '2018/08/24', '2018-08-24T09:30:00Z', '2018-08-24 09:30', '24/08/2018 00:00', '24 Aug 2018', '24 August 2018',
    '24th August 2018', '24th of August, 2018', '24-Aug-18', '24-Aug-2018', 'Aug 24, 2018', 'August 24th 2018', 'Friday 24 August 2018', 'Fri, 24 Aug 2018', ' 24\u00A0AUG  2018 ', '24Aug2018',
  ])('reads %j', (text) => {
    expect(readDate(text, 'End date')).toBe(43336);
  });

  it('reads slashes day first, and serial numbers without their time', () => {
    expect(readDate('03/04/2019', 'End date')).toBe(dateToSerial(day(2019, 4, 3)));
    expect(readDate(43336.75, 'End date')).toBe(43336);
  });

  it.each<[string, number]>([['1/1/29', 2029], ['1/1/30', 1930], ['1/1/00', 2000], ['1 Sept 99', 1999]])('reads the two-digit year of %j as %d', (text, year) => {
    const serial = readDate(text, 'End date');
    expect(isFailure(serial) ? serial : serialToDate(serial)).toMatchObject({ year });
  });

  it.each(['', '31/02/2019', '31/13/2019', '03/2019', 'March 2019', '2019', '43336', '24/08-2018', '24 Augst 2018', 'TBC', '1/1/201', '12 ma 2019', 'rolling'])('refuses %j', (text) => {
    expect(readDate(text, 'End date')).toEqual({ failure: 'value', argument: 'End date', found: text, allowed: 'a date, such as 31/03/2019, 31 Mar 2019 or 2019-03-31' });
  });

  it.each([0, -5, 3e6, true])('refuses %j', (value) => {
    expect(readDate(value, 'End date')).toMatchObject({ failure: 'value', found: value });
  });

  it('reads back every date as it is written for officers', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: LAST_SERIAL }), (serial) => {
      const date = serialToDate(serial);
      expect(isFailure(date) ? date : readDate(writeDate(date), 'End date')).toBe(serial);
    }));
  });
});
