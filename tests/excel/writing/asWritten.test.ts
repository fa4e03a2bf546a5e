import { describe, expect, it } from 'vitest';
import { asText, asWritten, isErrorText } from '../../../src/excel/writing/asWritten';

describe('asWritten', () => {
  it.each([
    '=A1', '+44 20 8464 3333', '-', '- Budget monitoring', '@here', "'quoted", ' =1', '\t-3',
    '4', '4.5', '1,619', '£1,619', '(443)', '50%', '1e5', ' 7 ', '\u00a07', '-3', '1/2', '3 1/2',
    '30/10/2018', '2018-10-30', '1.2.2018', '30 October 2018', 'Oct-18', 'october 2018', 'Tue 30 Oct', '10:15', '10:15 pm', '3 a', '1 p',
    'TRUE', 'false', '#N/A', '#DIV/0!', '#value!',
  ])('marks %j as text', (text) => {
    expect(asWritten(text)).toBe(`'${text}`);
  });

  it.each(['', 'Finance', 'Risk 2a', '2b', '3rd party', 'Q3 2018/19', 'R1', 'May', 'October', 'see note 4', 'TRUE?', 'Cause(s): - demand', '#1 priority'])('leaves %j as it is', (text) => {
    expect(asWritten(text)).toBe(text);
  });

  it('leaves numbers and booleans as they are', () => {
    expect(asWritten(4)).toBe(4);
    expect(asWritten(true)).toBe(true);
  });
});

describe('asText', () => {
  it('marks every text, and leaves blank blank', () => {
    expect([asText('Finance'), asText("'x"), asText('')]).toEqual(["'Finance", "''x", '']);
  });
});

describe('isErrorText', () => {
  it('knows Excel’s error values', () => {
    expect(['#N/A', '#REF!', '#SPILL!', '#name?'].map(isErrorText)).toEqual([true, true, true, true]);
    expect(['N/A', '#1', '', 0].map(isErrorText)).toEqual([false, false, false, false]);
  });
});
