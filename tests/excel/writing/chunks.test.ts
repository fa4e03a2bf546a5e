import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/excel/writing/blocks';
import { chunksOf } from '../../../src/excel/writing/chunks';
import type { CellTarget } from '../../../src/excel/writing/transfer';

const target = (row: number, column: number, expected: string, wanted = 'x'): CellTarget => ({ row, column, expected, wanted, steps: [] });

describe('chunksOf', () => {
  it('keeps few short changes in one chunk, in the order of the sheet', () => {
    const targets = [target(3, 1, 'b'), target(1, 2, 'a'), target(1, 0, 'c')];
    expect(chunksOf(targets)).toEqual([[targets[2], targets[1], targets[0]]]);
    expect(chunksOf([])).toEqual([]);
  });

  it('keeps every target once and in order, at most 20,000 in a chunk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45_000 }), fc.integer({ min: 1, max: 30 }), (count, columns) => {
        const targets = Array.from({ length: count }, (_, index) => target(Math.floor(index / columns), index % columns, 'a'));
        const chunks = chunksOf(targets);
        expect(chunks.flat()).toEqual(targets);
        expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= 20_000)).toBe(true);
        expect(chunks.length).toBeLessThanOrEqual(Math.ceil(count / 20_000) + 1);
      }),
      { numRuns: 20 },
    );
  });

  it('shares 20,000 changes of long texts out evenly among two requests', () => {
    const text = 'Monitored monthly by the board of the division';
    const targets = Array.from({ length: 20_000 }, (_, index) => target(Math.floor(index / 2), index % 2, text, `${text} (seen)`));
    const sizes = chunksOf(targets).map(({ length }) => length);
    expect(sizes).toHaveLength(2);
    expect(Math.abs(sizes[0] - sizes[1])).toBeLessThan(20);
  });

  it('cuts where the answer would be too large, although only a few cells in long columns of long texts change', () => {
    const text = 'x'.repeat(400);
    const targets = Array.from({ length: 2_000 }, (_, index) => target(index * 7, index % 4, text));
    const chunks = chunksOf(targets);
    expect(chunks.flat()).toEqual(targets);
    // Four columns of 14,000 cells are 22 MB; what stands between the targets of a column is read with them.
    const cellsRead = chunks.map((chunk) => [0, 1, 2, 3].flatMap((column) => blocksOf(chunk.filter((one) => one.column === column))).reduce((cells, { area }) => cells + area.rows, 0));
    expect(cellsRead.reduce((a, b) => a + b)).toBeGreaterThan(40_000);
    expect(Math.max(...cellsRead) * text.length).toBeLessThan(4_000_000);
    expect(chunks.length).toBeLessThan(10);
  });
});
