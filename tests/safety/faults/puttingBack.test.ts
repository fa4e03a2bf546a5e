import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/host/protocol/faults';
import { DROPPED, SLOW, useFaultyTidy, WHEN, type FaultKind } from '../support/faultyTidy';

const KINDS: readonly FaultKind[] = [...WHEN.map((when) => ({ transport: 5001, when })), { api: { code: 'GeneralException' }, when: 'after' }, ...DROPPED, { delay: SLOW }];

const tidy = useFaultyTidy();
/** The last request of a tidy is carried out, and fails all the same: everything is to be put back. */
const lastFails = (): Fault => ({ nth: tidy.requests.apply, transport: 5001, when: 'after' });
/** How many requests a putting back takes when nothing goes wrong. */
let putBack = 0;

beforeAll(async () => {
  putBack = await tidy.requestsOf(() => tidy.applyUnder(lastFails())) - tidy.requests.apply;
});

describe('putting back what a failed request wrote, with a fault at every request', () => {
  it.each(KINDS)('%o', async (kind) => {
    for (let nth = 1; nth <= putBack; nth += 1) await tidy.applyUnder(lastFails(), { ...kind, nth: tidy.requests.apply + nth });
  });

  it.each([{ transport: 5012 }, { api: { code: 'GeneralException' } }, { drop: true } as const])('nothing can be put back at all: %o', async (kind) => {
    await tidy.applyUnder(lastFails(), { ...kind, nth: tidy.requests.apply + 1, times: 99, when: 'before' });
  });

  it('was tried', () => {
    expect(putBack).toBeGreaterThan(0);
    expect(tidy.tried).toBe(1 + KINDS.length * putBack + 3);
  });
});
