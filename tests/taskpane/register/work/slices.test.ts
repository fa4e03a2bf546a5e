import { describe, expect, it } from 'vitest';
import { putTogether, takeApart } from '../../../../src/taskpane/register/work/slices';

describe('a result in slices', () => {
  const many = Array.from({ length: 1201 }, (_, index) => ({ index }));

  it('is the same when it is put together', () => {
    const result = { ok: true, proposals: [{ step: 'a', edits: many }, { step: 'b', edits: many.slice(0, 3) }], used: new Set(['net']), none: null, deep: { er: { list: many.slice(0, 700) } } };
    const { rest, slices } = takeApart(result);
    expect(putTogether(structuredClone(rest), structuredClone(slices))).toEqual(result);
    expect(slices.filter(({ list }) => list === 0).flatMap(({ items }) => items)).toEqual(many);
    expect(slices.every(({ items }) => items.length > 0 && items.length <= 200)).toBe(true);
    expect(JSON.stringify(rest)).not.toContain('"index":1200');
  });

  it('stays whole when it is short', () => {
    const result = { findings: [1, 2], nothing: [] };
    expect(takeApart(result)).toEqual({ rest: result, slices: [] });
  });
});
