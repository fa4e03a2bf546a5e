import { describe, expect, it } from 'vitest';
import { failureMessage, isFailure, notAvailable, wrong } from '../../src/rules/failure';
import { markerMeaning } from '../../src/rules/markers';
import { compareFigures, readNumber, readPositive, readWhole, readYesNo } from '../../src/rules/numbers';

describe('reading numbers', () => {
  it.each<[string | number, number]>([
    [4, 4], ['4', 4], [' 4 ', 4], ['\u00A04', 4], ['3,215', 3215], ['-0.5', -0.5], ['\u22125', -5], ['+5', 5], ['.5', 0.5], ['5.', 5], ['85%', 0.85], ['99.8%', 0.998], ['12,345,678.9', 12345678.9],
  ])('reads %j as %d', (value, number) => {
    expect(readNumber(value, 'Target')).toBe(number);
  });

  it.each(['', '4 5', '1,61', 'four', '4a', '--4', '1e3', '£4', '%', '.', true, false, NaN, Infinity])('refuses %j', (value) => {
    expect(isFailure(readNumber(value, 'Target'))).toBe(true);
  });

  it('says what a whole number may be', () => {
    expect(readWhole('5', 'Impact', 1, 5)).toBe(5);
    expect(readWhole(5.5, 'Impact', 1, 5)).toMatchObject({ allowed: 'a whole number from 1 to 5' });
    expect(readWhole(-1, 'Count', 0, Infinity)).toMatchObject({ allowed: 'a whole number, 0 or more' });
  });

  it('keeps 0 out of what must be positive', () => {
    expect(readPositive(0.001, 'Population')).toBe(0.001);
    expect(readPositive(0, 'Population')).toMatchObject({ allowed: 'a number greater than 0' });
  });

  it.each<[string | number | boolean, boolean]>([[true, true], [1, true], ['TRUE', true], ['Yes', true], [false, false], [0, false], ['no', false], [' n ', false]])('reads %j as %s', (value, answer) => {
    expect(readYesNo(value, 'Higher is better')).toBe(answer);
  });

  it.each([2, 'perhaps', ''])('refuses %j as TRUE or FALSE', (value) => {
    expect(readYesNo(value, 'Higher is better')).toMatchObject({ allowed: 'TRUE or FALSE' });
  });

  it('compares figures as people do', () => {
    expect(compareFigures(0.1 + 0.2, 0.3)).toBe(0);
    expect(compareFigures(0, 0)).toBe(0);
    expect(compareFigures(100_000, 99_999.99)).toBe(1);
    expect(compareFigures(-1, 1)).toBe(-1);
  });
});

describe('failures', () => {
  it.each([
    [wrong('Likelihood', 7, 'a whole number from 1 to 5'), 'Likelihood is 7. It must be a whole number from 1 to 5.'],
    [wrong('Likelihood', ' ', 'a number'), 'Likelihood is blank. It must be a number.'],
    [wrong('Likelihood', true, 'a number'), 'Likelihood is TRUE. It must be a number.'],
    [notAvailable('Count', 'x'.repeat(60), 'a figure'), `Count is “${'x'.repeat(40)}…”. It must be a figure.`],
  ])('are said in plain words', (failure, message) => {
    expect(failureMessage(failure)).toBe(message);
  });

  it('are told from results', () => {
    expect([wrong('a', 1, 'b'), 0, '', null, { rate: 1 }].map(isFailure)).toEqual([true, false, false, false, false]);
  });
});

describe('statistical markers', () => {
  it.each(['c', 'Z', ' k ', ':', '..', '[c]'])('knows %j', (text) => {
    expect(markerMeaning(text)).toEqual(expect.any(String));
  });

  it.each(['', 'cc', '.', '...', 'n/a', '0', 'constructor', 'toString'])('does not take %j for one', (text) => {
    expect(markerMeaning(text)).toBeUndefined();
  });
});
