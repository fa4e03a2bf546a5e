import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_IN_USE } from '../../../src/schemes/currentScheme';
import { bromley2018, nhs5x5 } from '../../../src/schemes/presets';
import { readWhenKept } from '../../../src/taskpane/schemes/readWhenKept';

const READER = '../../../src/schemes/keptScheme';

afterEach(() => {
  vi.doUnmock(READER);
  vi.resetModules();
});

describe('the scheme that a workbook is judged by, at the start', () => {
  it('is the default where the workbook has none, without anything being fetched', async () => {
    const fetched = vi.fn();
    vi.doMock(READER, () => {
      fetched();
      return {};
    });
    expect(await readWhenKept(undefined)).toBe(DEFAULT_IN_USE);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is the workbook’s own where it has one, unless that cannot be used', async () => {
    expect(await readWhenKept(nhs5x5)).toMatchObject({ origin: 'workbook', scheme: nhs5x5 });
    expect(await readWhenKept({ ...nhs5x5, version: 99 })).toMatchObject({ origin: 'refused', scheme: bromley2018 });
  });

  it('is the default, and says so, where what reads schemes cannot be fetched', async () => {
    vi.doMock(READER, () => {
      throw new Error('Loading chunk 7 failed.');
    });
    const read = await readWhenKept(nhs5x5);
    expect(read).toMatchObject({ origin: 'refused', scheme: bromley2018 });
    expect(read.problems[0]?.message).toMatch(/could not be fetched: check the connection/);
  });
});
