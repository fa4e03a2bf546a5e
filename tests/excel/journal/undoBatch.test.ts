import { describe, expect, it } from 'vitest';
import { LOG_SHEET } from '../../../src/excel/journal/entries';
import { latestBatch } from '../../../src/excel/journal/readLog';
import { undoBatch } from '../../../src/excel/journal/undoBatch';
import { applyPlan } from '../../../src/excel/writing/applyPlan';
import type { Decoration, TidyPlan } from '../../../src/registers/shared/edit';
import { fill, pictureOf, planOf, useDesk } from '../support/workbook';

const desk = useDesk();
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

async function apply(plan: TidyPlan): Promise<string> {
  const outcome = await applyPlan(plan, { register: 'risk', sheetId: desk().sheet.id });
  if (outcome.outcome !== 'applied') throw new Error(`Expected the plan to be applied, not ${outcome.outcome}.`);
  return outcome.batch;
}

describe('undoBatch', () => {
  it('brings back every cell with its type and format, and takes away what was added', async () => {
    const { sheet, model } = desk();
    sheet.writeNumberFormats(at(0, 1), [['@']]);
    fill(sheet, [['r1', '4', "'=A1"], [5, true, ''], ["'  x", '=1+1', '£5']]);
    sheet.setValidation({ row: 0, column: 0, rows: 1, columns: 1 }, { rule: { list: { source: 'r1,r2', inCellDropDown: true } }, ignoreBlanks: true });
    await model.settled();
    const before = pictureOf(sheet);
    const batch = await apply(
      planOf([[0, 0, 'r1', ''], [0, 1, '4', 4], [0, 2, '=A1', 'A1'], [1, 0, 5, 'five'], [1, 1, true, 'TRUE'], [1, 2, '', 'new'], [2, 0, '  x', 'x']], additions),
    );
    expect(pictureOf(sheet)).not.toEqual(before);
    expect(await undoBatch(batch)).toEqual({ outcome: 'undone', restored: 7, left: [], notes: [] });
    await model.settled();
    expect(pictureOf(sheet)).toEqual(before);
    expect(await latestBatch('risk')).toBeNull();
  });

  it('leaves and names cells that hold something else by now', async () => {
    const { sheet } = desk();
    fill(sheet, [['a', 'b', 'c']]);
    const batch = await apply(planOf([[0, 0, 'a', 'A'], [0, 1, 'b', 'B'], [0, 2, 'c', 'C']]));
    sheet.writeCells(at(0, 1), [['mine']]);
    sheet.writeCells(at(0, 2), [['=1+2']]);
    expect(await undoBatch(batch)).toMatchObject({
      outcome: 'undone', restored: 1,
      left: [{ row: 0, column: 1, reason: 'changed', found: 'mine' }, { row: 0, column: 2, reason: 'formula' }],
    });
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([['a', 'mine', 3]]);
    expect(await latestBatch('risk')).toBeNull();
  });

  it('undoes one batch after another, newest first, and finds them by reading the log', async () => {
    const { sheet } = desk();
    fill(sheet, [['a', 'b']]);
    const first = await apply(planOf([[0, 0, 'a', 'A']]));
    const second = await apply(planOf([[0, 0, 'A', 'AA'], [0, 1, 'b', 'B']]));
    expect((await latestBatch('risk'))?.heading).toMatchObject({ batch: second, register: 'risk', sheet: 'Register', sheetId: sheet.id });
    expect((await latestBatch('risk'))?.entries.map(({ entry }) => [entry.cell, entry.before, entry.after])).toEqual([['A1', 'A', 'AA'], ['B1', 'b', 'B']]);
    expect(await latestBatch('contracts')).toBeNull();
    await undoBatch(second);
    expect((await latestBatch('risk'))?.heading.batch).toBe(first);
    await undoBatch(first);
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['a', 'b']]);
    expect(await latestBatch('risk')).toBeNull();
  });

  it('takes two requests to find the batch, one to read the cells again and one to put them back', async () => {
    const { sheet, office } = desk();
    fill(sheet, [['a', 'b']]);
    const batch = await apply(planOf([[0, 0, 'a', 'A'], [0, 1, 'b', 'B']], additions));
    office.requests.length = 0;
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 2, notes: [] });
    expect(office.requests.filter(({ kind }) => kind === 'read' || kind === 'write')).toHaveLength(4);
  });

  it.each([[1, 'the list of batches'], [2, 'the batch']])('reads in parts where request %d, for %s, would have too large an answer', async (nth) => {
    const { sheet, office } = desk();
    fill(sheet, [['a', 'b']]);
    const batch = await apply(planOf([[0, 0, 'a', 'A'], [0, 1, 'b', 'B']]));
    office.faults.arm({ nth, api: { code: 'ResponsePayloadSizeLimitExceeded' } });
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 2 });
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['a', 'b']]);
  });

  it('finds a sheet that has been renamed, and says when it is gone', async () => {
    const { sheet, model } = desk();
    fill(sheet, [['a']]);
    const batch = await apply(planOf([[0, 0, 'a', 'A']]));
    model.renameSheet(sheet, 'Quarter 3');
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 1 });
    model.renameSheet(sheet, 'Register');
    const again = await apply(planOf([[0, 0, 'a', 'A']]));
    model.addSheet('Other');
    model.renameSheet(sheet, 'Register');
    model.deleteSheet(sheet);
    expect(await undoBatch(again)).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-missing' } });
    const other = model.sheet('Other');
    if (other) model.renameSheet(other, 'Register');
  });

  it('refuses a protected sheet and can be done once it is unprotected', async () => {
    const { sheet } = desk();
    fill(sheet, [['a']]);
    const batch = await apply(planOf([[0, 0, 'a', 'A']]));
    sheet.isProtected = true;
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-protected' }, restored: 0 });
    sheet.isProtected = false;
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 1 });
  });

  it('survives entries of the log that have been altered', async () => {
    const { sheet, model } = desk();
    fill(sheet, [['a', 'b']]);
    const batch = await apply(planOf([[0, 0, 'a', 'A'], [0, 1, 'b', 'B']]));
    model.sheet(LOG_SHEET)?.writeCells(at(1, 7), [['nonsense']]);
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 1, notes: [expect.stringContaining('1 entry of the log')] });
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['A', 'b']]);
    expect(await undoBatch('no such batch')).toMatchObject({ outcome: 'failed', problem: { code: 'log-damaged' } });
  });

  it('says when colours or lists it added have been changed since', async () => {
    const { sheet } = desk();
    const batch = await apply(planOf([], additions));
    for (const { id } of [...sheet.conditionalFormats]) sheet.removeConditionalFormat(id);
    sheet.setValidation({ row: 0, column: 0, rows: 3, columns: 1 }, null);
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', restored: 0, notes: [expect.stringContaining('A1:A3')] });
  });

  it.each(['before', 'after'] as const)('can be taken up again when a request fails %s it takes effect', async (when) => {
    const { sheet, office } = desk();
    fill(sheet, [['a', "'4"]]);
    const before = pictureOf(sheet);
    const batch = await apply(planOf([[0, 0, 'a', 'A'], [0, 1, '4', 4]], additions));
    let tries = 0;
    for (let nth = 1; nth < 12; nth += 1) {
      office.faults.clear();
      office.faults.arm({ nth, transport: 5001, when });
      const outcome = await undoBatch(batch);
      office.faults.clear();
      tries = nth;
      if (outcome.outcome === 'undone') break;
      expect(outcome).toMatchObject({ outcome: 'failed' });
    }
    expect(tries).toBeGreaterThan(3);
    await undoBatch(batch);
    expect(pictureOf(sheet)).toEqual(before);
  });
});

const additions: readonly Decoration[] = [
  { kind: 'ragColours', step: 'colours', area: { row: 0, column: 0, rows: 3, columns: 1 }, words: [{ word: 'Red', fill: '#9C1420', font: '#FFFFFF' }] },
  { kind: 'listValidation', step: 'lists', area: { row: 0, column: 0, rows: 3, columns: 1 }, values: ['1', '2'], message: 'Enter 1 or 2.' },
];
