import { describe, expect, it } from 'vitest';
import { Faults, type RequestKind } from '../../../src/host/protocol';

function strikes(faults: Faults, ...kinds: RequestKind[]): boolean[] {
  return kinds.map((kind) => faults.strike(kind, 10) !== undefined);
}

describe('armed faults', () => {
  it('strike the n-th request from their arming, of the kind asked for', () => {
    const faults = new Faults();
    strikes(faults, 'write', 'write');
    faults.arm({ kind: 'write', nth: 2, transport: 5001 });
    expect(strikes(faults, 'read', 'write', 'read', 'write', 'write')).toEqual([false, false, false, true, false]);
  });

  it('strike several times in a row, or until cleared', () => {
    const faults = new Faults();
    faults.arm({ nth: 2, times: 2, drop: true });
    expect(strikes(faults, 'read', 'read', 'write', 'write')).toEqual([false, true, true, false]);
    faults.arm({ times: Infinity, drop: true });
    expect(strikes(faults, 'read', 'read')).toEqual([true, true]);
    faults.clear();
    expect(strikes(faults, 'read')).toEqual([false]);
  });

  it('leave alone the traffic office.js makes of itself', () => {
    const faults = new Faults();
    faults.arm({ transport: 5001 });
    expect(strikes(faults, 'cleanup', 'functions', 'service', 'read')).toEqual([false, false, false, true]);
  });

  it('come with counts of what went by', () => {
    const faults = new Faults();
    strikes(faults, 'read', 'write', 'write', 'functions');
    faults.answered('read', 7);
    expect(faults.counts).toEqual({ requests: 3, reads: 1, writes: 2, bytesIn: 30, bytesOut: 7 });
    faults.resetCounts();
    expect(faults.counts.requests).toBe(0);
  });
});
