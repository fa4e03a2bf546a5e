import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../src/functions';
import { call, callCells, column } from './support/call';

const anyCell = fc.oneof(
  fc.integer({ min: -2, max: 30 }), fc.constantFrom('', ' ', '4', 'high', 'c', '..', '£1,619k', 'Cr£2.4m', '31/03/2019', '2018-08-24', '#N/A', '#DIV/0!', '31 Feb 2019'),
  fc.integer({ min: 40_000, max: 46_000 }), fc.boolean(), fc.constantFrom(0.5, 99.5, -1e6),
);

/** Functions that give one cell for each cell, with how many arguments to try. */
const CELL_BY_CELL: ReadonlyArray<[string, number]> = [
  ['RISKSCORE', 2], ['RISKRAG', 2], ['RISKLEVEL', 2], ['RISKMOVEMENT', 2], ['BUDGETVARIANCE', 2], ['BUDGETVARIANCEPCT', 2], ['BUDGETRAG', 4],
  ['BUDGETPROJECTION', 3], ['MONEYVALUE', 1], ['PROCUREMENTRAG', 3], ['MONTHSTOEXPIRY', 2], ['CONTRACTMONTHS', 2], ['CONTRACTRISKRAG', 1],
  ['RATEPER10K', 2], ['RATECOMPARE', 5], ['IMPLIEDPOPULATION', 3], ['KPIRAG', 4],
];

describe('functions over ranges', () => {
  it.each(CELL_BY_CELL)('%s over ranges gives what it gives cell by cell', (id, arity) => {
    const shapes = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) });
    const calls = shapes.chain(({ rows, columns }) => fc.array(
      fc.oneof(anyCell.map((cell) => [[cell]]), fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })),
      { minLength: arity, maxLength: arity },
    ));
    fc.assert(fc.property(calls, (args) => {
      const rows = Math.max(...args.map((arg) => arg.length));
      const columns = Math.max(...args.map((arg) => arg[0].length));
      const at = (arg: unknown[][], r: number, c: number) => (arg.length * arg[0].length === 1 ? arg[0][0] : arg[r][c]);
      const oneByOne = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => call(id, ...args.map((arg) => [[at(arg, r, c)]]))));
      const together = rows * columns === 1 ? [[call(id, ...args)]] : callCells(id, ...args);
      expect(together).toEqual(oneByOne);
    }), { numRuns: 60 });
  });

  it('never throws anything but a cell error, whatever the cells hold', () => {
    const junk = fc.array(fc.oneof(anyCell, fc.string(), fc.double(), fc.constantFrom(null, undefined)), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(fc.constantFrom(...Object.keys(customFunctions)), junk, (id, cells) => {
      expect(['string', 'number', 'object']).toContain(typeof call(id, ...cells.map((cell) => [[cell]])));
    }), { numRuns: 400 });
  });

  it('repeats a single cell beside a range', () => {
    expect(callCells('RISKSCORE', column([1, 2, 3]), 5)).toEqual(column([5, 10, 15]));
  });

  it('names both shapes when two ranges differ', () => {
    expect(call('RISKRAG', column([1, 2, 3, 4]), [[1, 2, 3, 4]])).toEqual({
      error: '#VALUE!',
      message: 'Impact is 1 row by 4 columns, but Likelihood is 4 rows by 1 column. Use single cells, or ranges of the same shape.',
    });
  });

  it('fails only the cell that is wrong, with a message of its own', () => {
    expect(callCells('RISKRAG', column([4, 9, 'x', 2]), column([5, 5, 1, 2]))).toEqual(column([
      'Red',
      { error: '#VALUE!', message: 'Likelihood is 9. It must be a whole number from 1 to 5.' },
      { error: '#VALUE!', message: 'Likelihood is “x”. It must be a whole number from 1 to 5.' },
      'Green',
    ]));
  });

  it('is quiet on blank and half-filled rows, however blanks arrive', () => {
    const likelihood = column(['', 4, null, undefined, '\u00A0', 4]);
    const impact = column(['', '', 5, 5, 5, 5]);
    expect(callCells('RISKRAG', likelihood, impact)).toEqual(column(['', '', '', '', '', 'Red']));
  });

  it('reports a blank as-at date, but only where there is a contract', () => {
    const message = 'As-at date is blank. It must be a date, such as 31/03/2019, 31 Mar 2019 or 2019-03-31.';
    expect(callCells('PROCUREMENTRAG', column([90_000, '']), column([43_555, '']), '')).toEqual(column([{ error: '#VALUE!', message }, '']));
  });

  it('takes a left-out or blank optional argument as its default', () => {
    const expected = callCells('RATELIMITS', 222, 3215);
    expect(callCells('RATELIMITS', 222, 3215, null, null)).toEqual(expected);
    expect(callCells('RATELIMITS', 222, 3215, '', '')).toEqual(expected);
    expect(call('RISKRAG', 4, 5, '')).toBe('Red');
  });

  it('says that a cell it was given holds an error', () => {
    expect(call('RISKSCORE', '#REF!', 4)).toEqual({ error: '#VALUE!', message: 'Likelihood is “#REF!”. It must be a value: the cell that it comes from holds an error.' });
    expect(call('RISKSCORE', 4, '#N/A')).toMatchObject({ error: '#N/A' });
    expect(call('RISKSCORE', [[{ type: 'Error', basicValue: '#N/A' }]], 4)).toMatchObject({ error: '#N/A' });
  });

  it('reads the basic value of data-type cells', () => {
    expect(call('RISKSCORE', [[{ type: 'FormattedNumber', basicValue: 4, numberFormat: '0.0' }]], 5)).toBe(20);
  });
});
