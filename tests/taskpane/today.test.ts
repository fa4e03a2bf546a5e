import { describe, expect, it } from 'vitest';
import { isoOf, serialOf } from '../../src/taskpane/register/asAt/days';
import { todaysSerial } from '../../src/taskpane/today';

describe('today', () => {
  it.each([
    ['just after midnight', new Date(2018, 7, 24, 0, 0, 1)],
    ['just before midnight', new Date(2018, 7, 24, 23, 59, 59)],
  ])('is the day of the clock %s', (_when, now) => {
    expect(todaysSerial(now)).toBe(43_336);
  });
});

describe('the days of a date input', () => {
  it.each([['2018-08-24', 43_336], ['1900-01-01', 1], ['9999-12-31', 2_958_465]])('%s is %i, and back', (iso, serial) => {
    expect(serialOf(iso)).toBe(serial);
    expect(isoOf(serial)).toBe(iso);
  });

  it.each(['', '0201-08-24', '1899-12-31', '10000-01-01', '24/08/2018'])('%j is no day of a worksheet', (text) => {
    expect(serialOf(text)).toBeNull();
  });
});
