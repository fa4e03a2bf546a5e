import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaName, holds, intersection, parseArea, parseAreas, shiftArea, span, without } from '../../../src/host/xlsx/areas';
import type { Shift } from '../../../src/host/xlsx/areas';

const area = fc.record({ row: fc.nat(30), column: fc.nat(30), rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 12 }) });
const rows = (kind: Shift['kind'], at: number, count: number): Shift => ({ axis: 'row', kind, at, count });

describe('addresses', () => {
  it.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['$C$4:A1', { row: 0, column: 0, rows: 4, columns: 3 }],
    ['A:XFD', { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }],
    ['2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
  ])('%s is read', (text, expected) => expect(parseArea(text)).toEqual(expected));

  it.each(['', 'A', '1', 'A1:', 'Sheet1!A1', 'A1 B2'])('“%s” is not one', (text) => expect(parseArea(text)).toBeNull());

  it('come back as they were', () => {
    fc.assert(fc.property(area, (given) => {
      expect(parseArea(areaName(given))).toEqual(given);
    }));
    expect(parseAreas('A1:B2  C3')).toEqual([span(0, 0, 1, 1), span(2, 2, 2, 2)]);
  });
});

describe('areas cut by others', () => {
  it('keep exactly the cells that the other does not have', () => {
    fc.assert(fc.property(area, area, fc.nat(45), fc.nat(45), (a, hole, row, column) => {
      const pieces = without(a, hole);
      expect(pieces.filter((piece) => holds(piece, row, column)).length).toBe(holds(a, row, column) && !holds(hole, row, column) ? 1 : 0);
    }));
  });

  it('share what both have', () => {
    fc.assert(fc.property(area, area, fc.nat(45), fc.nat(45), (a, b, row, column) => {
      const both = intersection(a, b);
      expect(both !== null && holds(both, row, column)).toBe(holds(a, row, column) && holds(b, row, column));
    }));
  });
});

describe('areas that shift', () => {
  const five = { row: 5, column: 2, rows: 4, columns: 3 };
  it.each<[string, Shift, typeof five | null]>([
    ['rows put in above move it', rows('insert', 2, 3), { ...five, row: 8 }],
    ['rows put in at its top move it', rows('insert', 5, 1), { ...five, row: 6 }],
    ['rows put in inside stretch it', rows('insert', 6, 2), { ...five, rows: 6 }],
    ['rows put in below leave it', rows('insert', 9, 2), five],
    ['rows taken out above move it', rows('remove', 0, 2), { ...five, row: 3 }],
    ['rows taken out over its top shorten it', rows('remove', 4, 2), { ...five, row: 4, rows: 3 }],
    ['rows taken out inside shorten it', rows('remove', 6, 2), { ...five, rows: 2 }],
    ['all its rows taken out leave nothing', rows('remove', 5, 4), null],
    ['a band it does not stand in leaves it', { ...rows('insert', 0, 1), band: { from: 3, count: 9 } }, five],
    ['a band around it moves it', { ...rows('insert', 0, 1), band: { from: 2, count: 3 } }, { ...five, row: 6 }],
    ['columns move it across', { axis: 'column', kind: 'insert', at: 0, count: 2 }, { ...five, column: 4 }],
  ])('%s', (_, shift, expected) => expect(shiftArea(five, shift)).toEqual(expected));

  it('leaves whole columns whole', () => {
    const whole = { row: 0, column: 1, rows: 1_048_576, columns: 1 };
    expect(shiftArea(whole, rows('insert', 4, 2))).toEqual(whole);
  });

  it('putting in and taking out again leaves any area as it was', () => {
    fc.assert(fc.property(area, fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.constantFrom<Shift['axis']>('row', 'column'), (given, at, count, axis) => {
      const moved = shiftArea(given, { axis, kind: 'insert', at, count });
      expect(moved && shiftArea(moved, { axis, kind: 'remove', at, count })).toEqual(given);
    }));
  });
});
