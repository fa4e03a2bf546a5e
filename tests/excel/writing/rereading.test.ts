import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../src/excel/writing/rereading';
import type { CellTarget } from '../../../src/excel/writing/transfer';

const target = (row: number, column: number, expected: string): CellTarget => ({ row, column, expected, wanted: 'x', steps: [] });

describe('chunksOf', () => {
  it('keeps few short changes in one chunk, in the order of the sheet', () => {
    const targets = [target(3, 1, 'b'), target(1, 2, 'a'), target(1, 0, 'c')];
    expect(chunksOf(targets)).toEqual([[targets[2], targets[1], targets[0]]]);
    expect(chunksOf([])).toEqual([]);
  });

  it('cuts where the answer would be too large, although only a few cells in long columns of long texts change', () => {
    const text = 'x'.repeat(400);
    const targets = Array.from({ length: 1_000 }, (_, index) => target(index * 20, index % 4, text));
    const chunks = chunksOf(targets);
    expect(chunks.flat()).toEqual(targets);
    // Four columns of 20,000 cells are 32 MB: what is read for each chunk stays well under the limit of 5.
    const read = chunks.map((chunk) => 4 * (chunk[chunk.length - 1].row - chunk[0].row + 1) * text.length);
    expect(Math.max(...read)).toBeLessThan(4_000_000);
    expect(chunks.length).toBeLessThan(16);
  });
});
