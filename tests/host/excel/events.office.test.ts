import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onRegister, startOnRegister, type RegisterOffice } from './register';

let office: RegisterOffice;
beforeEach(async () => { office = await startOnRegister(); });
afterEach(() => office.dispose());

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe('events', () => {
  it('tell of a cell edited by the user, with its range, and stop when removed', async () => {
    const heard: Array<Record<string, unknown>> = [];
    const values: unknown[] = [];
    const handler = await onRegister(async (sheet) => sheet.onChanged.add(async (event) => {
      heard.push({ address: event.address, changeType: event.changeType, source: event.source, trigger: event.triggerSource, details: event.details });
      await Excel.run(async (context) => {
        const range = event.getRange(context).load('address,values');
        await context.sync();
        values.push([range.address, range.values[0][0]]);
      });
    }));
    office.model.activeSheet.writeCells(cell(1, 2), [[3]]);
    await office.settle();
    await office.settle();
    expect(heard).toMatchObject([{ address: 'C2', changeType: 'RangeEdited', source: 'Local', trigger: 'Unknown', details: { valueBefore: 4, valueAfter: 3, valueTypeBefore: 'Double', valueTypeAfter: 'Double' } }]);
    expect(values).toEqual([['Register!C2', 3]]);

    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    office.model.activeSheet.writeCells(cell(1, 2), [[4]]);
    await office.settle();
    expect(heard).toHaveLength(1);
  });

  it('mark the add-in\'s own edits, and inserted rows', async () => {
    const heard: string[] = [];
    await onRegister(async (sheet) => sheet.onChanged.add(async (event) => { heard.push(`${event.changeType} ${event.address} ${event.triggerSource}`); }));
    await office.run(() => onRegister(async (sheet) => { sheet.getRange('C2').values = [[1]]; }));
    await office.run(() => onRegister(async (sheet) => { sheet.getRange('2:2').insert('Down'); }));
    expect(heard).toContain('RangeEdited C2 ThisLocalAddin');
    expect(heard).toContain('RowInserted 2:2 ThisLocalAddin');
  });

  it('are silent while the add-in has switched them off', async () => {
    const heard: string[] = [];
    await onRegister(async (sheet) => sheet.onChanged.add(async (event) => { heard.push(event.address); }));
    const write = (enabled: boolean, address: string) => office.run(() => onRegister(async (sheet, context) => {
      context.runtime.enableEvents = enabled;
      sheet.getRange(address).values = [[9]];
    }));
    await write(false, 'C2');
    await write(true, 'C3');
    expect(heard).toEqual(['C3']);
  });

  it('tell of selections, on the sheet, the workbook and the document', async () => {
    const heard: string[] = [];
    await onRegister(async (sheet, context) => {
      sheet.onSelectionChanged.add(async (event) => { heard.push(`sheet ${event.address}`); });
      context.workbook.worksheets.onSelectionChanged.add(async (event) => { heard.push(`sheets ${event.address}`); });
      context.workbook.onSelectionChanged.add(async () => { heard.push('workbook'); });
    });
    await new Promise<void>((resolve) => { Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => { heard.push('document'); }, () => resolve()); });
    office.model.select(office.model.activeSheet, { row: 1, column: 1, rows: 2, columns: 1 });
    await office.settle();
    expect(heard.sort()).toEqual(['document', 'sheet B2:B3', 'sheets B2:B3', 'workbook']);
  });

  it('tell of sheets added, activated, left and deleted', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => { heard.push('added'); });
      worksheets.onActivated.add(async (event) => { heard.push(`activated ${office.model.sheet(event.worksheetId)?.name}`); });
      worksheets.onDeactivated.add(async (event) => { heard.push(`left ${office.model.sheet(event.worksheetId)?.name}`); });
      worksheets.onDeleted.add(async () => { heard.push('deleted'); });
      await context.sync();
    });
    const report = office.model.addSheet('Report');
    await office.settle();
    office.model.activate(report);
    await office.settle();
    office.model.activate(office.model.sheets[0]);
    office.model.deleteSheet(report);
    await office.settle();
    expect(heard).toEqual(expect.arrayContaining(['added', 'activated Report', 'left Register', 'activated Register', 'deleted']));
    expect(heard[0]).toBe('added');
  });

  it('tell of changes inside a table', async () => {
    const heard: string[] = [];
    await onRegister(async (sheet, context) => {
      const table = sheet.tables.add('A1:E4', true);
      await context.sync();
      table.onChanged.add(async (event) => { heard.push(`table ${event.address}`); });
      context.workbook.tables.onChanged.add(async (event) => { heard.push(`tables ${event.address}`); });
    });
    office.model.activeSheet.writeCells(cell(2, 3), [[5]]);
    office.model.activeSheet.writeCells(cell(9, 9), [['outside']]);
    await office.settle();
    expect(heard.sort()).toEqual(['table D3', 'tables D3']);
  });
});
