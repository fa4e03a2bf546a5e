import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followKeptScheme } from '../../../src/excel/settings/followScheme';
import { readWorkbookScheme, writeWorkbookScheme } from '../../../src/excel/settings/workbookScheme';
import { RISKRAG } from '../../../src/functions/risk';
import { inProcessRuntime } from '../../../src/host/functions';
import type { WorkbookModel } from '../../../src/host/model/types';
import { openHeadless } from '../../../src/host/openHeadless';
import { DEFAULT_IN_USE, schemeInUse, setSchemeInUse } from '../../../src/schemes/currentScheme';
import { keptScheme } from '../../../src/schemes/keptScheme';
import { bromley2018, nhs5x5 } from '../../../src/schemes/presets';
import { withSquare } from '../../../src/schemes/riskMatrix';
import { SCHEME_SETTING, type Scheme } from '../../../src/schemes/scheme';
import { startOfficeHarness, type OfficeHarness } from '../../support/office';

const own: Scheme = { ...bromley2018, id: 'own', riskBands: withSquare(bromley2018.riskBands, { likelihood: 3, impact: 4 }, 'High') };
const runtime = () => inProcessRuntime({ RISKRAG: (likelihood: unknown[][], impact: unknown[][]) => RISKRAG(likelihood, impact) });
const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

let model: WorkbookModel;
let office: OfficeHarness;
const answer = async (): Promise<unknown> => {
  await office.settle();
  await model.settled();
  return model.activeSheet.values(A1)[0][0];
};

beforeAll(async () => {
  model = await openHeadless(null, { runtime: runtime() });
  office = await startOfficeHarness(model);
});
beforeEach(async () => {
  setSchemeInUse(DEFAULT_IN_USE);
  model.removeSetting(SCHEME_SETTING);
  model.activeSheet.writeCells(A1, [['=RISKRAG(3,4)']]);
  await model.settled();
});
afterEach(() => {
  office.faults.clear();
});
afterAll(() => {
  setSchemeInUse(DEFAULT_IN_USE);
  office.dispose();
  model.dispose();
});

describe('a scheme kept in the workbook', () => {
  it('changes the functions in the open sheet when it is saved, and goes with the file', async () => {
    expect(await answer()).toBe('Amber');
    await writeWorkbookScheme(undefined, own);
    expect(await answer()).toBe('Red');
    const bytes = model.save();
    setSchemeInUse(DEFAULT_IN_USE);
    const again = await openHeadless(bytes, { runtime: runtime() });
    expect(again.settings.get(SCHEME_SETTING)).toEqual(own);
    again.dispose();
  });

  it('is put to use when it is read, and cells that answered by another scheme are calculated again', async () => {
    model.setSetting(SCHEME_SETTING, own);
    expect(await readWorkbookScheme()).toMatchObject({ origin: 'workbook', scheme: own });
    expect(await answer()).toBe('Red');
    const { scheme } = schemeInUse();
    await readWorkbookScheme();
    expect(schemeInUse().scheme).toBe(scheme);
  });

  it('is not put to use when it could not be kept', async () => {
    office.faults.arm({ nth: 2, api: { code: 'AccessDenied' } });
    await expect(writeWorkbookScheme(undefined, own)).rejects.toMatchObject({ name: 'ExcelProblem' });
    expect(schemeInUse().origin).toBe('default');
  });

  it('is followed when another officer saves one', async () => {
    await followKeptScheme(keptScheme);
    model.setSetting(SCHEME_SETTING, own);
    await expect.poll(answer).toBe('Red');
    model.removeSetting(SCHEME_SETTING);
    await expect.poll(answer).toBe('Amber');
  });

  it('is taken out again, and what stood before can be put back', async () => {
    const saved = await writeWorkbookScheme(undefined, own);
    const removed = await writeWorkbookScheme(saved.setting, undefined);
    expect([removed.origin, model.settings.has(SCHEME_SETTING), await answer()]).toEqual(['default', false, 'Amber']);
    await writeWorkbookScheme(removed.setting, saved.setting);
    expect(await answer()).toBe('Red');
  });

  it.each<[string, unknown]>([['damaged', { version: 1, riskBands: 'none' }], ['from a newer add-in', { ...nhs5x5, version: 99 }], ['no scheme at all', 'x']])('is refused and left as it is when it is %s', async (_what, setting) => {
    model.setSetting(SCHEME_SETTING, setting);
    const read = await readWorkbookScheme();
    expect([read.origin, read.scheme, read.problems.length > 0]).toEqual(['refused', bromley2018, true]);
    expect(model.settings.get(SCHEME_SETTING)).toEqual(setting);
    expect(await answer()).toBe('Amber');
  });

  it('is not written over when someone else has changed it meanwhile', async () => {
    model.setSetting(SCHEME_SETTING, nhs5x5);
    await expect(writeWorkbookScheme(undefined, own)).rejects.toMatchObject({ code: 'scheme-changed' });
    expect(model.settings.get(SCHEME_SETTING)).toEqual(nhs5x5);
  });
});
