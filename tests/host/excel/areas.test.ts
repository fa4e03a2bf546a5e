import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasWhere, boundingArea, containsArea, intersection, without } from '../../../src/host/excel/areas';
import { shiftArea } from '../../../src/host/excel/shift';
import { maxColumns, maxRows } from '../../../src/host/excel/address';
import type { Area } from '../../../src/host/model/types';

const smallArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(9), column: fc.nat(9), rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }),
});

function cells(area: Area): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => `${area.row + Math.floor(index / area.columns)},${area.column + (index % area.columns)}`);
}

describe('areas', () => {
  it('cut into parts that hold exactly the cells outside the hole', () => {
    fc.assert(fc.property(smallArea, smallArea, (area, hole) => {
      const left = without(area, hole).flatMap(cells).sort();
      expect(left).toEqual(cells(area).filter((cell) => !cells(hole).includes(cell)).sort());
    }));
  });

  it('intersect in exactly the shared cells, inside what bounds them', () => {
    fc.assert(fc.property(smallArea, smallArea, (a, b) => {
      const shared = intersection(a, b);
      expect(shared ? cells(shared).sort() : []).toEqual(cells(a).filter((cell) => cells(b).includes(cell)).sort());
      expect(containsArea(boundingArea(a, b), a) && containsArea(boundingArea(a, b), b)).toBe(true);
    }));
  });

  it('found by a test hold exactly the cells for which it holds, without overlap', () => {
    const within = { row: 3, column: 2, rows: 5, columns: 4 };
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (marks) => {
      const holds = (row: number, column: number) => marks[(row - 3) * 4 + column - 2];
      const wanted = cells(within).filter((cell) => holds(...(cell.split(',').map(Number) as [number, number])));
      expect(areasWhere(within, holds).flatMap(cells).sort()).toEqual(wanted.sort());
    }));
  });
});

describe('areas after rows and columns come and go', () => {
  const area = { row: 5, column: 2, rows: 3, columns: 2 };
  const wholeRows = (row: number, rows: number) => ({ row, rows, column: 0, columns: maxColumns });

  it.each([
    ['rows inserted above', 'RowInserted', wholeRows(2, 2), { ...area, row: 7 }],
    ['rows inserted at the top row', 'RowInserted', wholeRows(5, 1), { ...area, row: 6 }],
    ['rows inserted inside', 'RowInserted', wholeRows(6, 2), { ...area, rows: 5 }],
    ['rows inserted below', 'RowInserted', wholeRows(8, 2), area],
    ['rows deleted above', 'RowDeleted', wholeRows(0, 2), { ...area, row: 3 }],
    ['rows deleted above and inside', 'RowDeleted', wholeRows(4, 2), { ...area, row: 4, rows: 2 }],
    ['all its rows deleted', 'RowDeleted', wholeRows(4, 9), null],
    ['columns inserted before', 'ColumnInserted', { row: 0, rows: maxRows, column: 0, columns: 3 }, { ...area, column: 5 }],
    ['columns deleted inside', 'ColumnDeleted', { row: 0, rows: maxRows, column: 3, columns: 1 }, { ...area, columns: 1 }],
  ] as const)('moves for %s', (_what, kind, changed, expected) => {
    expect(shiftArea(area, kind, changed)).toEqual(expected);
  });

  it('moves for inserted cells only where they stand wholly above or beside it', () => {
    expect(shiftArea(area, 'CellInserted', { row: 1, column: 2, rows: 2, columns: 2 }, 'Down')).toEqual({ ...area, row: 7 });
    expect(shiftArea(area, 'CellInserted', { row: 1, column: 2, rows: 2, columns: 1 }, 'Down')).toEqual(area);
    expect(shiftArea(area, 'CellInserted', { row: 5, column: 0, rows: 3, columns: 1 }, 'Right')).toEqual({ ...area, column: 3 });
    expect(shiftArea(area, 'CellDeleted', { row: 5, column: 0, rows: 3, columns: 1 }, 'Left')).toEqual({ ...area, column: 1 });
    expect(shiftArea(area, 'CellDeleted', { row: 0, column: 2, rows: 1, columns: 2 }, 'Up')).toEqual({ ...area, row: 4 });
  });

  it('keeps whole columns whole', () => {
    const column = { row: 0, column: 1, rows: maxRows, columns: 1 };
    expect(shiftArea(column, 'RowInserted', wholeRows(3, 1))).toEqual(column);
    expect(shiftArea(column, 'RowDeleted', wholeRows(3, 1))).toEqual(column);
  });

  it('is undone by the opposite change', () => {
    fc.assert(fc.property(smallArea, fc.nat(20), fc.integer({ min: 1, max: 5 }), (start, at, count) => {
      const inserted = shiftArea(start, 'RowInserted', wholeRows(at, count));
      expect(inserted && shiftArea(inserted, 'RowDeleted', wholeRows(at, count))).toEqual(start);
    }));
  });
});
