import { describe, expect, it } from 'vitest';
import { summarySheets, writeSummarySheet, type SummaryContent } from '../../../src/excel/marking/summarySheet';
import { fill, useDesk } from '../support/workbook';

const desk = useDesk();
const content = (finding: string): SummaryContent => ({ rows: [['Table audit of Register', ''], ['Figures', 4], ['Found', finding]], boldRows: [0], widths: [80, 200] });
const AREA = { row: 0, column: 0, rows: 3, columns: 2 };
const named = (name: string) => {
  const sheet = desk().model.sheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

describe('the summary sheet', () => {
  it('holds values, and text as text whatever it looks like', async () => {
    const outcome = await writeSummarySheet(desk().sheet.id, content('=1+1'));
    expect(outcome).toMatchObject({ sheetName: 'Table audit', replaced: false });
    const sheet = named('Table audit');
    expect(sheet.values(AREA)).toEqual([['Table audit of Register', ''], ['Figures', 4], ['Found', '=1+1']]);
    expect(sheet.valueTypes(AREA)[2]?.[1]).toBe('String');
    expect(sheet.formulas(AREA)[2]?.[1]).toBe(sheet.values(AREA)[2]?.[1]);
    expect([sheet.style(0, 0).bold, sheet.style(2, 1).wrapText, sheet.columnWidth(1)]).toEqual([true, true, 200]);
    expect(await summarySheets()).toEqual([outcome.sheetId]);
    expect(desk().model.activeSheet.name).toBe('Register');
  });

  it('is replaced by the next one of the same sheet', async () => {
    await writeSummarySheet(desk().sheet.id, { ...content('old'), rows: [...content('old').rows, ['More', 'lines']] });
    expect(await writeSummarySheet(desk().sheet.id, content('new'))).toMatchObject({ sheetName: 'Table audit', replaced: true });
    expect(named('Table audit').values({ ...AREA, rows: 4 })).toEqual([['Table audit of Register', ''], ['Figures', 4], ['Found', 'new'], ['', '']]);
    expect(desk().model.sheets).toHaveLength(2);
  });

  it('is numbered beside a sheet of that name that is somebody’s own, whatever its capitals', async () => {
    const own = desk().model.addSheet();
    desk().model.renameSheet(own, 'TABLE AUDIT');
    fill(own, [['Mine']]);
    expect(await writeSummarySheet(desk().sheet.id, content('new'))).toMatchObject({ sheetName: 'Table audit (2)', replaced: false });
    expect(own.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['Mine']]);
  });

  it('is left alone once somebody has changed it, or when it is about another sheet', async () => {
    const { sheetId } = await writeSummarySheet(desk().sheet.id, content('old'));
    expect(await writeSummarySheet('another', content('other'))).toMatchObject({ sheetName: 'Table audit (2)' });
    named('Table audit').writeCells({ row: 5, column: 0, rows: 1, columns: 1 }, [['Agreed with the service']]);
    const second = await writeSummarySheet(desk().sheet.id, content('new'));
    expect(second).toMatchObject({ sheetName: 'Table audit (3)', replaced: false });
    expect(second.sheetId).not.toBe(sheetId);
    expect(named('Table audit').values({ row: 5, column: 0, rows: 1, columns: 1 })).toEqual([['Agreed with the service']]);
  });

  it('leaves nothing behind when writing fails part-way', async () => {
    desk().office.faults.arm({ kind: 'write', nth: 1, transport: 5001 });
    await expect(writeSummarySheet(desk().sheet.id, content('new'))).rejects.toMatchObject({ name: 'ExcelProblem' });
    desk().office.faults.clear();
    expect(desk().model.sheets.map(({ name }) => name)).toEqual(['Register']);
  });

  it('puts the earlier summary back when replacing it fails part-way', async () => {
    await writeSummarySheet(desk().sheet.id, content('old'));
    const before = named('Table audit').values(AREA);
    desk().office.faults.arm({ kind: 'write', nth: 2, transport: 5001 });
    await expect(writeSummarySheet(desk().sheet.id, content('new'))).rejects.toMatchObject({ name: 'ExcelProblem' });
    desk().office.faults.clear();
    expect(named('Table audit').values(AREA)).toEqual(before);
    expect(await writeSummarySheet(desk().sheet.id, content('new'))).toMatchObject({ sheetName: 'Table audit' });
  });

  it('adds no sheet to a workbook whose structure is protected', async () => {
    const { protection } = await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
      return context.workbook;
    });
    await expect(writeSummarySheet(desk().sheet.id, content('new'))).rejects.toMatchObject({ code: 'structure-protected' });
    protection.unprotect();
    await protection.context.sync();
  });
});
