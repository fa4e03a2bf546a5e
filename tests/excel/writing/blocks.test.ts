import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, cut, masked } from '../../../src/excel/writing/blocks';

const cells = fc.uniqueArray(fc.record({ row: fc.nat(300), column: fc.nat(30) }), { selector: ({ row, column }) => `${row}|${column}`, maxLength: 80 });

describe('blocksOf', () => {
  it('puts neighbouring cells into one area and leaves distant ones apart', () => {
    const blocks = blocksOf([{ row: 900, column: 2 }, { row: 1, column: 1 }, { row: 2, column: 3 }]);
    expect(blocks.map(({ area }) => area)).toEqual([
      { row: 1, column: 1, rows: 2, columns: 3 },
      { row: 900, column: 2, rows: 1, columns: 1 },
    ]);
  });

  it('writes every cell exactly once and nothing else', () => {
    fc.assert(
      fc.property(cells, (targets) => {
        const written: string[] = [];
        for (const block of blocksOf(targets)) {
          masked(block, ({ row, column }) => `${row}|${column}`).forEach((values, row) =>
            values.forEach((value, column) => {
              if (value === null) return;
              expect(value).toBe(`${block.area.row + row}|${block.area.column + column}`);
              written.push(value);
            }),
          );
        }
        expect(written.sort()).toEqual(targets.map(({ row, column }) => `${row}|${column}`).sort());
      }),
    );
  });

  it('never asks for more than 40 cells for each one changed', () => {
    fc.assert(
      fc.property(cells, (targets) => {
        for (const { area, targets: held } of blocksOf(targets)) expect(area.rows * area.columns).toBeLessThanOrEqual(40 * held.length);
      }),
    );
  });
});

describe('cut', () => {
  it('keeps order, and keeps parts within both limits unless one item alone is over', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (sizes) => {
        const parts = cut(sizes, 5, 60, (size) => size);
        expect(parts.flat()).toEqual(sizes);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(5);
          expect(part.length === 1 || part.reduce((a, b) => a + b, 0) <= 60).toBe(true);
        }
      }),
    );
  });
});
