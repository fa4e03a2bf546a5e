import { describe, expect, it } from 'vitest';
import { keepComparison } from '../../../src/excel/report/comparisonChoice';
import { lookAtSheets } from '../../../src/excel/report/lookAtSheets';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { publishedGrid } from '../../registers/support/published';
import { fill, useDesk } from '../support/workbook';

const desk = useDesk();

describe('looking at the sheets to compare with', () => {
  it('gives the corner of each, by which a register is known', async () => {
    const { model, sheet } = desk();
    fill(sheet, publishedGrid.values);
    fill(model.addSheet('Notes'), [['Nothing'], ['to see']]);
    const { sheets } = await lookAtSheets();
    expect(sheets.map(({ name, corner }) => [name, corner !== null && riskRegisterKind.recognise(corner).ok])).toEqual([['Register', true], ['Notes', false]]);
    expect(desk().office.faults.counts).toMatchObject({ reads: 2, writes: 0 });
  });

  it('leaves out sheets that cannot be brought to the screen, and tells of hidden ones', async () => {
    const { model } = desk();
    model.addSheet('Deep').visibility = 'VeryHidden';
    model.addSheet('Old').visibility = 'Hidden';
    const { sheets } = await lookAtSheets();
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Register', false], ['Old', true]]);
  });
});

describe('the sheet compared with', () => {
  it('is kept in the workbook, one for each register, and can be forgotten', async () => {
    await keepComparison('Register', 'Last quarter');
    await keepComparison('Other', 'Another');
    expect([...(await lookAtSheets()).comparisons]).toEqual([['Register', 'Last quarter'], ['Other', 'Another']]);
    await keepComparison('Register', null);
    expect([...(await lookAtSheets()).comparisons]).toEqual([['Other', 'Another']]);
  });

  it('is not known where the setting is damaged, and keeping another mends it', async () => {
    desk().model.setSetting('scrutiny.comparisons', { Register: 4 });
    expect((await lookAtSheets()).comparisons.size).toBe(0);
    await keepComparison('Register', 'Last quarter');
    expect([...(await lookAtSheets()).comparisons]).toEqual([['Register', 'Last quarter']]);
  });
});
