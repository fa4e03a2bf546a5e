import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/host/model/display';
import { readTyped } from '../../../src/host/model/typedInput';
import type { ModelEvent } from '../../../src/host/model/types';
import { block, cell, newBook } from './support';

describe('what is typed', () => {
  it.each([
    ['42', 42, 'Double', undefined], ['-1,234.5', -1234.5, 'Double', '#,##0.00'], ['£1,234', 1234, 'Double', '£#,##0'], ['12.5%', 0.125, 'Double', '0.00%'], ['(443)', -443, 'Double', undefined],
    ['00123', 123, 'Double', undefined], ['TRUE', true, 'Boolean', undefined], ['false', false, 'Boolean', undefined], ['#N/A', '#N/A', 'Error', undefined], ['', '', 'Empty', undefined],
    ['30/10/2018', 43403, 'Double', 'dd/mm/yyyy'], ['1/2/2020', 43862, 'Double', 'dd/mm/yyyy'], ['2018-10-30', 43403, 'Double', 'dd/mm/yyyy'], ['30 Oct 2018', 43403, 'Double', 'd mmm yyyy'], ['12:30', 0.5208333333333334, 'Double', 'hh:mm'],
    ['31/02/2018', '31/02/2018', 'String', undefined], ['10/30/2018', '10/30/2018', 'String', undefined], ['Red', 'Red', 'String', undefined], ['2a', '2a', 'String', undefined],
    ["'=A1", '=A1', 'String', undefined], ["'0012", '0012', 'String', undefined], ["''quoted'", "'quoted'", 'String', undefined], ['=', '=', 'String', undefined],
    ['- none', '- none', 'String', undefined], ['+ve trend', '+ve trend', 'String', undefined],
  ])('“%s” is read as %s', (typed, value, type, format) => {
    const read = readTyped(typed, 'General');
    expect(read).toEqual({ value, type, ...(format ? { format } : {}) });
  });

  it('a formula is one, in a text cell it is text', () => {
    expect(readTyped('=A1', 'General').formula).toBe('=A1');
    expect(readTyped('-B2*2', 'General').formula).toBe('=-B2*2');
    expect(readTyped('=A1', '@')).toEqual({ value: '=A1', type: 'String' });
    expect(readTyped('30/10/2018', '@')).toEqual({ value: '30/10/2018', type: 'String' });
  });
});

describe('what is shown', () => {
  it.each([
    [43403, 'Double', 'dd/mm/yyyy', '30/10/2018'], [43403, 'Double', 'd mmmm yyyy', '30 October 2018'], [0.30000000000000004, 'Double', 'General', '0.3'], [1234567.891, 'Double', '#,##0.00', '1,234,567.89'],
    [-5.5, 'Double', '"£"#,##0.00;[Red]-"£"#,##0.00', '-£5.50'], [0.256, 'Double', '0%', '26%'], [true, 'Boolean', 'General', 'TRUE'], ['#N/A', 'Error', '0.00', '#N/A'], ['text', 'String', '0.00', 'text'],
    [5, 'Double', '@', '5'], [5, 'Double', 'not [[ a format', '5'], ['', 'Empty', '0', ''],
  ] as const)('%s in %s %s is %s', (value, type, format, text) => expect(displayText(value, type, format)).toBe(text));

  it('hashes for a date before the calendar begins', () => expect(displayText(-1, 'Double', 'dd/mm/yyyy')).toMatch(/^#+$/));
});

describe('cells', () => {
  it('are written like Excel does: null leaves alone, empty text empties, the apostrophe is not stored', async () => {
    const { workbook, sheet } = await newBook();
    sheet.writeCells(block(2, 3), [[1, "'=x", '30/10/2018'], ['=A1*2', true, 'word']]);
    sheet.writeCells(block(2, 3), [[5, null, ''], [null, null, null]]);
    await workbook.settled();
    expect(sheet.values(block(2, 3))).toEqual([[5, '=x', ''], [10, true, 'word']]);
    expect(sheet.formulas(block(2, 3))).toEqual([[5, '=x', ''], ['=A1*2', true, 'word']]);
    expect(sheet.numberFormats(block(1, 3))).toEqual([['General', 'General', 'dd/mm/yyyy']]);
    expect(sheet.usedArea(true)).toEqual(block(2, 3));
    expect(sheet.usedArea(true, { row: 0, column: 2, rows: 2, columns: 1 })).toEqual(cell(1, 2));
  });

  it('can lie beyond the part of the grid that is shown, and no further than a sheet goes', async () => {
    const { sheet } = await newBook();
    sheet.writeCells(cell(5000, 200), [['far']]);
    expect(sheet.values(cell(5000, 200))).toEqual([['far']]);
    expect(() => sheet.writeCells(cell(1_048_576, 0), [['too far']])).toThrow(/1,048,576/);
  });

  it('are cleared by contents, by look or both', async () => {
    const { sheet } = await newBook();
    sheet.writeCells(block(1, 3), [[1, 2, 3]]);
    sheet.setStyle(block(1, 3), { bold: true, fill: '#FFFF00' });
    sheet.clear(cell(0, 0), 'Contents');
    sheet.clear(cell(0, 1), 'Formats');
    sheet.clear(cell(0, 2), 'All');
    expect(sheet.values(block(1, 3))).toEqual([['', 2, '']]);
    expect([0, 1, 2].map((column) => sheet.style(0, column).fill)).toEqual(['#FFFF00', undefined, undefined]);
    expect(sheet.usedArea(false)).toEqual(block(1, 2));
  });

  it('move aside for others, and formulas follow', async () => {
    const { workbook, sheet } = await newBook();
    sheet.writeCells(block(3, 2), [[1, 10], [2, 20], ['=A1+A2', '=A2*B2']]);
    sheet.insert(cell(1, 0), 'Down');
    await workbook.settled();
    expect(sheet.formulas(block(4, 2))).toEqual([[1, 10], ['', 20], [2, '=A3*B2'], ['=A1+A3', '']]);
    sheet.remove(cell(1, 0), 'Up');
    await workbook.settled();
    expect(sheet.formulas(block(4, 2))).toEqual([[1, 10], [2, 20], ['=A1+A2', '=A2*B2'], ['', '']]);
    sheet.insert(cell(1, 0), 'Right');
    expect(sheet.formulas({ row: 1, column: 0, rows: 1, columns: 3 })).toEqual([['', 2, 20]]);
  });

  it('merge into the first one', async () => {
    const { sheet } = await newBook();
    sheet.writeCells(block(2, 2), [[1, 2], [3, 4]]);
    sheet.merge(block(2, 2));
    expect([sheet.values(block(2, 2)), sheet.merges]).toEqual([[[1, ''], ['', '']], [block(2, 2)]]);
    sheet.unmerge(cell(1, 1));
    expect(sheet.merges).toEqual([]);
  });

  it('take the look of their column or row when they have none', async () => {
    const { sheet } = await newBook();
    sheet.setStyle({ row: 0, column: 1, rows: 1_048_576, columns: 1 }, { fill: '#DDEEFF' });
    sheet.setStyle({ row: 3, column: 0, rows: 1, columns: 16_384 }, { italic: true });
    expect([sheet.style(7, 1).fill, sheet.style(7, 0).fill, sheet.style(3, 5).italic]).toEqual(['#DDEEFF', undefined, true]);
  });

  it('in tables can be named in formulas as they are typed', async () => {
    const { workbook, sheet } = await newBook();
    sheet.writeCells(block(3, 2), [['Cost', 'Twice'], [4, ''], [5, '']]);
    workbook.addTable(sheet, block(3, 2), true, 'Costs');
    sheet.writeCells({ row: 1, column: 1, rows: 2, columns: 1 }, [['=[@Cost]*2'], ['=[@Cost]*2']]);
    sheet.writeCells(cell(5, 0), [['=SUM(Costs[Twice])']]);
    await workbook.settled();
    expect(sheet.values({ row: 1, column: 1, rows: 2, columns: 1 })).toEqual([[8], [10]]);
    expect(sheet.values(cell(5, 0))).toEqual([[18]]);
    sheet.insert({ row: 0, column: 0, rows: 2, columns: 16_384 }, 'Down');
    await workbook.settled();
    expect(workbook.tables[0]?.area.row).toBe(2);
    expect(await workbook.evaluate('=SUM(Costs[Cost])')).toEqual({ ok: true, value: 9 });
  });
});

describe('faults of the engine that are put right', () => {
  it.each([
    ['=EDATE(DATE(2020,1,31),1)', 43890], ['=EDATE(DATE(2019,12,31),-10)', 43524], ['=EDATE(DATE(2020,2,29),12)', 44255], ['=EDATE("x",1)', '#VALUE!'],
  ])('%s', async (formula, expected) => {
    const { workbook } = await newBook();
    const result = await workbook.evaluate(formula);
    expect(result.ok ? result.value : result.error).toBe(expected);
  });

  it('a bracket in one formula does not upset the next, and SORT leaves its range as it is', async () => {
    const { workbook, sheet } = await newBook();
    sheet.writeCells(block(3, 3), [[3, '=[x', '=A1+1'], [1, '=SORT(A1:A3)', '=A2+1'], [2, '', '=A3+1']]);
    await workbook.settled();
    sheet.writeCells(cell(5, 0), [['=A1*100+A2*10+A3']]);
    await workbook.settled();
    expect(sheet.values({ row: 0, column: 2, rows: 3, columns: 1 })).toEqual([[4], [2], [3]]);
    expect(sheet.values(cell(5, 0))).toEqual([[312]]);
  });
});

describe('events', () => {
  it('say what changed and by whom, and nothing of results', async () => {
    const { workbook, sheet } = await newBook();
    sheet.writeCells(cell(0, 0), [['before']]);
    const events: ModelEvent[] = [];
    const stop = workbook.on((event) => { if (event.type !== 'calculated' && event.type !== 'selection') events.push(event); });
    sheet.writeCells(cell(0, 0), [['after']]);
    workbook.asAddin(() => {
      sheet.writeCells({ row: 1, column: 0, rows: 2, columns: 1 }, [[1], ['=A2']]);
      sheet.setStyle(cell(0, 0), { bold: true });
      sheet.insert({ row: 0, column: 0, rows: 1, columns: 16_384 }, 'Down');
      sheet.insert(cell(3, 0), 'Down');
    });
    await workbook.settled();
    const added = workbook.addSheet();
    workbook.activate(added);
    workbook.renameSheet(added, 'Log');
    workbook.activate(sheet);
    workbook.deleteSheet(added);
    stop();
    sheet.writeCells(cell(0, 0), [['unheard']]);
    expect(events.map((event) => ({ ...event, sheet: undefined, previous: undefined, area: 'area' in event ? event.area.row : undefined }))).toEqual([
      { type: 'changed', source: 'user', change: 'RangeEdited', area: 0, before: 'before', after: 'after' },
      { type: 'changed', source: 'addin', change: 'RangeEdited', area: 1 },
      { type: 'formatChanged', source: 'addin', area: 0 },
      { type: 'changed', source: 'addin', change: 'RowInserted', area: 0 },
      { type: 'changed', source: 'addin', change: 'CellInserted', area: 3, shift: 'Down' },
      { type: 'sheetAdded' }, { type: 'sheetActivated' }, { type: 'sheetRenamed' }, { type: 'sheetActivated' }, { type: 'sheetDeleted' },
    ]);
  });

  it('follow the selection', async () => {
    const { workbook, sheet } = await newBook();
    workbook.select(sheet, { row: 2, column: 1, rows: 2, columns: 3 });
    expect(workbook.selection).toMatchObject({ area: { row: 2, column: 1, rows: 2, columns: 3 } });
    expect(workbook.selection.sheet.name).toBe('Sheet1');
  });
});
