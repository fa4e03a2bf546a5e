import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorOf, onRegister, startOnRegister, type RegisterOffice } from './register';

let office: RegisterOffice;
beforeEach(async () => { office = await startOnRegister(); });
afterEach(() => office.dispose());

describe('worksheets', () => {
  it('are added, found, listed, renamed, activated and deleted', async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const report = worksheets.add('Report');
      report.load('id,name,position,visibility');
      await context.sync();
      const byId = worksheets.getItem(report.id).load('name');
      const missing = worksheets.getItemOrNullObject('Nowhere');
      const count = worksheets.getCount();
      const [first, last] = [worksheets.getFirst().load('name'), worksheets.getLast().load('name')];
      report.name = 'Summary';
      report.activate();
      const active = worksheets.getActiveWorksheet().load('name');
      worksheets.load('items/name');
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      const neighbours = [report.getPrevious().load('name'), report.getNextOrNullObject()];
      await context.sync();
      report.delete();
      const after = worksheets.getCount();
      await context.sync();
      return { position: report.position, byId: byId.name, missing: missing.isNullObject, count: count.value, ends: [first.name, last.name], active: active.name, names, previous: neighbours[0].name, next: neighbours[1].isNullObject, after: after.value };
    });
    expect(seen).toEqual({
      position: 1, byId: 'Report', missing: true, count: 2, ends: ['Register', 'Report'], active: 'Summary', names: ['Register', 'Summary'], previous: 'Register', next: true, after: 1,
    });
  });

  it('are hidden and moved, though never the last visible one', async () => {
    await Excel.run(async (context) => {
      const log = context.workbook.worksheets.add('Log');
      log.visibility = 'VeryHidden';
      log.position = 0;
      await context.sync();
    });
    expect(office.model.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([['Log', 'VeryHidden'], ['Register', 'Visible']]);
    expect((await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').visibility = 'Hidden'; }))?.code).toBe('InvalidOperation');
    expect((await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').delete(); }))?.code).toBe('InvalidOperation');
  });

  it.each(['register', 'REGISTER'])('refuse the name %s when it is taken', async (name) => {
    expect((await errorOf(async (context) => { context.workbook.worksheets.add(name); }))?.code).toBe('ItemAlreadyExists');
  });

  it.each(['a/b', 'x'.repeat(32), "'quoted'", 'what?'])('refuse %s as a name', async (name) => {
    expect((await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').name = name; }))?.code).toBe('InvalidArgument');
  });

  it('report a missing sheet and a bad address', async () => {
    const missing = await errorOf(async (context) => { context.workbook.worksheets.getItem('Nowhere').load('name'); });
    expect([missing?.code, missing?.debugInfo.errorLocation]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem']);
    const address = await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('not a range').load('values'); });
    expect([address?.code, address?.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Worksheet.getRange']);
  });

  it('freeze panes', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const locations: string[] = [];
      const look = async () => {
        const location = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        locations.push(location.isNullObject ? 'none' : location.address);
      };
      await look();
      sheet.freezePanes.freezeRows(2);
      await look();
      sheet.freezePanes.freezeColumns(1);
      await look();
      sheet.freezePanes.freezeAt('A1:B3');
      await look();
      sheet.freezePanes.unfreeze();
      await look();
      return locations;
    });
    expect(seen).toEqual(['none', 'Register!1:2', 'Register!A:A', 'Register!A1:B3', 'none']);
  });

  it('filter', async () => {
    const seen = await onRegister(async (sheet, context) => {
      sheet.autoFilter.apply('A1:E4');
      sheet.autoFilter.load('enabled,isDataFiltered');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      const on = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address];
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled');
      await context.sync();
      return [on, sheet.autoFilter.enabled];
    });
    expect(seen).toEqual([[true, false, 'Register!A1:E4'], false]);
  });

  it('give several ranges at once', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const areas = sheet.getRanges('A1:B2, D4').load('address,areaCount,cellCount');
      areas.areas.load('items/address');
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((range) => range.address)];
    });
    expect(seen).toEqual(['Register!A1:B2,Register!D4', 2, 5, ['Register!A1:B2', 'Register!D4']]);
  });
});

describe('protection', () => {
  it('is reported, and refuses every write with AccessDenied', async () => {
    await onRegister(async (sheet) => sheet.protection.protect({ allowFormatCells: true }));
    const state = await onRegister(async (sheet, context) => {
      sheet.protection.load('protected,options');
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options.allowFormatCells, sheet.protection.options.allowSort];
    });
    expect(state).toEqual([true, true, false]);

    const attempts: Array<(sheet: Excel.Worksheet) => void> = [
      (sheet) => { sheet.getRange('A1').values = [['x']]; },
      (sheet) => { sheet.getRange('A1').formulas = [['=1']]; },
      (sheet) => sheet.getRange('A1').clear(),
      (sheet) => { sheet.getRange('1:1').insert('Down'); },
      (sheet) => sheet.getRange('1:1').delete('Up'),
      (sheet) => sheet.getRange('A1:B1').merge(),
      (sheet) => { sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }; },
      (sheet) => { sheet.tables.add('A1:E4', true); },
      (sheet) => { sheet.getRange('A:A').format.columnWidth = 90; },
    ];
    for (const attempt of attempts) {
      const error = await errorOf(async (context) => attempt(context.workbook.worksheets.getItem('Register')));
      expect(error?.code).toBe('AccessDenied');
    }
    expect(await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('A1').format.fill.color = '#FFFF00'; })).toBeUndefined();

    await onRegister(async (sheet) => sheet.protection.unprotect());
    expect(await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('A1').values = [['Ref no']]; })).toBeUndefined();
    expect(office.model.activeSheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['Ref no']]);
  });

  it('of the workbook keeps its sheets as they are', async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect((await errorOf(async (context) => { context.workbook.worksheets.add('More'); }))?.code).toBe('AccessDenied');
    expect((await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').name = 'Other'; }))?.code).toBe('AccessDenied');
    expect(office.model.sheets.map((sheet) => sheet.name)).toEqual(['Register']);
  });
});
