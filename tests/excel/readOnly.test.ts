import { expect, it } from 'vitest';
import { readSheet } from '../../src/excel/reading/readSheet';
import { applyPlan } from '../../src/excel/writing/applyPlan';
import { openHeadless } from '../../src/host/openHeadless';
import { startOfficeHarness } from '../support/office';
import { fill, planOf } from './support/workbook';

it('a workbook open for reading only can be read, and is not written to', async () => {
  const model = await openHeadless(null);
  fill(model.activeSheet, [['a']]);
  model.renameSheet(model.activeSheet, 'Register');
  const office = await startOfficeHarness(model, { readOnly: true });
  try {
    expect((await readSheet()).conditions.isReadOnly).toBe(true);
    expect(await applyPlan(planOf([[0, 0, 'a', 'b']]), { register: 'risk' })).toMatchObject({ outcome: 'failed', problem: { code: 'read-only' }, notRestored: [] });
    expect(model.activeSheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['a']]);
    expect(model.sheets).toHaveLength(1);
  } finally {
    office.dispose();
    model.dispose();
  }
});
