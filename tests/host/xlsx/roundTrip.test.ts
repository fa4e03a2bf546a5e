import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import type { Scalar, SheetModel, WorkbookModel } from '../../../src/host/model/types';
import { oddWorkbook } from './oddPackage';
import { differences, partText } from './parts';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const WHOLE = { row: 0, column: 0, rows: 12, columns: 8 };

async function withOdd<T>(work: (workbook: WorkbookModel, sheet: SheetModel, bytes: Uint8Array) => Promise<T>): Promise<T> {
  const bytes = oddWorkbook();
  const workbook = await openHeadless(bytes);
  try {
    await workbook.settled();
    return await work(workbook, workbook.sheets[0] as SheetModel, bytes);
  } finally {
    workbook.dispose();
  }
}

async function reopened<T>(bytes: Uint8Array, work: (workbook: WorkbookModel) => T | Promise<T>): Promise<T> {
  const workbook = await openHeadless(bytes);
  try {
    return await work(workbook);
  } finally {
    workbook.dispose();
  }
}

describe('opening a file', () => {
  it('shows every kind of cell as the file holds it', () => withOdd(async (_, sheet) => {
    expect(sheet.values({ row: 0, column: 0, rows: 6, columns: 4 })).toEqual([
      ['Risk', 'Score', 'Seen \r <on>', ''],
      [' two ', 4, 43892, 8],
      [true, 5, '', 6],
      ['#N/A', 6, '', 7],
      ['x7', 7, '', 8],
      ['rich text', '', '', ''],
    ]);
    expect(sheet.valueTypes({ row: 3, column: 0, rows: 2, columns: 1 })).toEqual([['Error'], ['String']]);
    expect(sheet.formulas({ row: 2, column: 3, rows: 3, columns: 1 })).toEqual([['=B3+1'], ['=B4+1'], ['=B5+1']]);
    expect(sheet.texts(cell(1, 2))).toEqual([['02 Mar 2020']]);
  }));

  it('reads the look, the layout and what stands beside the cells', () => withOdd(async (workbook, sheet) => {
    expect(sheet.style(0, 0)).toEqual({ fontName: 'Arial', fontSize: 11, bold: true, fontColor: '#FFFFFF', fill: '#1F497D', wrapText: true, horizontalAlignment: 'Center' });
    expect(sheet.merges).toEqual([{ row: 7, column: 0, rows: 1, columns: 3 }]);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    expect([sheet.rowHeight(0), sheet.rowHidden(3), sheet.rowHidden(4), sheet.columnHidden(4)]).toEqual([30, true, false, true]);
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect(sheet.conditionalFormats[0]).toMatchObject({ rule: { type: 'CellValue', operator: 'GreaterThan', formula1: '5' }, format: { fill: '#FFC7CE', bold: true }, priority: 2 });
    expect(sheet.validations).toEqual([{
      areas: [{ row: 1, column: 4, rows: 4, columns: 1 }], ignoreBlanks: true, rule: { list: { source: 'Yes,No', inCellDropDown: true } },
      errorAlert: { title: 'No', message: 'Yes or No', style: 'Stop', showAlert: true },
    }]);
    expect(workbook.names.map(({ name, formula, comment }) => [name, formula, comment])).toEqual([['Appetite', '=Register!$B$2', 'agreed']]);
    expect(workbook.tables.map(({ name, area, sheet: on }) => [name, area.rows, on.name])).toEqual([['Costs', 2, 'Notes & sums']]);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Register', 'Visible'], ['Notes & sums', 'Hidden']]);
  }));
});

describe('saving', () => {
  it('leaves every part byte-identical when nothing was edited', () => withOdd(async (workbook, _, bytes) => {
    expect(differences(bytes, workbook.save())).toEqual([]);
  }));

  it('leaves them so after looking at everything and evaluating', () => withOdd(async (workbook, sheet, bytes) => {
    sheet.texts(WHOLE);
    sheet.usedArea(false);
    workbook.select(sheet, cell(3, 3));
    expect(await workbook.evaluate('=SUM(B2:B5)')).toEqual({ ok: true, value: 22 });
    expect(differences(bytes, workbook.save())).toEqual([]);
  }));

  it('writes one edited cell and what depends on it, and nothing else', () => withOdd(async (workbook, sheet, bytes) => {
    sheet.writeCells(cell(1, 1), [[9]]);
    await workbook.settled();
    const saved = workbook.save();
    expect(differences(bytes, saved)).toEqual(['~xl/worksheets/sheet1.xml']);
    const expected = partText(bytes, 'xl/worksheets/sheet1.xml').replace('<c r="B2"><v>4</v>', '<c r="B2"><v>9</v>').replace('<f>B2*2</f><v>8</v>', '<f>B2*2</f><v>18</v>')
      .replaceAll('"x"&amp;B5', '&quot;x&quot;&amp;B5');
    expect(partText(saved, 'xl/worksheets/sheet1.xml').replaceAll('"x"&amp;B5', '&quot;x&quot;&amp;B5')).toBe(expected);
  }));

  it('drops the calculation chain only when a formula comes or goes', () => withOdd(async (workbook, sheet, bytes) => {
    sheet.writeCells(cell(1, 3), [['=B2*3']]);
    await workbook.settled();
    expect(differences(bytes, workbook.save())).toEqual(['~xl/worksheets/sheet1.xml']);
    sheet.writeCells(cell(1, 3), [[12]]);
    await workbook.settled();
    const saved = workbook.save();
    expect(differences(bytes, saved)).toEqual(['-xl/calcChain.xml', '~[Content_Types].xml', '~xl/_rels/workbook.xml.rels', '~xl/worksheets/sheet1.xml']);
    expect(partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  }));

  it('gives the other cells of a shared formula their own text when its first cell changes', () => withOdd(async (workbook, sheet) => {
    sheet.writeCells(cell(2, 3), [[1]]);
    await workbook.settled();
    await reopened(workbook.save(), (again) => {
      expect(again.sheets[0]?.formulas({ row: 2, column: 3, rows: 3, columns: 1 })).toEqual([[1], ['=B4+1'], ['=B5+1']]);
    });
  }));

  it('can save twice, and save again after more edits', () => withOdd(async (workbook, sheet) => {
    sheet.writeCells(cell(9, 0), [['once']]);
    const first = workbook.save();
    expect(differences(first, workbook.save())).toEqual([]);
    sheet.writeCells(cell(9, 1), [['twice']]);
    await reopened(workbook.save(), (again) => expect(again.sheets[0]?.values({ row: 9, column: 0, rows: 1, columns: 2 })).toEqual([['once', 'twice']]));
  }));

  it('keeps a number that is stored as text a text when only its look changes', () => withOdd(async (workbook, sheet) => {
    sheet.writeCells(cell(9, 0), [["'0012"]]);
    sheet.setStyle(cell(9, 0), { bold: true });
    sheet.writeNumberFormats(cell(9, 0), [['0.00']]);
    expect([sheet.values(cell(9, 0)), sheet.valueTypes(cell(9, 0))]).toEqual([[['0012']], [['String']]]);
    await reopened(workbook.save(), (again) => expect(again.sheets[0]?.values(cell(9, 0))).toEqual([['0012']]));
  }));

  it('writes characters that XML forbids, edge spaces and line breaks so that they come back', () => withOdd(async (workbook, sheet) => {
    const texts = ['tab\there', ' lead and trail ', 'a\nb', 'bell\u0007', 'carriage\rreturn', '_x0041_', '<&>"\'', '😀', 'two  spaces'];
    sheet.writeCells({ row: 9, column: 0, rows: texts.length, columns: 1 }, texts.map((text) => [`'${text}`]));
    await reopened(workbook.save(), (again) => {
      expect(again.sheets[0]?.values({ row: 9, column: 0, rows: texts.length, columns: 1 })).toEqual(texts.map((text) => [text]));
    });
  }));

  it('gives back whatever was written to any cells, and leaves all other cells and parts alone', async () => {
    const value: fc.Arbitrary<Scalar> = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)), fc.boolean(), fc.constant(''),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `'${text}`),
    );
    const edits = fc.uniqueArray(fc.record({ row: fc.nat(11), column: fc.nat(7), value }), { selector: ({ row, column }) => row * 8 + column, minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(edits, (list) => withOdd(async (workbook, sheet, bytes) => {
      const before = sheet.formulas(WHOLE);
      for (const edit of list) sheet.writeCells(cell(edit.row, edit.column), [[edit.value]]);
      await workbook.settled();
      const saved = workbook.save();
      expect(differences(bytes, saved).filter((path) => !/sheet1\.xml$|calcChain|Content_Types|workbook\.xml\.rels$/.test(path))).toEqual([]);
      const expected = before.map((row) => row.slice());
      for (const { row, column, value: given } of list) (expected[row] as Scalar[])[column] = typeof given === 'string' ? given.replace(/^'/, '') : given;
      await reopened(saved, (again) => expect(again.sheets[0]?.formulas(WHOLE)).toEqual(expected));
    })), { numRuns: 12 });
  }, 120_000);
});
