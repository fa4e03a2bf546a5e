import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netOfAction, variance } from '../../src/rules/variance';

describe('variance', () => {
  it('is exact to the penny', () => {
    const pence = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(fc.property(pence, pence, (projection, budget) => {
      expect(variance(projection / 100, budget / 100)).toBe((projection - budget) / 100);
    }));
  });

  it('is never minus nothing', () => {
    expect(Object.is(variance(0, 0), 0)).toBe(true);
    expect(Object.is(variance(0.3, 0.1 + 0.2), 0)).toBe(true);
  });

  it('net is gross less management action: the published placements', () => {
    expect(netOfAction(2492, 985)).toBe(1507);
  });
});
