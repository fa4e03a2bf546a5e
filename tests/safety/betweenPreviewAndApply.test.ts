import { afterEach, describe, expect, it, vi } from 'vitest';
import { excelPort } from '../../src/excel/port';
import type { TidyPlan } from '../../src/registers/shared/edit';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import { defaultChoices } from '../../src/registers/shared/registerKind';
import { fill, planOf, useDesk } from '../excel/support/workbook';
import { sheetPicture } from './support/picture';

const desk = useDesk();
const wholeRow = (row: number, rows = 1) => ({ row, column: 0, rows, columns: 16_384 });
const REGISTER = [
  ['Ref', 'Risk title', 'Gross likelihood', 'Gross impact', 'Gross rating', 'Risk owner'],
  ['1', ' Failure of a supplier ', 3, 4, 12, 'Head of  Finance'],
  ['2', 'Loss of data', 3, 4, 12, 'Head of IT '],
  ['3', 'Fire', 3, 4, 12, 'Head of Estates'],
];

/** A register, and the plan to tidy it as the pane would make it. */
async function previewed(): Promise<{ plan: TidyPlan; sheetId: string }> {
  const { sheet, model } = desk();
  fill(sheet, REGISTER);
  await model.settled();
  const reading = await excelPort.readSheet();
  const plan = riskRegisterKind.plan(reading.grid, defaultChoices(riskRegisterKind));
  expect(plan.changes.length).toBeGreaterThan(3);
  return { plan, sheetId: reading.sheetId };
}

async function applied({ plan, sheetId }: { plan: TidyPlan; sheetId: string }) {
  const { model } = desk();
  await model.settled();
  return excelPort.applyPlan(plan, { register: 'risk', sheetId });
}

describe('what happens to the sheet between preview and apply', () => {
  it.each([
    ['rows put in above', (): void => desk().sheet.insert(wholeRow(0, 2), 'Down')],
    ['a row put in between', (): void => desk().sheet.insert(wholeRow(2), 'Down')],
    ['a row taken out', (): void => desk().sheet.remove(wholeRow(2), 'Up')],
    ['a column put in', (): void => desk().sheet.insert({ row: 0, column: 2, rows: 1_048_576, columns: 1 }, 'Right')],
    ['everything cleared', (): void => fill(desk().sheet, REGISTER.map((row) => row.map(() => '')))],
  ])('%s: nothing is changed, and it is said why', async (_name, move) => {
    const preview = await previewed();
    move();
    await desk().model.settled();
    const before = sheetPicture(desk().sheet);
    expect(await applied(preview)).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-moved' }, notRestored: [] });
    expect(sheetPicture(desk().sheet)).toEqual(before);
    expect(desk().model.sheets).toHaveLength(1);
  });

  it('another sheet takes the name of the one that was deleted: it is left alone', async () => {
    const preview = await previewed();
    const { model, sheet } = desk();
    const other = model.addSheet();
    model.deleteSheet(sheet);
    model.renameSheet(other, 'Register');
    fill(other, REGISTER);
    await model.settled();
    const before = sheetPicture(other);
    expect(await applied(preview)).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-missing' }, notRestored: [] });
    expect(sheetPicture(other)).toEqual(before);
  });

  it('the sheet is renamed: it is found all the same', async () => {
    const preview = await previewed();
    const { model, sheet } = desk();
    model.renameSheet(sheet, 'Old register');
    expect(await excelPort.applyPlan(preview.plan, { register: 'risk', sheetId: preview.sheetId })).toMatchObject({ outcome: 'applied', changed: preview.plan.changes.length, skipped: [] });
  });

  it('rows are hidden, as by a filter: they are tidied with the others, stay hidden, and come back by undo', async () => {
    const preview = await previewed();
    const { sheet, model } = desk();
    const before = sheetPicture(sheet);
    sheet.setRowHidden(1, true);
    const outcome = await applied(preview);
    expect(outcome).toMatchObject({ outcome: 'applied', changed: preview.plan.changes.length, skipped: [] });
    expect(sheet.rowHidden(1)).toBe(true);
    await excelPort.undoBatch(outcome.outcome === 'applied' ? outcome.batch : '');
    await model.settled();
    expect(sheetPicture(sheet)).toEqual(before);
  });

  it('cells are merged: those that are covered are left and named', async () => {
    const preview = await previewed();
    const { sheet } = desk();
    sheet.merge({ row: 1, column: 1, rows: 2, columns: 1 });
    const outcome = await applied(preview);
    expect(outcome).toMatchObject({ outcome: 'applied' });
    expect(sheet.values({ row: 1, column: 5, rows: 1, columns: 1 })).toEqual([['Head of Finance']]);
  });
});

describe('an Excel that refuses to make one undo step', () => {
  afterEach(() => vi.restoreAllMocks());

  it('does the work all the same, asks no second time, and undoes it too', async () => {
    // A pane of its own: for as long as it is open, it remembers the refusal.
    vi.resetModules();
    const { excelPort: port } = await import('../../src/excel/port');
    const { sheet, office } = desk();
    fill(sheet, [[' a']]);
    const before = sheetPicture(sheet);
    vi.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
    const run = Excel.run.bind(Excel) as (options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<unknown>) => Promise<unknown>;
    let asked = 0;
    vi.spyOn(Excel, 'run').mockImplementation(((options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<unknown>) => {
      if (options.mergeUndoGroup) {
        asked += 1;
        office.faults.arm({ nth: 1, kind: 'write', api: { code: 'UndoNotSupported' }, when: 'before' });
      }
      return run(options, work);
    }) as typeof Excel.run);
    const outcome = await port.applyPlan(planOf([[0, 0, ' a', 'a']]), { register: 'risk' });
    expect(outcome).toMatchObject({ outcome: 'applied', changed: 1 });
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['a']]);
    expect(await port.undoBatch(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', restored: 1, left: [] });
    expect(sheetPicture(sheet)).toEqual(before);
    expect(asked).toBe(1);
  });
});
