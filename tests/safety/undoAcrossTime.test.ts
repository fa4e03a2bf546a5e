import { describe, expect, it } from 'vitest';
import { LOG_SHEET } from '../../src/excel/journal/entries';
import { excelPort } from '../../src/excel/port';
import { openHeadless } from '../../src/host/openHeadless';
import { startOfficeHarness } from '../support/office';
import { fill, planOf, useDesk } from '../excel/support/workbook';

const desk = useDesk();
const WIDTH = 16_384;
const wholeRow = (row: number, rows = 1) => ({ row, column: 0, rows, columns: WIDTH });
const cells = (rows: number, columns = 2) => ({ row: 0, column: 0, rows, columns });

async function applied(...changes: Parameters<typeof planOf>): Promise<string> {
  const outcome = await excelPort.applyPlan(planOf(...changes), { register: 'risk' });
  return outcome.outcome === 'applied' ? outcome.batch : '';
}

async function undone(batch: string) {
  await desk().model.settled();
  return excelPort.undoBatch(batch);
}

describe('undo after the sheet has moved', () => {
  it('finds its cells below rows put in above, and never touches another cell that holds the same', async () => {
    const { sheet } = desk();
    fill(sheet, [['Ref', 'Owner'], ['1', 'Same'], ['2', 'tba']]);
    const batch = await applied([[2, 1, 'tba', 'Same']]);
    sheet.insert(wholeRow(1), 'Down');
    // Now the row above the changed one stands where the changed one stood, and holds the same text.
    expect(sheet.values(cells(4))).toEqual([['Ref', 'Owner'], ['', ''], [1, 'Same'], [2, 'Same']]);
    expect(await undone(batch)).toMatchObject({ outcome: 'undone', restored: 1, left: [], notes: [] });
    expect(sheet.values(cells(4))).toEqual([['Ref', 'Owner'], ['', ''], [1, 'Same'], [2, 'tba']]);
  });

  it('finds its cells after rows in the middle were taken out and a column was put in', async () => {
    const { sheet } = desk();
    fill(sheet, [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]);
    const batch = await applied([[0, 0, 'a', 'A'], [3, 1, 'h', 'H']]);
    sheet.remove(wholeRow(1, 2), 'Up');
    sheet.insert({ row: 0, column: 1, rows: 1_048_576, columns: 1 }, 'Right');
    expect(await undone(batch)).toMatchObject({ outcome: 'undone', restored: 2, left: [], notes: [] });
    expect(sheet.values(cells(2, 3))).toEqual([['a', '', 'b'], ['g', '', 'h']]);
  });

  it('says which cells have been deleted, and puts back the others', async () => {
    const { sheet } = desk();
    fill(sheet, [['a', 'b'], ['c', 'X'], ['e', 'X']]);
    const batch = await applied([[0, 0, 'a', 'A'], [1, 1, 'X', 'Y'], [2, 1, 'X', 'Y']]);
    sheet.remove(wholeRow(1), 'Up');
    expect(await undone(batch)).toMatchObject({ outcome: 'undone', restored: 2, left: [], notes: [expect.stringMatching(/1 cell has been deleted.*B2/)] });
    expect(sheet.values(cells(2))).toEqual([['a', 'b'], ['e', 'X']]);
    expect(await excelPort.latestBatch('risk')).toBeNull();
  });

  it('finds its cells in a sheet with an awkward name that was given another since', async () => {
    const { sheet, model } = desk();
    model.renameSheet(sheet, "It's Q3 (old)");
    fill(sheet, [['a']]);
    const outcome = await excelPort.applyPlan({ ...planOf([[0, 0, 'a', 'A']]), sheet: sheet.name }, { register: 'risk', sheetId: sheet.id });
    model.renameSheet(sheet, 'Register');
    sheet.insert(wholeRow(0, 3), 'Down');
    expect(await undone(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', restored: 1 });
    expect(sheet.values({ row: 3, column: 0, rows: 1, columns: 1 })).toEqual([['a']]);
  });
});

describe('undo of single cells', () => {
  it('puts back the one asked for and leaves the rest to be undone later', async () => {
    const { sheet } = desk();
    fill(sheet, [['a', 'b', 'c']]);
    const batch = await applied([[0, 0, 'a', 'A'], [0, 1, 'b', 'B'], [0, 2, 'c', 'C']]);
    const entry = (await excelPort.latestBatch('risk'))?.entries.find((logged) => logged.entry.cell === 'B1');
    expect(await excelPort.undoBatch(batch, { logRows: new Set([entry?.logRow ?? -1]) })).toMatchObject({ outcome: 'undone', restored: 1 });
    expect(sheet.values(cells(1, 3))).toEqual([['A', 'b', 'C']]);
    expect((await excelPort.latestBatch('risk'))?.entries.filter(({ undone: done }) => done === '').map((logged) => logged.entry.cell)).toEqual(['A1', 'C1']);
    expect(await excelPort.undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 2 });
    expect(sheet.values(cells(1, 3))).toEqual([['a', 'b', 'c']]);
    expect(await excelPort.latestBatch('risk')).toBeNull();
  });

  it('goes on with a log that was begun before cells were followed', async () => {
    const { sheet, model } = desk();
    fill(sheet, [['a', 'b']]);
    const first = await applied([[0, 0, 'a', 'A']]);
    const log = model.sheet(LOG_SHEET);
    log?.clear({ row: 0, column: 13, rows: 2, columns: 1 }, 'All');
    const second = await applied([[0, 1, 'b', 'B']]);
    expect(log?.values({ row: 0, column: 13, rows: 1, columns: 1 })).toEqual([['Row now']]);
    expect(await undone(second)).toMatchObject({ outcome: 'undone', restored: 1 });
    expect(await undone(first)).toMatchObject({ outcome: 'undone', restored: 1 });
    expect(sheet.values(cells(1))).toEqual([['a', 'b']]);
  });
});

describe('formulas and formats that a plan writes', () => {
  it('are written as such, and come back', async () => {
    const { sheet, model } = desk();
    fill(sheet, [[4, 5, '20', "'30/10/2018"]]);
    sheet.writeNumberFormats({ row: 0, column: 2, rows: 1, columns: 1 }, [['@']]);
    const plan = planOf([]);
    const outcome = await excelPort.applyPlan({ ...plan, changes: [
      { row: 0, column: 2, before: 20, after: '=A1*B1', result: 20, steps: ['ratings'] },
      { row: 0, column: 3, before: '30/10/2018', after: 43_403, numberFormat: 'dd/mm/yyyy', steps: ['dates'] },
    ] }, { register: 'risk' });
    expect(outcome).toMatchObject({ outcome: 'applied', changed: 2, skipped: [] });
    await model.settled();
    expect(sheet.formulas(cells(1, 4))).toEqual([[4, 5, '=A1*B1', 43_403]]);
    expect(sheet.values(cells(1, 4))[0]?.[2]).toBe(20);
    expect(sheet.numberFormats({ row: 0, column: 3, rows: 1, columns: 1 })).toEqual([['dd/mm/yyyy']]);
    expect(await undone(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', restored: 2, left: [] });
    expect(sheet.formulas(cells(1, 4))).toEqual([[4, 5, 20, '30/10/2018']]);
    expect(sheet.numberFormats(cells(1, 4))).toEqual([['General', 'General', '@', 'General']]);
  });
});

// Last: it starts a harness of its own, and office.js lives in globals.
describe('undo after closing and reopening the workbook', () => {
  it('puts back a single cell and then the rest, with rows put in meanwhile', async () => {
    const { sheet, model } = desk();
    fill(sheet, [['a', 'b'], ['c', 'd']]);
    const batch = await applied([[0, 0, 'a', 'A'], [1, 1, 'd', 'D']]);
    await model.settled();
    const again = await openHeadless(model.save());
    await again.settled();
    const reopened = again.sheet('Register');
    const office = await startOfficeHarness(again);
    try {
      reopened?.insert(wholeRow(0), 'Down');
      await again.settled();
      const logged = await excelPort.latestBatch('risk');
      expect(logged?.heading.batch).toBe(batch);
      const one = logged?.entries.find(({ entry }) => entry.cell === 'B2');
      expect(await excelPort.undoBatch(batch, { logRows: new Set([one?.logRow ?? -1]) })).toMatchObject({ outcome: 'undone', restored: 1 });
      expect(reopened?.values(cells(3))).toEqual([['', ''], ['A', 'b'], ['c', 'd']]);
      expect(await excelPort.undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 1 });
      expect(reopened?.values(cells(3))).toEqual([['', ''], ['a', 'b'], ['c', 'd']]);
    } finally {
      office.dispose();
      again.dispose();
    }
  });
});
