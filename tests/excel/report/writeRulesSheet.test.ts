import { describe, expect, it } from 'vitest';
import { writeRulesSheet } from '../../../src/excel/report/writeRulesSheet';
import { rulesSheet } from '../../../src/registers/scheme/rulesSheet';
import { bromley2018, example3x3, nhs5x5 } from '../../../src/schemes/presets';
import { useDesk } from '../support/workbook';

const desk = useDesk();
const names = () => desk().model.sheets.map(({ name }) => name);
const named = (name: string) => {
  const sheet = desk().model.sheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};
const valuesOf = (name: string) => named(name).values({ row: 0, column: 0, rows: 90, columns: 6 });
const schemeOn = (name: string) => valuesOf(name)[1]?.[0];
const type = (name: string, row: number, text: string): void => named(name).writeCells({ row, column: 0, rows: 1, columns: 1 }, [[text]]);

describe('the Rules sheet', () => {
  it('is written where there is none', async () => {
    expect(await writeRulesSheet(rulesSheet(bromley2018), 'ask')).toMatchObject({ outcome: 'written', sheetName: 'Rules' });
    expect(schemeOn('Rules')).toBe(`Scheme: ${bromley2018.name}`);
  });

  it('is asked about before it is written again, and left as it is meanwhile', async () => {
    await writeRulesSheet(rulesSheet(bromley2018), 'ask');
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'ask')).toEqual({ outcome: 'there', sheetName: 'Rules', mayReplace: true });
    expect(schemeOn('Rules')).toBe(`Scheme: ${bromley2018.name}`);
    expect(names()).toEqual(['Register', 'Rules']);
  });

  it('is replaced where it stands, so that what refers to it still does', async () => {
    const first = await writeRulesSheet(rulesSheet(bromley2018), 'ask');
    desk().model.renameSheet(named('Rules'), 'Guidance');
    desk().sheet.writeCells({ row: 0, column: 0, rows: 1, columns: 1 }, [['=Guidance!A2']]);
    const again = await writeRulesSheet(rulesSheet(example3x3), 'replace');
    expect(again).toMatchObject({ outcome: 'written', sheetName: 'Guidance', sheetId: first.outcome === 'written' && first.sheetId });
    expect(names()).toEqual(['Register', 'Guidance']);
    await desk().model.settled();
    expect(desk().sheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[`Scheme: ${example3x3.name}`]]);
    const fresh = await writeRulesSheet(rulesSheet(example3x3), 'new');
    expect(valuesOf('Guidance')).toEqual(valuesOf(fresh.outcome === 'written' ? fresh.sheetName : ''));
  });

  it('is never replaced once somebody has changed it, even after it was asked about', async () => {
    await writeRulesSheet(rulesSheet(bromley2018), 'ask');
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'ask')).toMatchObject({ mayReplace: true });
    type('Rules', 80, 'Agreed by the board');
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'replace')).toEqual({ outcome: 'there', sheetName: 'Rules', mayReplace: false });
    expect([schemeOn('Rules'), valuesOf('Rules')[80]?.[0]]).toEqual([`Scheme: ${bromley2018.name}`, 'Agreed by the board']);
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'new')).toMatchObject({ outcome: 'written', sheetName: 'Rules 2' });
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'ask')).toEqual({ outcome: 'there', sheetName: 'Rules 2', mayReplace: true });
  });

  it('of somebody’s own is told of and never touched, whatever its capitals', async () => {
    desk().model.addSheet('RULES').writeCells({ row: 0, column: 0, rows: 1, columns: 1 }, [['Mine']]);
    for (const choice of ['ask', 'replace'] as const) expect(await writeRulesSheet(rulesSheet(nhs5x5), choice)).toEqual({ outcome: 'there', sheetName: 'RULES', mayReplace: false });
    expect(valuesOf('RULES')[0]?.[0]).toBe('Mine');
    expect(names()).toEqual(['Register', 'RULES']);
  });

  it('says what it said before when replacing it fails', async () => {
    await writeRulesSheet(rulesSheet(bromley2018), 'ask');
    const before = valuesOf('Rules');
    desk().office.faults.resetCounts();
    desk().office.faults.arm({ kind: 'write', nth: 1, transport: 5001 });
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'replace')).toMatchObject({ outcome: 'not-replaced', sheetName: 'Rules', isPutBack: true });
    desk().office.faults.clear();
    expect(valuesOf('Rules')).toEqual(before);
    expect(await writeRulesSheet(rulesSheet(nhs5x5), 'replace')).toMatchObject({ outcome: 'written' });
    expect(schemeOn('Rules')).toBe(`Scheme: ${nhs5x5.name}`);
  });

  it('leaves nothing behind when the first cannot be written', async () => {
    desk().office.faults.arm({ kind: 'write', nth: 1, transport: 5001 });
    expect(await writeRulesSheet(rulesSheet(bromley2018), 'ask')).toMatchObject({ outcome: 'failed', sheetLeft: null });
    expect(names()).toEqual(['Register']);
  });
});
