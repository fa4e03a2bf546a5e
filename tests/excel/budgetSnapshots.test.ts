import { describe, expect, it } from 'vitest';
import { budgetSnapshots, keepSnapshots, readSnapshots } from '../../src/excel/settings/budgetSnapshots';
import { useDesk } from './support/workbook';

const desk = useDesk();
const MAY = { label: 'May 2018', kept: '2018-06-01', budget: 35_600_000, projection: 37_219_000, variance: null };

describe('budget figures kept in the workbook', () => {
  it('are read back for their own budget only, and forgotten', async () => {
    await keepSnapshots('budget monitoring', [MAY]);
    expect(await readSnapshots('budget monitoring')).toEqual([MAY]);
    expect(await readSnapshots('constructor')).toEqual([]);
    await keepSnapshots('budget monitoring', []);
    expect(await readSnapshots('budget monitoring')).toEqual([]);
  });

  it('count as none where the setting is damaged', async () => {
    desk().model.setSetting(budgetSnapshots.key, { 'budget monitoring': { budget: [{ label: 7 }] } });
    expect(await readSnapshots('budget monitoring')).toEqual([]);
  });
});
