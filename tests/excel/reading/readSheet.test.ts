import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/excel/problems';
import type { CellValue } from '../../../src/registers/shared/grid';
import { goToCell } from '../../../src/excel/navigation';
import { readSheet } from '../../../src/excel/reading/readSheet';
import { acceptedFindings } from '../../../src/excel/settings/acceptedFindings';
import { asAtDates } from '../../../src/excel/settings/asAtDates';
import { mappings } from '../../../src/excel/settings/mappings';
import { watchSheets, type SheetEvent } from '../../../src/excel/sheetEvents';
import { fill, useDesk } from '../support/workbook';

const desk = useDesk();

describe('readSheet', () => {
  it('gives the used part of the active sheet with formulas, formats and layout, in two requests', async () => {
    const { sheet, office, model } = desk();
    sheet.writeCells({ row: 2, column: 1, rows: 3, columns: 3 }, [['Ref', 'L', 'I'], ['r1', 4, '=C4+1'], ["'=text", "'5", true]]);
    sheet.writeNumberFormats({ row: 3, column: 2, rows: 1, columns: 1 }, [['0.00']]);
    sheet.merge({ row: 2, column: 2, rows: 1, columns: 2 });
    sheet.setRowHidden(3, true);
    await model.settled();
    const { grid, sheetId, conditions } = await readSheet();
    expect(grid).toMatchObject({ sheet: 'Register', top: 2, left: 1 });
    expect(grid.values).toEqual([['Ref', 'L', ''], ['r1', 4, 5], ['=text', '5', true]]);
    expect(grid.formulas).toEqual([[null, null, null], [null, null, '=C4+1'], [null, null, null]]);
    expect(grid.numberFormats[1]?.[1]).toBe('0.00');
    expect(grid.merges).toEqual([{ row: 2, column: 2, rows: 1, columns: 2 }]);
    expect([...grid.hiddenRows]).toEqual([3]);
    expect(sheetId).toBe(sheet.id);
    expect(conditions).toEqual({ isProtected: false, isReadOnly: false, isFiltered: false });
    expect(office.faults.counts.requests).toBe(2);
  });

  it('reads another sheet by name, tells of protection, and gives an empty grid for an empty sheet', async () => {
    const { model } = desk();
    const other = model.addSheet('Other');
    other.isProtected = true;
    const { grid, conditions } = await readSheet('Other');
    expect(grid.values).toEqual([]);
    expect(conditions.isProtected).toBe(true);
    await expect(readSheet('None')).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  it('reads 200,000 cells with text in three requests of less than 4 MB', async () => {
    const { sheet, office } = desk();
    const cells = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 20 }, (_unused, column) => (column < 4 ? row * 20 + column : `Text of row ${row} in ${column}`)));
    fill(sheet, cells);
    office.requests.length = 0;
    const progress: number[] = [];
    const { grid } = await readSheet(undefined, { onProgress: (done, total) => progress.push(done / total) });
    expect(grid.values).toEqual(cells);
    expect(office.faults.counts.requests).toBe(3);
    expect(Math.max(...office.requests.map(({ responseBytes }) => responseBytes ?? 0))).toBeLessThan(4_000_000);
    expect(progress).toEqual([0.6, 1]);
  });

  it('reads a sheet whose first rows are narrower than the rest, and one that begins further down', async () => {
    const { sheet } = desk();
    const cells: CellValue[][] = Array.from({ length: 2_040 }, (_, row) => [row < 2_020 ? '' : 'late', `r${row}`, '']);
    cells[2_030] = ['late', '=1+1', 'x'];
    sheet.writeCells({ row: 3, column: 2, rows: 2_040, columns: 3 }, cells);
    await desk().model.settled();
    const { grid } = await readSheet();
    expect(grid).toMatchObject({ top: 3, left: 2 });
    expect(grid.values).toEqual(cells.map((row) => row.map((value) => (value === '=1+1' ? 2 : value))));
    expect(grid.formulas[2_030]).toEqual([null, '=1+1', null]);
    expect(grid.formulas.filter((row) => row.some((formula) => formula !== null))).toHaveLength(1);
  });

  it('catches up with formulas in columns that seemed to have none, and with text that only looks like one', async () => {
    const { sheet, model, office } = desk();
    const cells: CellValue[][] = Array.from({ length: 60 }, (_, row) => [row, `r${row}`, row * 2]);
    cells[50] = [50, '=A51&"!"', '=A51*3'];
    cells[55] = [55, "'=not a formula", '=A56*3'];
    fill(sheet, cells);
    await model.settled();
    office.requests.length = 0;
    const { grid } = await readSheet();
    expect(grid.values.slice(49, 56)).toEqual([[49, 'r49', 98], [50, '50!', 150], [51, 'r51', 102], [52, 'r52', 104], [53, 'r53', 106], [54, 'r54', 108], [55, '=not a formula', 165]]);
    expect(grid.formulas[50]).toEqual([null, '=A51&"!"', '=A51*3']);
    expect(grid.formulas[55]).toEqual([null, null, '=A56*3']);
    expect(grid.formulas[0]).toEqual([null, null, null]);
  });

  it('stops between two requests when told to', async () => {
    const { sheet } = desk();
    fill(sheet, [['a']]);
    const stop = new AbortController();
    stop.abort();
    await expect(readSheet(undefined, { signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
  });

  it('asks for less at a time when an answer is too large', async () => {
    const { sheet, office } = desk();
    const cells = Array.from({ length: 2_010 }, (_, row) => [`r${row}`]);
    fill(sheet, cells);
    office.faults.arm({ nth: 2, times: 2, api: { code: 'ResponsePayloadSizeLimitExceeded' } });
    expect((await readSheet()).grid.values).toEqual(cells);
    office.faults.clear();
    office.faults.arm({ nth: 1, api: { code: 'ResponsePayloadSizeLimitExceeded' } });
    expect((await readSheet()).grid.values).toEqual(cells);
  });

  it('still reads the cells where the layout cannot be told', async () => {
    const { sheet, office } = desk();
    fill(sheet, [['a']]);
    office.faults.arm({ nth: 2, api: { code: 'ApiNotFound' } });
    expect((await readSheet()).grid).toMatchObject({ values: [['a']], merges: [] });
  });

  it('tells plainly that a cell is being edited', async () => {
    desk().office.faults.arm({ nth: 1, transport: 5004 });
    await expect(readSheet()).rejects.toMatchObject({ code: 'cell-being-edited', advice: expect.stringContaining('Esc') });
  });
});

describe('kept columns', () => {
  it('come back with the sheet, apart for each sheet and register, until forgotten', async () => {
    await mappings.save('Register', 'risk', { owner: 4, division: null });
    await mappings.save('Register', 'contracts', { supplier: 2 });
    await mappings.save('Other', 'risk', { owner: 9 });
    expect((await readSheet()).saved).toEqual({ byRegister: { risk: { owner: 4, division: null }, contracts: { supplier: 2 } }, damaged: false });
    await mappings.save('Register', 'risk', null);
    expect((await readSheet()).saved.byRegister).toEqual({ contracts: { supplier: 2 } });
  });

  it.each([['text'], [{ Register: { risk: { owner: 'D' } } }], [{ Register: { risk: { owner: -1 } } }], [[1]]])('are ignored when damaged: %j', async (value) => {
    const { model } = desk();
    model.setSetting('scrutiny.mappings', value);
    expect((await readSheet()).saved).toEqual({ byRegister: {}, damaged: true });
    await mappings.save('Register', 'risk', { owner: 4 });
    expect((await readSheet()).saved).toEqual({ byRegister: { risk: { owner: 4 } }, damaged: false });
  });
});

describe('a kept as-at date', () => {
  it('comes back with the sheet until forgotten', async () => {
    await asAtDates.save('Register', 'contracts', 43_336);
    expect((await readSheet()).asAt).toEqual({ byRegister: { contracts: 43_336 }, damaged: false });
    await asAtDates.save('Register', 'contracts', null);
    expect((await readSheet()).asAt).toEqual({ byRegister: {}, damaged: false });
  });

  it.each(['24/08/2018', 0, 43_336.5, 2_958_466])('is ignored when damaged: %j', async (serial) => {
    desk().model.setSetting('scrutiny.asAtDates', { Register: { contracts: serial } });
    expect((await readSheet()).asAt).toEqual({ byRegister: {}, damaged: true });
  });
});

describe('kept acceptances', () => {
  const acceptance = { rule: 'owner-missing', record: '2a', place: 'owner', hash: '00ff00ff00ff00ff', reason: 'Vacant until May' };

  it('come back with the sheet', async () => {
    await acceptedFindings.save('Register', 'risk', [acceptance]);
    expect((await readSheet()).accepted).toEqual({ byRegister: { risk: [acceptance] }, damaged: false });
  });

  it('are ignored when damaged', async () => {
    desk().model.setSetting('scrutiny.acceptedFindings', { Register: { risk: [{ ...acceptance, reason: 7 }] } });
    expect((await readSheet()).accepted).toEqual({ byRegister: {}, damaged: true });
  });
});

describe('going to a cell', () => {
  it('brings its sheet to the front and selects it', async () => {
    const { model, sheet } = desk();
    model.activate(model.addSheet('Other'));
    await goToCell(sheet.id, 4, 2);
    expect(model.activeSheet.name).toBe('Register');
    expect(model.selection.area).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
  });

  it('says when the sheet is gone or hidden', async () => {
    const { model } = desk();
    model.addSheet('Hidden one').visibility = 'Hidden';
    await expect(goToCell('{none}', 0, 0)).rejects.toMatchObject({ code: 'sheet-missing' });
    await expect(goToCell('Hidden one', 0, 0)).rejects.toMatchObject({ code: 'sheet-missing' });
  });
});

describe('watching sheets', () => {
  it('tells of changes and of the sheet in front, until stopped', async () => {
    const { model, sheet, office } = desk();
    const events: SheetEvent[] = [];
    const stop = await watchSheets((event) => events.push(event));
    fill(sheet, [['a']]);
    await office.settle();
    const other = model.addSheet('Other');
    model.activate(other);
    await office.settle();
    await office.settle();
    expect(events).toContainEqual({ kind: 'changed', sheetId: sheet.id });
    expect(events).toContainEqual({ kind: 'activated', sheetId: other.id });
    await stop();
    await office.settle();
    events.length = 0;
    fill(sheet, [['b']]);
    await office.settle();
    expect(events).toEqual([]);
  });
});
