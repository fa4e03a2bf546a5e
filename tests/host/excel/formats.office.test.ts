import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorOf, onRegister, startOnRegister, type RegisterOffice } from './register';

let office: RegisterOffice;
beforeEach(async () => { office = await startOnRegister(); });
afterEach(() => office.dispose());

describe('cell formats', () => {
  it('are set and read back', async () => {
    const format = await onRegister(async (sheet, context) => {
      const range = sheet.getRange('A1:E1');
      range.set({ format: { fill: { color: '#ffd966' }, font: { bold: true, color: 'navy', italic: true, size: 12, name: 'Arial', underline: 'Single', strikethrough: false }, wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Top' } });
      sheet.getRange('B:B').format.columnWidth = 120;
      sheet.getRange('1:1').format.rowHeight = 30;
      range.format.load('wrapText,horizontalAlignment,verticalAlignment,rowHeight,columnWidth');
      range.format.fill.load('color');
      range.format.font.load('bold,color,italic,size,name,underline,strikethrough');
      const width = sheet.getRange('B2').load('format/columnWidth');
      await context.sync();
      return { ...range.format.toJSON(), columnB: width.format.columnWidth };
    });
    expect(format).toMatchObject({
      wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Top', columnWidth: null, fill: { color: '#FFD966' },
      font: { bold: true, color: '#000080', italic: true, size: 12, name: 'Arial', underline: 'Single', strikethrough: false },
    });
    expect(format.rowHeight).toBeCloseTo(30, 0);
    expect(format.columnB).toBeCloseTo(120, 0);
  });

  it('are null where the cells differ, and gone after fill.clear', async () => {
    const colours = await onRegister(async (sheet, context) => {
      sheet.getRange('A2').format.fill.color = '#00B050';
      const range = sheet.getRange('A2:A3').load('format/fill/color');
      await context.sync();
      const mixed = range.format.fill.color;
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      return [mixed, range.format.fill.color];
    });
    expect(colours).toEqual([null, '#FFFFFF']);
  });

  it('are read and set cell by cell in one request', async () => {
    const cells = await onRegister(async (sheet, context) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }]]);
      const properties = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      return properties.value;
    });
    expect(cells).toEqual([[
      { address: 'Register!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
      { address: 'Register!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
    ]]);
  });

  it('leave formulas as they are', async () => {
    const formulas = await onRegister(async (sheet, context) => {
      const ratings = sheet.getRange('E2:E4');
      ratings.format.fill.color = '#FFD966';
      ratings.format.font.bold = true;
      ratings.numberFormat = [['0'], ['0'], ['0']];
      ratings.load('formulas,values');
      await context.sync();
      return [ratings.formulas, ratings.values];
    });
    expect(formulas).toEqual([[['=C2*D2'], ['=C3*D3'], ['=C4*D4']], [[20], [12], [4]]]);
  });

  it('refuse what is no colour, alignment or size', async () => {
    const attempts: Array<(format: Excel.RangeFormat) => void> = [
      (format) => { format.fill.color = 'greenish'; },
      (format) => { format.horizontalAlignment = 'Middle' as 'Center'; },
      (format) => { format.columnWidth = -1; },
      (format) => { format.font.size = 0; },
    ];
    for (const attempt of attempts) {
      expect((await errorOf(async (context) => attempt(context.workbook.worksheets.getItem('Register').getRange('A1').format)))?.code).toBe('InvalidArgument');
    }
  });

  it('fit columns to their text', async () => {
    const widths = await onRegister(async (sheet, context) => {
      sheet.getRange('A:B').format.autofitColumns();
      sheet.getRange('1:4').format.autofitRows();
      const [narrow, wide] = [sheet.getRange('A1').load('format/columnWidth'), sheet.getRange('B1').load('format/columnWidth')];
      await context.sync();
      return [narrow.format.columnWidth, wide.format.columnWidth];
    });
    expect(widths[1]).toBeGreaterThan(widths[0]);
  });
});

describe('conditional formats', () => {
  it('on text, value and formula are added, read back, found and deleted', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('E2:E4');
      const text = conditionalFormats.add('ContainsText');
      text.textComparison.format.fill.color = '#FFC000';
      text.textComparison.format.font.color = '#000000';
      text.textComparison.rule = { operator: 'Contains', text: 'Red' };
      const value = conditionalFormats.add('CellValue');
      value.cellValue.rule = { operator: 'GreaterThan', formula1: '=14' };
      value.cellValue.format.font.bold = true;
      value.stopIfTrue = true;
      const custom = conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$E2>14';
      [text, value, custom].forEach((format) => format.load('id,type,priority,stopIfTrue'));
      text.textComparison.load('rule,format/fill/color,format/font/color');
      value.cellValue.load('rule,format/font/bold');
      custom.custom.rule.load('formula');
      const count = conditionalFormats.getCount();
      await context.sync();

      const found = conditionalFormats.getItem(value.id).load('type');
      const atTwo = conditionalFormats.getItemAt(2).load('id');
      const where = text.getRange().load('address');
      const [asText, asCustom] = [value.textComparisonOrNullObject, custom.customOrNullObject];
      [asText, asCustom].forEach((format) => format.load());
      conditionalFormats.load('items/type');
      await context.sync();
      const listed = conditionalFormats.items.map((format) => format.type);
      value.delete();
      const left = sheet.getRange('E3').conditionalFormats.getCount();
      await context.sync();
      conditionalFormats.clearAll();
      const none = conditionalFormats.getCount();
      await context.sync();
      return {
        text: [text.type, text.textComparison.rule, text.textComparison.format.fill.color, text.textComparison.format.font.color],
        value: [value.type, value.cellValue.rule, value.cellValue.format.font.bold, value.stopIfTrue],
        custom: [custom.type, custom.custom.rule.formula], count: count.value,
        found: found.type, sameAtTwo: [text.id, value.id, custom.id].includes(atTwo.id), where: where.address, nulls: [asText.isNullObject, asCustom.isNullObject], listed: [...listed].sort(), left: left.value, none: none.value,
      };
    });
    expect(seen).toEqual({
      text: ['ContainsText', { operator: 'Contains', text: 'Red' }, '#FFC000', '#000000'],
      value: ['CellValue', { operator: 'GreaterThan', formula1: '=14' }, true, true],
      custom: ['Custom', '=$E2>14'], count: 3,
      found: 'CellValue', sameAtTwo: true, where: 'Register!E2:E4', nulls: [true, false], listed: ['CellValue', 'ContainsText', 'Custom'], left: 2, none: 0,
    });
  });

  it('cleared from a part stay on the rest', async () => {
    const address = await onRegister(async (sheet, context) => {
      const format = sheet.getRange('E2:E4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=E2>1';
      sheet.getRange('E3').conditionalFormats.clearAll();
      const areas = format.getRanges().load('address');
      await context.sync();
      return areas.address;
    });
    expect(address).toBe('Register!E2,Register!E4');
  });

  it('stand on several ranges at once', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const format = sheet.getRanges('C2:C4,E2:E4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=C2>3';
      const areas = format.getRanges().load('address');
      const single = format.getRangeOrNullObject();
      await context.sync();
      return [areas.address, single.isNullObject];
    });
    expect(seen).toEqual(['Register!C2:C4,Register!E2:E4', true]);
  });

  it('of other kinds are refused by name', async () => {
    const error = await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('A1').conditionalFormats.add('DataBar'); });
    expect(error?.code).toBe('ApiNotFound');
    expect(error?.message).toContain('ConditionalFormatCollection.add("DataBar")');
  });
});

describe('data validation', () => {
  it('is set with its messages, read back, checked and cleared', async () => {
    const seen = await onRegister(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('C2:D4');
      dataValidation.errorAlert = { title: 'Score', message: 'Give a whole number from 1 to 5.', style: 'Stop', showAlert: true };
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 4, operator: 'Between' } };
      dataValidation.prompt = { title: 'Score', message: '1 to 5', showPrompt: true };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks,valid');
      const invalid = dataValidation.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      const set = dataValidation.toJSON();
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      return { set, invalid: invalid.address, after: dataValidation.type };
    });
    expect(seen.set).toMatchObject({
      type: 'WholeNumber', rule: { wholeNumber: { formula1: 1, formula2: 4, operator: 'Between' } }, ignoreBlanks: false, valid: null,
      errorAlert: { title: 'Score', message: 'Give a whole number from 1 to 5.', style: 'Stop', showAlert: true }, prompt: { title: 'Score', message: '1 to 5', showPrompt: true },
    });
    expect([seen.invalid, seen.after]).toEqual(['Register!D2', 'None']);
  });

  it('takes lists as text and as a range', async () => {
    const rules = await onRegister(async (sheet, context) => {
      sheet.getRange('C2').dataValidation.rule = { list: { source: '1,2,3,4,5', inCellDropDown: true } };
      sheet.getRange('D2').dataValidation.rule = { list: { source: sheet.getRange('C2:C4'), inCellDropDown: true } };
      const [typed, ranged, both] = ['C2', 'D2', 'C2:D2'].map((address) => sheet.getRange(address).dataValidation.load('type,rule,valid'));
      await context.sync();
      return [typed.rule.list?.source, typed.valid, ranged.rule.list?.source, ranged.valid, both.type];
    });
    expect(rules).toEqual(['1,2,3,4,5', true, '=Register!$C$2:$C$4', false, 'Inconsistent']);
  });

  it('refuses a rule of two kinds or none', async () => {
    for (const rule of [{}, { list: { source: '1,2', inCellDropDown: true }, custom: { formula: '=TRUE' } }, { wholeNumber: { formula1: 1, operator: 'Near' } }]) {
      const error = await errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('C2').dataValidation.rule = rule as Excel.DataValidationRule; });
      expect(error?.code).toBe('InvalidArgument');
    }
  });
});
