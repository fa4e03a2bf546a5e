import { describe, expect, it } from 'vitest';
import { inProcessRuntime } from '../../../src/host/functions';
import type { FunctionCall } from '../../../src/host/model/types';
import { metadata } from './metadata';

const runtime = inProcessRuntime({
  ADD: (a: number, b: number | null) => a + (b ?? 0),
  TRIMALL: (cells: unknown[][]) => cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trim() : cell))),
  SLOW: async (value: unknown) => value,
  FAIL: (how: string) => {
    if (how === 'thrown') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'No such council.');
    if (how === 'returned') return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, 'Too large.');
    if (how === 'rejected') return Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero));
    if (how === 'ragged') return [[1], [1, 2]];
    if (how === 'infinite') return Infinity;
    throw new TypeError('undefined is not a function');
  },
  SOME: () => [['ok', new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Not a score.')]],
}, metadata);

function invoke(id: string, ...args: FunctionCall['args']) {
  return runtime.invoke({ id, args, address: 'Sheet1!B2' });
}

describe('custom functions run in process', () => {
  it('know their names', () => {
    expect([...runtime.ids].sort()).toEqual(['ADD', 'FAIL', 'SLOW', 'SOME', 'TRIMALL']);
    expect(invoke('NOSUCH')).toMatchObject({ ok: false, error: '#NAME?' });
  });

  it('give values at once where they can, and later where they must', async () => {
    expect(invoke('ADD', [[2]], [[3]])).toEqual({ ok: true, value: 5 });
    expect(invoke('add', [[2]])).toEqual({ ok: true, value: 2 });
    const later = invoke('SLOW', [['x']]);
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toEqual({ ok: true, value: 'x' });
  });

  it('give matrices, and a matrix of one cell as its cell', () => {
    expect(invoke('TRIMALL', [[' a', 1], ['b ', true]])).toEqual({ ok: true, value: [['a', 1], ['b', true]] });
    expect(invoke('TRIMALL', [[' a']])).toEqual({ ok: true, value: 'a' });
  });

  it('fail one cell of a matrix alone', () => {
    expect(invoke('SOME')).toEqual({ ok: true, value: [['ok', { error: '#VALUE!', message: 'Not a score.' }]] });
  });

  it.each([
    ['thrown', '#N/A', 'No such council.'],
    ['returned', '#NUM!', 'Too large.'],
    ['rejected', '#DIV/0!', ''],
    ['infinite', '#NUM!', 'The result is not a number.'],
    ['ragged', '#VALUE!', 'The function gave an array whose rows are not all of one length.'],
    ['crash', '#VALUE!', 'undefined is not a function'],
  ])('report an error that was %s', async (how, error, message) => {
    expect(await invoke('FAIL', [[how]])).toEqual({ ok: false, error, message });
  });

  it('take every argument as rows where there is no metadata', () => {
    const bare = inProcessRuntime({ COUNT: (cells: unknown[][]) => cells.flat().length });
    expect(bare.invoke({ id: 'COUNT', args: [[[1, 2], [3, 4]]], address: 'A!A1' })).toEqual({ ok: true, value: 4 });
  });
});
