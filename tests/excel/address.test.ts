import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAddress, intersection, parseAreas, parseFirstArea } from '../../src/excel/address';

const area = fc.record({
  row: fc.integer({ min: 0, max: 1_000_000 }),
  column: fc.integer({ min: 0, max: 16_000 }),
  rows: fc.integer({ min: 1, max: 500 }),
  columns: fc.integer({ min: 1, max: 300 }),
});

describe('addresses', () => {
  it('names areas as Excel does', () => {
    expect(areaAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe('A1');
    expect(areaAddress({ row: 1, column: 26, rows: 3, columns: 2 })).toBe('AA2:AB4');
  });

  it('reads back every area it names', () => {
    fc.assert(
      fc.property(area, (one) => {
        expect(parseFirstArea(areaAddress(one))).toEqual(one);
      }),
    );
  });

  it('reads sheet names with commas, quotes and exclamation marks', () => {
    expect(parseAreas("'Risks, 2018'!A1:B2,'It''s, here!'!$D$4,Plain!C3")).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 3, column: 3, rows: 1, columns: 1 },
      { row: 2, column: 2, rows: 1, columns: 1 },
    ]);
  });

  it('reads whole rows and columns', () => {
    expect(parseFirstArea('Register!3:5')).toEqual({ row: 2, column: 0, rows: 3, columns: 16_384 });
    expect(parseFirstArea('B:C')).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
  });

  it('leaves out what is no address', () => {
    expect(parseAreas('')).toEqual([]);
    expect(parseAreas('#REF!,A1:B2:C3,hello world')).toEqual([]);
  });

  it('finds the part two areas share', () => {
    const a = { row: 0, column: 0, rows: 5, columns: 5 };
    expect(intersection(a, { row: 3, column: 2, rows: 9, columns: 1 })).toEqual({ row: 3, column: 2, rows: 2, columns: 1 });
    expect(intersection(a, { row: 5, column: 0, rows: 1, columns: 1 })).toBeNull();
  });
});
