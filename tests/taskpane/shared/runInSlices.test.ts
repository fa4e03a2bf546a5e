import { describe, expect, it } from 'vitest';
import { runInSlices } from '../../../src/taskpane/shared/runInSlices';

/** Work that pauses after every 5 ms. */
function* slow(pieces: number): Generator<void, string, void> {
  for (let piece = 0; piece < pieces; piece += 1) {
    for (const until = performance.now() + 5; performance.now() < until;);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets others have a turn in between, and gives what it comes to', async () => {
    let turns = 0;
    const others = setInterval(() => { turns += 1; }, 0);
    expect(await runInSlices(slow(20), { isOver: () => false })).toBe('done');
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });

  it('ends when it is not wanted any more', async () => {
    let isOver = false;
    setTimeout(() => { isOver = true; }, 0);
    expect(await runInSlices(slow(2000), { isOver: () => isOver })).toBeNull();
  });
});
