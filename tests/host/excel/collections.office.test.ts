import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorOf, onRegister, startOnRegister, type RegisterOffice } from './register';

let office: RegisterOffice;
beforeEach(async () => { office = await startOnRegister(); });
afterEach(() => office.dispose());

describe('tables', () => {
  it('are added, found, named, read by column and row, grown and turned back to cells', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const table = sheet.tables.add('A1:E4', true);
      table.name = 'Risks';
      table.load('id,name,showHeaders,showTotals,style');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem('Impact').getDataBodyRange(), table.columns.getItemAt(1).getRange(), table.rows.getItemAt(2).getRange()].map((range) => range.load('address'));
      table.columns.load('count,items/name,items/index');
      table.rows.load('count');
      const found = context.workbook.tables.getItemOrNullObject('risks').load('name');
      const missing = context.workbook.tables.getItemOrNullObject('Nothing');
      const touching = sheet.getRange('B2').getTables().load('items/name');
      const counts = [context.workbook.tables.getCount(), sheet.tables.getCount()];
      const values = table.columns.getItem('Risk').load('values');
      await context.sync();

      table.rows.add(undefined, [['4', 'Cyber attack', 5, 5, '=C5*D5']]);
      const grown = table.getRange().load('address');
      const lastRating = sheet.getRange('E5').load('values');
      await context.sync();
      const cells = table.convertToRange().load('address');
      const left = sheet.tables.getCount();
      await context.sync();
      return {
        table: [table.name, table.showHeaders, table.showTotals], parts: parts.map((range) => range.address.replace('Register!', '')), columns: table.columns.items.map((column) => `${column.index} ${column.name}`),
        rows: table.rows.count, found: found.name, missing: missing.isNullObject, touching: touching.items.map((item) => item.name), counts: counts.map((count) => count.value), values: values.values.flat(),
        grown: [grown.address, lastRating.values[0][0]], cells: cells.address, left: left.value,
      };
    });
    expect(seen).toEqual({
      table: ['Risks', true, false], parts: ['A1:E4', 'A1:E1', 'A2:E4', 'D2:D4', 'B1:B4', 'A4:E4'], columns: ['0 Ref', '1 Risk', '2 Likelihood', '3 Impact', '4 Rating'],
      rows: 3, found: 'Risks', missing: true, touching: ['Risks'], counts: [1, 1], values: ['Risk', 'Loss of key staff', 'Flooding of depot', 'Contract failure'],
      grown: ['Register!A1:E5', 25], cells: 'Register!A1:E5', left: 0,
    });
  });

  it('refuse to overlap, to share a name, and to be found once deleted', async () => {
    await onRegister(async (sheet) => { sheet.tables.add('A1:B4', true).name = 'First'; });
    expect((await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').tables.add('B2:E4', true); }))?.code).toBe('InvalidArgument');
    expect((await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').tables.add('D1:E4', true).name = 'first'; }))?.code).toBe('ItemAlreadyExists');
    expect((await errorOf(async (context) => { context.workbook.tables.getItem('Nothing').load('name'); }))?.code).toBe('ItemNotFound');
    expect((await errorOf(async (context) => {
      const table = context.workbook.tables.getItem('First');
      table.delete();
      table.load('name');
    }))?.code).toBe('ItemNotFound');
  });
});

describe('names', () => {
  it('are added for ranges and values, read, changed and deleted', async () => {
    const seen = await Excel.run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getItem('Register');
      const range = names.add('RiskData', sheet.getRange('A1:E4'), 'All of it');
      const number = names.add('Tolerance', '=0.05');
      sheet.names.add('Local', sheet.getRange('A1'));
      range.load('name,formula,value,type,scope,comment,visible');
      number.load('value,type');
      const address = range.getRange().load('address');
      const none = number.getRangeOrNullObject();
      names.load('items/name');
      const [missing, local] = [names.getItemOrNullObject('Nothing'), sheet.names.getItem('Local').load('scope')];
      const byName = sheet.getRange('RiskData').load('address');
      await context.sync();
      const first = [range.toJSON(), number.type, number.value, address.address, none.isNullObject, names.items.map((item) => item.name), missing.isNullObject, local.scope, byName.address];
      number.formula = '=0.1';
      range.delete();
      const left = names.getCount();
      number.load('value');
      await context.sync();
      return [...first, left.value, number.value];
    });
    expect(seen).toMatchObject([
      { name: 'RiskData', formula: '=Register!$A$1:$E$4', value: 'Register!$A$1:$E$4', type: 'Range', scope: 'Workbook', comment: 'All of it', visible: true },
      'Double', 0.05, 'Register!A1:E4', true, ['RiskData', 'Tolerance'], true, 'Worksheet', 'Register!A1:E4', 1, 0.1,
    ]);
  });

  it.each(['A1', 'two words', '1st', 'R', ''])('refuse "%s" as a name', async (name) => {
    expect((await errorOf(async (context) => { context.workbook.names.add(name, '=1'); }))?.code).toBe('InvalidArgument');
  });

  it('refuse a name twice, and report a missing one', async () => {
    expect((await errorOf(async (context) => {
      context.workbook.names.add('Twice', '=1');
      context.workbook.names.add('TWICE', '=2');
    }))?.code).toBe('ItemAlreadyExists');
    expect((await errorOf(async (context) => { context.workbook.names.getItem('Nothing').load('name'); }))?.code).toBe('ItemNotFound');
  });
});

describe('settings', () => {
  it('keep JSON values and dates in the workbook', async () => {
    const value = { scheme: 'council', bands: [5, 10, 15], on: true, empty: null, asAt: new Date(Date.UTC(2018, 7, 24)) };
    const seen = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('scrutiny', value);
      settings.add('other', 'text');
      const setting = settings.getItem('scrutiny').load('key,value');
      const [missing, count] = [settings.getItemOrNullObject('nothing'), settings.getCount()];
      settings.load('items/key,items/value');
      await context.sync();
      const first = [setting.key, setting.value, missing.isNullObject, count.value, settings.items.map((item) => item.key)];
      setting.value = 7;
      settings.getItem('other').delete();
      setting.load('value');
      await context.sync();
      return [...first, setting.value];
    });
    expect(seen).toEqual(['scrutiny', value, true, 2, ['scrutiny', 'other'], 7]);
    expect([...office.model.settings]).toEqual([['scrutiny', 7]]);
  });

  it('are the same through Office.context.document, which leaves alone what it never saw', async () => {
    const { settings } = Office.context.document;
    const save = () => new Promise<string>((resolve) => { settings.saveAsync((result) => resolve(String(result.status))); });
    settings.set('pane', { width: 320 });
    settings.set('gone', 1);
    expect(await save()).toBe('succeeded');
    office.model.setSetting('from elsewhere', 'kept');
    settings.remove('gone');
    expect(await save()).toBe('succeeded');
    expect(Object.fromEntries(office.model.settings)).toEqual({ pane: { width: 320 }, 'from elsewhere': 'kept' });

    const refreshed = await new Promise<Office.Settings>((resolve) => { settings.refreshAsync((result) => resolve(result.value)); });
    expect(refreshed.get('from elsewhere')).toBe('kept');
  });
});

describe('the workbook', () => {
  it('gives its name, state and calculation settings', async () => {
    const seen = await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('name,readOnly');
      workbook.application.calculationMode = 'Manual';
      workbook.application.calculate('Full');
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      workbook.application.load('calculationMode,calculationState,decimalSeparator');
      workbook.protection.load('protected');
      await context.sync();
      return [workbook.name, workbook.readOnly, workbook.application.toJSON(), workbook.protection.protected];
    });
    expect(seen).toMatchObject(['Register.xlsx', false, { calculationMode: 'Manual', calculationState: 'Done', decimalSeparator: '.' }, false]);
  });

  it('recalculates before it is read, in the same request', async () => {
    const rating = await onRegister(async (sheet, context) => {
      sheet.getRange('C2').values = [[1]];
      const cell = sheet.getRange('E2').load('values');
      await context.sync();
      return cell.values[0][0];
    });
    expect(rating).toBe(5);
  });
});

describe('what the host does not implement', () => {
  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['Worksheet.charts', (context) => context.workbook.worksheets.getItem('Register').charts.add('ColumnClustered', context.workbook.worksheets.getItem('Register').getRange('A1:B2'))],
    ['Workbook.pivotTables', (context) => context.workbook.pivotTables.load('items/name')],
    ['Range.getImage', (context) => context.workbook.getSelectedRange().getImage()],
    ['Range.formulasR1C1', (context) => context.workbook.getSelectedRange().load('formulasR1C1')],
    ['RangeFormat.borders', (context) => { context.workbook.getSelectedRange().format.borders.getItem('EdgeTop').color = 'red'; }],
    ['Worksheet.shapes', (context) => context.workbook.worksheets.getItem('Register').shapes.load('items/name')],
    ['Worksheet.tabColor', (context) => { context.workbook.worksheets.getItem('Register').tabColor = '#FF0000'; }],
    ['Worksheet.onProtectionChanged', (context) => context.workbook.worksheets.getItem('Register').onProtectionChanged.add(async () => undefined)],
  ])('answers ApiNotFound naming %s', async (member, use) => {
    const error = await errorOf(async (context) => use(context));
    expect([error?.code, error?.message]).toEqual(['ApiNotFound', `The local workbook host does not implement ${error?.message.includes('setting') ? 'setting ' : ''}${member}.`]);
  });

  it('is not claimed as supported, and what is claimed is', () => {
    const supports = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
    expect([supports('ExcelApi', '1.13'), supports('CustomFunctions', '1.9'), supports('SharedRuntime', '1.1')]).toEqual([true, true, true]);
    expect([supports('ExcelApi', '1.14'), supports('ExcelApiOnline', '1.1'), supports('DialogApi', '1.1')]).toEqual([false, false, false]);
  });

  it('runs on where an undo group is asked for, which this office.js does not know', async () => {
    const options: Excel.RunOptions = { mergeUndoGroup: true };
    expect(await Excel.run(options, async (context) => { await context.sync(); return 'ran'; })).toBe('ran');
  });
});
