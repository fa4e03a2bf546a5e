import { describe, expect, it } from 'vitest';
import { LOG_SHEET } from '../../../src/excel/journal/entries';
import { latestBatch } from '../../../src/excel/journal/readLog';
import { undoBatch } from '../../../src/excel/journal/undoBatch';
import { applyPlan } from '../../../src/excel/writing/applyPlan';
import type { Decoration } from '../../../src/registers/shared/edit';
import { fill, pictureOf, planOf, useDesk } from '../support/workbook';

const desk = useDesk();
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const options = { register: 'risk' };
const additions: readonly Decoration[] = [
  { kind: 'ragColours', step: 'colours', area: { row: 0, column: 0, rows: 3, columns: 1 }, words: [{ word: 'Red', fill: '#9C1420', font: '#FFFFFF' }] },
  { kind: 'listValidation', step: 'lists', area: { row: 0, column: 2, rows: 3, columns: 1 }, values: ['1', '2'], message: 'Enter 1 or 2.' },
];

/** Three cells of three types, one of them formatted as text. */
function prepare() {
  const { sheet } = desk();
  sheet.writeNumberFormats(at(0, 1), [['@']]);
  fill(sheet, [['a', '4', true]]);
  return planOf([[0, 0, 'a', '=A'], [0, 1, '4', 4], [0, 2, true, '']], additions);
}

describe('an apply whose request fails', () => {
  it.each([
    { nth: 1, when: 'before' },
    { nth: 1, when: 'after' },
    { nth: 2, when: 'before' },
    { nth: 2, when: 'after' },
  ] as const)('restores everything: request $nth, $when it takes effect', async ({ nth, when }) => {
    const plan = prepare();
    const { sheet, model, office } = desk();
    const before = pictureOf(sheet);
    office.faults.arm({ nth, transport: 5001, when });
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', problem: { code: 'unknown', detail: 'GeneralException' }, notRestored: [] });
    expect(pictureOf(sheet)).toEqual(before);
    expect(model.sheet(LOG_SHEET)).toBeUndefined();
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'applied', changed: 3, decorated: 2 });
  });

  it('restores what an earlier request of the same apply wrote', async () => {
    const { sheet, office } = desk();
    const cells = Array.from({ length: 60 }, (_, row) => [`${'x'.repeat(30_000)} ${row} `]);
    fill(sheet, cells);
    const before = pictureOf(sheet);
    const plan = planOf(cells.map(([text = ''], row) => [row, 0, text, text.trim()] as const));
    office.faults.arm({ nth: 3, transport: 7000, when: 'before' });
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', notRestored: [] });
    expect(pictureOf(sheet)).toEqual(before);
  });

  it('restores a request that was carried out in part', async () => {
    const plan = prepare();
    const { sheet, model } = desk();
    const before = pictureOf(sheet);
    const badColour: Decoration = { kind: 'ragColours', step: 'colours', area: at(0, 0), words: [{ word: 'Red', fill: 'no colour', font: '#FFFFFF' }] };
    expect(await applyPlan({ ...plan, decorations: [badColour] }, options)).toMatchObject({ outcome: 'failed', notRestored: [] });
    expect(pictureOf(sheet)).toEqual(before);
    expect(model.sheet(LOG_SHEET)).toBeUndefined();
  });

  it('survives faults while putting back', async () => {
    const plan = prepare();
    const { sheet, model, office } = desk();
    const before = pictureOf(sheet);
    office.faults.arm({ nth: 2, times: 2, transport: 5001, when: 'after' });
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', notRestored: [] });
    expect(pictureOf(sheet)).toEqual(before);
    expect(model.sheet(LOG_SHEET)).toBeUndefined();
  });

  it('names every cell when nothing can be put back, and keeps the log so that undo can do it later', async () => {
    const plan = prepare();
    const { sheet, office } = desk();
    const before = pictureOf(sheet);
    office.faults.arm({ nth: 2, times: 50, transport: 5012, when: 'after' });
    office.faults.arm({ nth: 3, times: 50, transport: 5012, when: 'before' });
    const outcome = await applyPlan(plan, options);
    expect(outcome).toMatchObject({ outcome: 'failed', problem: { code: 'connection' }, notRestored: expect.arrayContaining(['A1', 'B1', 'C1']) });
    office.faults.clear();
    const batch = await latestBatch('risk');
    if (batch) await undoBatch(batch.heading.batch);
    expect(pictureOf(sheet)).toEqual(before);
  });

  it('names the cells that somebody changed between the failure and the putting back', async () => {
    const plan = prepare();
    const { sheet, model, office } = desk();
    office.faults.arm({ nth: 2, transport: 5001, when: 'after' });
    const stop = model.on((event) => {
      if (event.type !== 'changed' || event.source !== 'addin' || event.sheet !== sheet) return;
      stop();
      setTimeout(() => sheet.writeCells(at(0, 0), [['mine']]), 0);
    });
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', notRestored: ['A1'] });
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([['mine', '4', true]]);
  });

  it('says that a cell is being edited', async () => {
    const plan = prepare();
    const { office } = desk();
    office.faults.arm({ nth: 1, transport: 5004 });
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', problem: { code: 'cell-being-edited' }, notRestored: [] });
  });

  it('puts back what it wrote when the officer cancels', async () => {
    const { sheet } = desk();
    const cells = Array.from({ length: 60 }, (_, row) => [`${'x'.repeat(30_000)} ${row} `]);
    fill(sheet, cells);
    const before = pictureOf(sheet);
    const controller = new AbortController();
    const plan = planOf(cells.map(([text = ''], row) => [row, 0, text, text.trim()] as const));
    const outcome = await applyPlan(plan, { ...options, signal: controller.signal, onProgress: () => controller.abort() });
    expect(outcome).toEqual({ outcome: 'cancelled', notRestored: [] });
    expect(pictureOf(sheet)).toEqual(before);
  });
});
