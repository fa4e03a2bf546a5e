import { describe, expect, it } from 'vitest';
import { parseDate, parseValue } from '../../../../src/host/page/grid/numfmtGb';

const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe('typed dates', () => {
  it.each([
    ['3/4/2018', serial(2018, 4, 3)],
    ['03/04/2018', serial(2018, 4, 3)],
    ['24/08/2018', serial(2018, 8, 24)],
    ['31-12-18', serial(2018, 12, 31)],
    ['2018-04-03', serial(2018, 4, 3)],
    ['3 April 2018', serial(2018, 4, 3)],
    ['29/02/2016', serial(2016, 2, 29)],
  ])('reads %s day before month', (text, expected) => {
    expect(parseDate(text)?.v).toBe(expected);
    expect(parseValue(text)?.v).toBe(expected);
  });

  it('keeps a number format that shows the date as it was typed', () => {
    expect(parseDate('24/08/2018')?.z).toBe('dd/mm/yyyy');
  });

  it('reads a date without its year as day and month of this year', () => {
    const year = new Date().getFullYear();
    expect(parseDate('3/4')?.v).toBe(serial(year, 4, 3));
    expect(parseValue('25-12')?.v).toBe(serial(year, 12, 25));
  });

  it.each(['04/13/2018', '31/04/2018', '29/02/2018', '31/4', '2a'])('takes %s for text', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('still reads a date in another order when a locale is asked for', () => {
    expect(parseDate('3/4/2018', { locale: 'en-US' })?.v).toBe(serial(2018, 3, 4));
  });
});

describe('typed numbers', () => {
  it.each([['£1,200', 1200], ['50%', 0.5], ['-3.25', -3.25], ['TRUE', true]])('reads %s', (text, expected) => {
    expect(parseValue(text)?.v).toBe(expected);
  });
});
