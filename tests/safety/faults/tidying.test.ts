import { describe, expect, it } from 'vitest';
import { DROPPED, LATE, SLOW, useFaultyTidy, WHEN, type FaultKind } from '../support/faultyTidy';

const KINDS: readonly FaultKind[] = [
  ...[5001, 5004, 5012, 5103, 7000].flatMap((transport) => WHEN.map((when) => ({ transport, when }))),
  ...['GeneralException', 'AccessDenied'].flatMap((code) => WHEN.map((when) => ({ api: { code }, when }))),
  ...DROPPED,
  { delay: SLOW },
  { delay: LATE },
];

const tidy = useFaultyTidy();

describe('a tidy of the published register with a fault at every request', () => {
  it.each(KINDS)('%o', async (kind) => {
    for (let nth = 1; nth <= tidy.requests.apply; nth += 1) await tidy.applyUnder({ ...kind, nth });
  });

  it('was tried', () => {
    expect(tidy.requests.apply).toBeGreaterThan(0);
    expect(tidy.tried).toBe(KINDS.length * tidy.requests.apply);
  });
});
