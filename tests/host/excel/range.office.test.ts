import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, onRegister, startOnRegister, type RegisterOffice } from './register';

let office: RegisterOffice;
beforeAll(async () => { office = await startOnRegister(); });
afterAll(() => office.dispose());

describe('Range, read through office.js', () => {
  it('gives values, formulas, text, formats, types and its place', async () => {
    const range = await onRegister(async (sheet, context) => {
      const cells = sheet.getRange('B2:E3').load('values,formulas,text,numberFormat,valueTypes,address,addressLocal,rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,isEntireColumn,hidden,rowHidden,columnHidden');
      await context.sync();
      return cells.toJSON();
    });
    expect(range).toMatchObject({
      values: [['Loss of key staff', 4, 5, 20], ['Flooding of depot', 3, 4, 12]],
      formulas: [['Loss of key staff', 4, 5, '=C2*D2'], ['Flooding of depot', 3, 4, '=C3*D3']],
      text: [['Loss of key staff', '4', '5', '20'], ['Flooding of depot', '3', '4', '12']],
      numberFormat: [['General', 'General', 'General', 'General'], ['General', 'General', 'General', 'General']],
      valueTypes: [['String', 'Double', 'Double', 'Double'], ['String', 'Double', 'Double', 'Double']],
      address: 'Register!B2:E3', addressLocal: 'Register!B2:E3', rowIndex: 1, columnIndex: 1, rowCount: 2, columnCount: 4, cellCount: 8,
      isEntireRow: false, isEntireColumn: false, hidden: false, rowHidden: false, columnHidden: false,
    });
  });

  it('leads to other ranges', async () => {
    const addresses = await onRegister(async (sheet, context) => {
      const from = sheet.getRange('B2:D4');
      const found = [
        from.getCell(1, 1), from.getRow(0), from.getColumn(2), from.getOffsetRange(1, -1), from.getResizedRange(1, 0), from.getAbsoluteResizedRange(1, 1),
        from.getEntireRow(), from.getEntireColumn(), from.getBoundingRect('F9'), from.getIntersection('A1:C3'), from.getLastCell(), from.getLastRow(), from.getLastColumn(),
        from.getUsedRange(), sheet.getRange('E3').getSurroundingRegion(), from.getRowsAbove(1), from.getRowsBelow(2), from.getColumnsBefore(1), from.getColumnsAfter(1),
        sheet.getRangeByIndexes(1, 2, 3, 4), sheet.getCell(0, 0), sheet.getUsedRange(true), sheet.getRange(), sheet.getRange('B:C'),
      ].map((range) => range.load('address'));
      await context.sync();
      return found.map((range) => range.address.replace('Register!', ''));
    });
    expect(addresses).toEqual([
      'C3', 'B2:D2', 'D2:D4', 'A3:C5', 'B2:D5', 'B2', '2:4', 'B:D', 'B2:F9', 'B2:C3', 'D4', 'B4:D4', 'D2:D4',
      'B2:D4', 'A1:E4', 'B1:D1', 'B5:D6', 'A2:A4', 'E2:E4', 'C2:F4', 'A1', 'A1:E4', '1:1048576', 'B:C',
    ]);
  });

  it('gives null objects where there is nothing', async () => {
    const nothing = await onRegister(async (sheet, context) => {
      const found = [sheet.getRange('A1:B2').getIntersectionOrNullObject('D1'), sheet.getRange('J1:K9').getUsedRangeOrNullObject(), sheet.getRange('A1:E4').getMergedAreasOrNullObject(), sheet.getRange('A1:E4').getSpecialCellsOrNullObject('Blanks')];
      await context.sync();
      return found.map((range) => range.isNullObject);
    });
    expect(nothing).toEqual([true, true, true, true]);
    expect((await errorOf(async (context) => context.workbook.worksheets.getItem('Register').getRange('J1:K9').getUsedRange().load('address')))?.code).toBe('ItemNotFound');
  });

  it('gives null for the cells of whole rows and columns, as Excel does', async () => {
    const column = await onRegister(async (sheet, context) => {
      const range = sheet.getRange('B:B').load('values,address,cellCount,isEntireColumn');
      await context.sync();
      return range.toJSON();
    });
    expect(column).toMatchObject({ values: null, address: 'Register!B:B', cellCount: 1_048_576, isEntireColumn: true });
  });

  it('tells constants, formulas, blanks and hidden rows apart', async () => {
    const found = await onRegister(async (sheet, context) => {
      sheet.getRange('3:3').rowHidden = true;
      const cells = sheet.getRange('A1:F4');
      const areas = [cells.getSpecialCells('Constants', 'Numbers'), cells.getSpecialCells('Formulas'), cells.getSpecialCells('Visible')].map((special) => special.load('address,areaCount,cellCount'));
      const rows = cells.getRowProperties({ rowHidden: true, rowIndex: true });
      const view = cells.getVisibleView().load('values,rowCount,cellAddresses');
      const hidden = sheet.getRange('A2:A4').load('rowHidden,hidden');
      await context.sync();
      sheet.getRange('3:3').rowHidden = false;
      return { areas: areas.map((special) => [special.address.replaceAll('Register!', ''), special.cellCount]), rows: rows.value, view: [view.rowCount, view.values.map((row) => row[0]), view.cellAddresses[2][0]], hidden: [hidden.rowHidden, hidden.hidden] };
    });
    expect(found).toEqual({
      areas: [['A2:A4,C2:D4', 9], ['E2:E4', 3], ['A1:F2,A4:F4', 18]],
      rows: [{ rowHidden: false, rowIndex: 0 }, { rowHidden: false, rowIndex: 1 }, { rowHidden: true, rowIndex: 2 }, { rowHidden: false, rowIndex: 3 }],
      view: [3, ['Ref', 1, 3], 'Register!A4'],
      hidden: [null, null],
    });
  });

  it('finds text', async () => {
    const found = await onRegister(async (sheet, context) => {
      const cells = sheet.getRange('A1:E4');
      const [hit, none] = [cells.findOrNullObject('DEPOT', {}), cells.findOrNullObject('DEPOT', { matchCase: true })];
      hit.load('address');
      none.load('address');
      await context.sync();
      return [hit.address, none.isNullObject];
    });
    expect(found).toEqual(['Register!B3', true]);
  });
});

describe('Range, written through office.js', () => {
  it('takes values, formulas and formats, leaves null alone, and broadcasts a single value', async () => {
    const result = await onRegister(async (sheet, context) => {
      const range = sheet.getRange('G1:H2');
      range.values = [['a', 1], ['b', true]];
      range.values = [[null, 2], ['', null]];
      range.numberFormat = [['@', '0.00'], [null, null]] as unknown as string[][];
      sheet.getRange('I1:I2').formulas = [['=H1*2'], ['=H1*3']];
      sheet.getRange('J1:J2').values = 'same' as unknown as string[][];
      const all = sheet.getRange('G1:J2').load('values,formulas,numberFormat');
      await context.sync();
      sheet.getRange('G1:J2').clear();
      return all.toJSON();
    });
    expect(result.values).toEqual([['a', 2, 4, 'same'], ['', true, 6, 'same']]);
    expect(result.formulas).toEqual([['a', 2, '=H1*2', 'same'], ['', true, '=H1*3', 'same']]);
    expect(result.numberFormat).toEqual([['@', '0.00', 'General', 'General'], ['General', 'General', 'General', 'General']]);
  });

  it('keeps text that starts with an apostrophe or stands in text format', async () => {
    const values = await onRegister(async (sheet, context) => {
      sheet.getRange('G2').numberFormat = [['@']];
      sheet.getRange('G1:G2').values = [["'=not a formula"], ['007']];
      const range = sheet.getRange('G1:G2').load('values');
      await context.sync();
      sheet.getRange('G1:G2').clear();
      return range.values;
    });
    expect(values).toEqual([['=not a formula'], ['007']]);
  });

  it('takes more than 1,500 cells, which office.js sends in pieces', async () => {
    const values = Array.from({ length: 2000 }, (_, row) => [`risk ${row}`, row, row * 2]);
    const back = await onRegister(async (sheet, context) => {
      sheet.getRange('M1:O2000').values = values;
      const range = sheet.getRange('M1:O2000').load('values');
      await context.sync();
      sheet.getRange('M:O').clear();
      return range.values;
    });
    expect(back).toEqual(values);
  });

  it.each([
    ['too many columns', [[1, 2, 3]]],
    ['too few rows', []],
    ['ragged rows', [[1, 2], [3]]],
    ['no rows', [1, 2]],
    ['an object', [[{ a: 1 }, 2], [3, 4]]],
    ['text of more than 32,767 characters', [['x'.repeat(32_768), 2], [3, 4]]],
  ])('refuses %s with InvalidArgument and writes nothing', async (_what, values) => {
    const error = await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('G1:H2').values = values as unknown[][]; });
    expect([error?.code, error?.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Range.values']);
    expect(office.model.sheet('Register')?.usedArea(true)).toEqual({ row: 0, column: 0, rows: 4, columns: 5 });
  });

  it('refuses too many cells of the wrong shape before any is written', async () => {
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('Register').getRange('M1:O2001').values = Array.from({ length: 2000 }, () => [1, 2, 3]);
    });
    expect(error?.code).toBe('InvalidArgument');
    expect(office.model.sheet('Register')?.usedArea(true, { row: 0, column: 12, rows: 2001, columns: 3 })).toBeNull();
  });

  it('clears contents and formats apart', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const cell = sheet.getRange('G1');
      const look = async () => {
        cell.load('values,format/fill/color');
        await context.sync();
        return [cell.values[0][0], cell.format.fill.color];
      };
      cell.values = [['x']];
      cell.format.fill.color = 'red';
      const before = await look();
      cell.clear('Contents');
      const emptied = await look();
      cell.values = [['y']];
      cell.clear('Formats');
      const plain = await look();
      cell.clear();
      return [before, emptied, plain];
    });
    expect(seen).toEqual([['x', '#FF0000'], ['', '#FF0000'], ['y', '#FFFFFF']]);
  });

  it('merges and unmerges', async () => {
    const merged = await onRegister(async (sheet, context) => {
      sheet.getRange('G1:H2').merge();
      const areas = sheet.getRange('A1:H9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      sheet.getRange('G1:H2').unmerge();
      const none = sheet.getRange('A1:H9').getMergedAreasOrNullObject();
      await context.sync();
      return [areas.address, none.isNullObject];
    });
    expect(merged).toEqual(['Register!G1:H2', true]);
  });

  it('copies values, formulas and formats', async () => {
    const copied = await onRegister(async (sheet, context) => {
      sheet.getRange('E2').format.font.bold = true;
      sheet.getRange('I2').copyFrom('E2:E4');
      sheet.getRange('J2').copyFrom('E2:E4', 'Values');
      sheet.getRange('K2').copyFrom('B2:B3', 'Values', false, true);
      const range = sheet.getRange('I2:L4').load('values,formulas');
      const bold = sheet.getRange('I2').load('format/font/bold');
      await context.sync();
      sheet.getRange('I:L').clear();
      sheet.getRange('E2').format.font.bold = false;
      return { formulas: range.formulas, bold: bold.format.font.bold };
    });
    expect(copied).toEqual({
      formulas: [['=G2*H2', 20, 'Loss of key staff', 'Flooding of depot'], ['=G3*H3', 12, '', ''], ['=G4*H4', 4, '', '']],
      bold: true,
    });
  });

  it('selects', async () => {
    await onRegister(async (sheet) => sheet.getRange('B2:C3').select());
    const addresses = await Excel.run(async (context) => {
      const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()].map((range) => range.load('address'));
      await context.sync();
      return [selected.address, active.address];
    });
    expect(addresses).toEqual(['Register!B2:C3', 'Register!B2']);
    expect(office.model.selection.area).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
  });
});

describe('ranges that are kept while cells are inserted and deleted', () => {
  it('move with their cells, and so do ranges of the same request', async () => {
    const addresses = await onRegister(async (sheet, context) => {
      const cell = sheet.getRange('B4').load('address');
      const block = sheet.getRange('B2:C4').load('address');
      await context.sync();
      const inserted = sheet.getRange('3:3').insert('Down').load('address');
      cell.load('address');
      block.load('address');
      await context.sync();
      const afterInsert = [inserted.address, cell.address, block.address];
      inserted.delete('Up');
      cell.load('address,values');
      block.load('address');
      await context.sync();
      return [afterInsert, [cell.address, cell.values[0][0], block.address]];
    });
    expect(addresses).toEqual([['Register!3:3', 'Register!B5', 'Register!B2:C5'], ['Register!B4', 'Contract failure', 'Register!B2:C4']]);
  });

  it('are not valid any more once all their cells are deleted', async () => {
    const error = await errorOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Register');
      sheet.getRange('G9').values = [['x']];
      const cell = sheet.getRange('G9').load('address');
      await context.sync();
      sheet.getRange('9:9').delete('Up');
      cell.load('address');
      await context.sync();
    });
    expect(error?.code).toBe('InvalidReference');
  });

  it('are let go when Excel.run ends', async () => {
    await onRegister(async (sheet, context) => {
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    await office.settle();
    expect(office.host.keptObjects).toBe(0);
  });
});
