import { afterEach, expect, it, vi } from 'vitest';
import { excelPort } from '../../src/excel/port';
import type { TidyPlan } from '../../src/registers/shared/edit';

const WRITER = '../../src/excel/writing/writer';

afterEach(() => {
  vi.doUnmock(WRITER);
  vi.resetModules();
});

it('says that nothing was changed when the code that writes cannot be fetched, and works once it can', async () => {
  vi.doMock(WRITER, () => {
    throw new Error('Loading chunk 7 failed.');
  });
  const plan = {} as TidyPlan;
  const applied = await excelPort.applyPlan(plan, { register: 'risk' });
  expect(applied).toMatchObject({ outcome: 'failed', notRestored: [], problem: { code: 'not-fetched' } });
  expect(await excelPort.undoBatch('b1')).toMatchObject({ outcome: 'failed', restored: 0, problem: { code: 'not-fetched' } });
  await expect(excelPort.missingDecorations('{1}', [])).rejects.toMatchObject({ code: 'not-fetched', message: expect.stringContaining('nothing was changed') });

  vi.doMock(WRITER, () => ({ applyPlan: async () => ({ outcome: 'nothing', skipped: [], notes: [] }) }));
  vi.resetModules();
  expect(await excelPort.applyPlan(plan, { register: 'risk' })).toEqual({ outcome: 'nothing', skipped: [], notes: [] });
});
