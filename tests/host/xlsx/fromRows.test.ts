import { describe, expect, it } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import { createBlankWorkbook } from '../../../src/host/xlsx/blank';
import { workbookFromRows } from '../../../src/host/xlsx/fromRows';
import { readWorkbook } from '../../../src/host/xlsx/workbookReader';

const read = (bytes: Uint8Array) => readWorkbook(bytes, new Set(), () => 'id');

describe('workbooks made from rows', () => {
  it('hold the rows as given, with widths, headings, panes and merged cells', async () => {
    const bytes = workbookFromRows([
      { name: 'Register', rows: [['Risk & owner', 'Score', 'Due'], ['0012', 5, 43403], ['', true, '=B2*2']], columnWidths: [150, 60], headerRows: 1, wrap: true, freezeRows: 1, numberFormats: [undefined, undefined, 'dd/mm/yyyy'], merges: [{ row: 5, column: 0, rows: 1, columns: 3 }] },
      { name: "Second's", rows: [['only']] },
    ]);
    const workbook = await openHeadless(bytes);
    await workbook.settled();
    const [first, second] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Register', "Second's"]);
    expect(first?.values({ row: 0, column: 0, rows: 3, columns: 3 })).toEqual([['Risk & owner', 'Score', 'Due'], ['0012', 5, 43403], ['', true, 10]]);
    expect(first?.valueTypes({ row: 1, column: 0, rows: 1, columns: 1 })).toEqual([['String']]);
    expect(first?.texts({ row: 1, column: 2, rows: 1, columns: 1 })).toEqual([['30/10/2018']]);
    expect([first?.columnWidth(0), first?.columnWidth(1), first?.columnWidth(2)]).toEqual([150, 60, 48]);
    expect([first?.style(0, 0).bold, first?.style(1, 0).bold, first?.style(1, 0).wrapText]).toEqual([true, undefined, true]);
    expect([first?.freeze, first?.merges]).toEqual([{ rows: 1, columns: 0 }, [{ row: 5, column: 0, rows: 1, columns: 3 }]]);
    expect(second?.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['only']]);
    workbook.dispose();
  });

  it('are the same bytes for the same rows', () => {
    const make = () => workbookFromRows([{ name: 'A', rows: [[1, 'x']], headerRows: 1 }]);
    expect(make()).toEqual(make());
    expect(createBlankWorkbook()).toEqual(createBlankWorkbook());
  });

  it('need a sheet, and names that differ', () => {
    expect(() => workbookFromRows([])).toThrow(/at least one sheet/);
    expect(() => workbookFromRows([{ name: 'A', rows: [] }, { name: 'a', rows: [] }])).toThrow(/same name/);
  });

  it('begin as a new workbook does: one empty sheet', () => {
    expect(read(createBlankWorkbook('Log')).sheets.map(({ name, cells }) => [name, cells.length])).toEqual([['Log', 0]]);
  });
});
