import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { officeRuntime, type InvocationMessage } from '../../../src/host/functions';
import { metadata } from './metadata';

const call = (id: string, ...args: Array<Array<Array<string | number>> | null>) => ({ id, args, address: 'Register!E1' });

describe('custom functions run over the protocol', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('wait for the add-in, then travel together', async () => {
    const runtime = officeRuntime(metadata);
    const results = [runtime.invoke(call('ADD', [[1]], [[2]])), runtime.invoke(call('ADD', [[3]]))];
    await Promise.resolve();

    const batches: Array<readonly InvocationMessage[]> = [];
    runtime.connect((messages) => { batches.push(messages); return true; });
    expect(batches).toEqual([[[1, 'ADD', [1, 2], 'Register!E1', 4, null], [2, 'ADD', [3, null], 'Register!E1', 4, null]]]);

    runtime.receive([[1, true, 3, [0]], { id: 2, value: 3, outboundData: [0] }]);
    expect(await Promise.all(results)).toEqual([{ ok: true, value: 3 }, { ok: true, value: 3 }]);
  });

  it('are sent again, once, after the pane has been reloaded', async () => {
    const runtime = officeRuntime(metadata);
    const first: number[] = [];
    const second: number[] = [];
    runtime.connect((messages) => { first.push(...messages.map(([id]) => id)); return true; });
    const answered = runtime.invoke(call('ADD', [[1]]));
    const waiting = runtime.invoke(call('ADD', [[2]]));
    await Promise.resolve();
    runtime.receive([[1, true, 1]]);
    runtime.disconnect();
    runtime.connect((messages) => { second.push(...messages.map(([id]) => id)); return true; });
    runtime.receive([[2, true, 2]]);
    expect([first, second]).toEqual([[1, 2], [2]]);
    expect(await Promise.all([answered, waiting])).toEqual([{ ok: true, value: 1 }, { ok: true, value: 2 }]);
  });

  it.each([
    [[1, false, 'No such council.', 1], '#N/A', 'No such council.'],
    [[1, false, '', 5], '#DIV/0!', ''],
    [[1, false, 'Too large.', 6], '#NUM!', 'Too large.'],
    [[1, false, 'Bad.', 7], '#VALUE!', 'Bad.'],
    [[1, false, '', 8], '#NULL!', ''],
    [[1, false, '', 2], '#VALUE!', 'ADD failed unexpectedly.'],
    [{ id: 1, failed: true, value: '', errorCode: 3 }, '#VALUE!', 'ADD failed unexpectedly.'],
    [[1, true, { type: 'Error', basicValue: '#NUM!', message: 'Too large.' }], '#NUM!', 'Too large.'],
  ])('report %j', async (answer, error, message) => {
    const runtime = officeRuntime(metadata);
    runtime.connect(() => true);
    const result = runtime.invoke(call('ADD', [[1]]));
    runtime.receive([answer]);
    expect(await result).toEqual({ ok: false, error, message });
  });

  it('end with a plain message where the add-in never starts, or never answers', async () => {
    const runtime = officeRuntime(metadata, { timeLimit: 30_000 });
    const neverStarted = runtime.invoke(call('ADD', [[1]]));
    vi.advanceTimersByTime(30_000);
    expect(await neverStarted).toEqual({ ok: false, error: '#CONNECT!', message: 'The add-in did not start within 30 seconds, so ADD could not be calculated.' });

    runtime.connect(() => true);
    const neverAnswered = runtime.invoke(call('ADD', [[1]]));
    vi.advanceTimersByTime(30_000);
    expect(await neverAnswered).toMatchObject({ ok: false, error: '#CONNECT!', message: 'ADD gave no result within 30 seconds.' });
    runtime.receive([[2, true, 5]]);
  });

  it('never leave the host where the name or an argument is wrong', () => {
    const runtime = officeRuntime(metadata);
    expect(runtime.invoke(call('NOSUCH'))).toMatchObject({ ok: false, error: '#NAME?' });
    expect(runtime.invoke(call('ADD', [['many']]))).toMatchObject({ ok: false, error: '#VALUE!' });
  });

  it('end when the workbook is closed', async () => {
    const runtime = officeRuntime(metadata);
    const result = runtime.invoke(call('SLOW', [[1]]));
    runtime.dispose();
    expect(await result).toMatchObject({ ok: false, message: 'The workbook was closed.' });
  });
});
