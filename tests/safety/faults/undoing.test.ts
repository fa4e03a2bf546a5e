import { describe, expect, it } from 'vitest';
import { excelPort } from '../../../src/excel/port';
import { useFaultyTidy, WHEN, type FaultKind } from '../support/faultyTidy';
import { differingCells } from '../support/picture';

/** An undo takes many requests: these few kinds at each of them. */
const KINDS: readonly FaultKind[] = [...WHEN.map((when) => ({ transport: 5001, when })), { drop: true, when: 'after' }];

const tidy = useFaultyTidy();

describe('an undo of the tidied register with a fault at every request', () => {
  it.each(KINDS)('%o', async (kind) => {
    for (let nth = 1; nth <= tidy.requests.undo; nth += 1) {
      expect(await tidy.apply()).toMatchObject({ outcome: 'applied' });
      const fault = { ...kind, nth };
      const label = JSON.stringify(fault);
      await tidy.under([fault], async () => {
        const batch = await excelPort.latestBatch('risk').catch(() => null);
        if (batch) await excelPort.undoBatch(batch.heading.batch);
      });
      // Every cell is as before or as after, never a third thing.
      const now = await tidy.picture();
      const changed = new Set(differingCells(tidy.original, now));
      expect(differingCells(tidy.tidied, now).filter((cell) => changed.has(cell)), label).toEqual([]);
      await tidy.backToPublished(label);
    }
  });

  it('was tried', () => {
    expect(tidy.requests.undo).toBeGreaterThan(0);
    expect(tidy.tried).toBe(KINDS.length * tidy.requests.undo);
  });
});
