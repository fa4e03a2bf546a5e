import { describe, expect, it } from 'vitest';
import oracle from '../fixtures/rates-oracle.json';
import published from '../fixtures/published-figures.json';
import { call, callCells, column } from './support/call';

function expectRelative(actual: unknown, expected: number) {
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

describe('rate functions', () => {
  it.each(oracle.rows)('RATELIMITS($count, $population, $per) agrees with the oracle at 95% and 99.8%', (row) => {
    const [[rate, lower, upper]] = callCells('RATELIMITS', row.count, row.population, row.per);
    expectRelative(rate, row.rate);
    expectRelative(lower, row.lower95);
    expectRelative(upper, row.upper95);
    const [[, lower998, upper998]] = callCells('RATELIMITS', row.count, row.population, row.per, 0.998);
    expectRelative(lower998, row.lower998);
    expectRelative(upper998, row.upper998);
  });

  it('RATELIMITS is per 10,000 at 95% unless told otherwise', () => {
    const row = oracle.rows.find(({ count, per }) => count === 222 && per === 100);
    const [[rate, lower, upper]] = callCells('RATELIMITS', 222, 3215);
    expectRelative(rate, (row?.rate ?? 0) * 100);
    expectRelative(lower, (row?.lower95 ?? 0) * 100);
    expectRelative(upper, (row?.upper95 ?? 0) * 100);
    expect(callCells('RATELIMITS', 222, 3215, null, 95)).toEqual(callCells('RATELIMITS', 222, 3215));
  });

  it('RATELIMITS gives a row for each count of a column, a column for each count of a row', () => {
    const [first] = callCells('RATELIMITS', 5, 100);
    const marker = { error: '#N/A', message: 'Count is “[C]”. It must be a figure; this marker means withheld so that nobody can be identified.' };
    expect(callCells('RATELIMITS', column([5, '', '[C]']), 100)).toEqual([first, ['', '', ''], [marker, marker, marker]]);
    expect(callCells('RATELIMITS', [[5, 5]], 100)).toEqual(first.map((cell) => [cell, cell]));
    expect(call('RATELIMITS', [[5, 5], [5, 5]], 100)).toMatchObject({ message: 'Count has 2 columns. It must be one cell, one column or one row, because each rate takes three cells.' });
  });

  it('RATELIMITS of no events starts at 0', () => {
    const [[rate, lower, upper]] = callCells('RATELIMITS', 0, 100, 100);
    expect([rate, lower]).toEqual([0, 0]);
    expectRelative(upper, -Math.log(0.025));
  });

  it.each(['c', 'z', 'k', ':', '..', ' C '])('RATEPER10K gives #N/A with a meaning for the marker %j', (marker) => {
    expect(call('RATEPER10K', marker, 1000)).toMatchObject({ error: '#N/A', message: expect.stringContaining('this marker means') });
  });

  it('RATEPER10K and IMPLIEDPOPULATION undo each other on the published counts', () => {
    for (const { count, rate } of published.rates) {
      const population = call('IMPLIEDPOPULATION', count, rate);
      expectRelative(call('RATEPER10K', count, population as number), rate);
    }
    expect(call('IMPLIEDPOPULATION', 1862, 250)).toBe(74_480);
  });

  it('RATECOMPARE is strict at the limits themselves', () => {
    const [[, lower, upper]] = callCells('RATELIMITS', 222, 3215) as number[][];
    expect(call('RATECOMPARE', 222, 3215, upper)).toBe('Similar');
    expect(call('RATECOMPARE', 222, 3215, lower)).toBe('Similar');
    expect(call('RATECOMPARE', 222, 3215, upper * 1.000001)).toBe('Lower');
    expect(call('RATECOMPARE', 222, 3215, lower * 0.999999)).toBe('Higher');
  });

  it.each([
    ['high', 'Worse', 'Better'], ['low', 'Better', 'Worse'], ['Higher is better', 'Worse', 'Better'], [false, 'Better', 'Worse'], [true, 'Worse', 'Better'],
    ['none', 'Lower', 'Higher'], ['', 'Lower', 'Higher'],
  ])('RATECOMPARE with polarity %j', (polarity, below, above) => {
    expect(call('RATECOMPARE', 222, 3215, 900, polarity)).toBe(below);
    expect(call('RATECOMPARE', 222, 3215, 500, polarity)).toBe(above);
  });

  it.each([[0, '#VALUE!'], [1, '#VALUE!'], [100, '#VALUE!'], ['often', '#VALUE!']])('RATELIMITS refuses a confidence of %j', (confidence, error) => {
    expect(call('RATELIMITS', 5, 100, 100, confidence)).toMatchObject({ error, message: expect.stringContaining('between 0 and 1') });
  });

  it.each([
    [95, 95, null, null, 'Green'], [90.25, 95, null, null, 'Amber'], [90.24, 95, null, null, 'Red'], [85, 100, null, 0.15, 'Amber'],
    [21, 20, false, null, 'Amber'], [21.01, 20, 'no', null, 'Red'], [19, 20, false, null, 'Green'], [-105, -100, true, 0.05, 'Amber'], ['91%', '95%', null, null, 'Amber'],
  ])('KPIRAG(%j, %j, %j, %j) is %s', (actual, target, higher, tolerance, colour) => {
    expect(call('KPIRAG', actual, target, higher, tolerance)).toBe(colour);
  });
});
