import { describe, expect, it } from 'vitest';
import { undoBatch } from '../../../src/excel/journal/undoBatch';
import { applyPlan } from '../../../src/excel/writing/applyPlan';
import type { Decoration } from '../../../src/registers/shared/edit';
import { fill, planOf, useDesk } from '../support/workbook';

const desk = useDesk();
const options = { register: 'risk' };
const layout: Decoration[] = [
  { kind: 'freeze', step: 'layout', area: { row: 0, column: 0, rows: 2, columns: 1 } },
  { kind: 'columnWidths', step: 'layout', area: { row: 0, column: 0, rows: 3, columns: 3 }, widths: [{ column: 0, characters: 6 }, { column: 2, characters: 40 }] },
];

async function applied(plan: Parameters<typeof applyPlan>[0]): Promise<string> {
  const outcome = await applyPlan(plan, options);
  if (outcome.outcome !== 'applied') throw new Error(`Expected the plan to be applied; it was: ${outcome.outcome}.`);
  return outcome.batch;
}

describe('frozen panes and column widths', () => {
  it('are set once, and undo puts back what stood before', async () => {
    const { sheet } = desk();
    fill(sheet, [['Ref', 'Risk', 'Controls']]);
    sheet.setColumnWidth(2, 60);
    const before = { freeze: { ...sheet.freeze }, widths: [0, 1, 2].map((column) => sheet.columnWidth(column)) };

    const batch = await applied(planOf([], layout));
    expect(sheet.freeze).toEqual({ rows: 2, columns: 1 });
    // 40 characters of 7 pixels and 5 of margin, at 0.75 points a pixel.
    expect(sheet.columnWidth(2)).toBeCloseTo(213.75, 0);
    expect(sheet.columnWidth(1)).toBe(before.widths[1]);
    expect(await applyPlan(planOf([], layout), options)).toMatchObject({ outcome: 'nothing' });

    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', notes: [] });
    expect(sheet.freeze).toEqual(before.freeze);
    [0, 1, 2].forEach((column) => expect(sheet.columnWidth(column)).toBeCloseTo(before.widths[column] ?? 0, 0));
  });

  it('are left alone by undo where they have been changed since, and named', async () => {
    const { sheet } = desk();
    fill(sheet, [['Ref', 'Risk', 'Controls']]);
    const batch = await applied(planOf([], layout));
    sheet.setColumnWidth(2, 100);
    expect(await undoBatch(batch)).toMatchObject({ outcome: 'undone', notes: [expect.stringContaining('A1:C3')] });
    expect(sheet.columnWidth(2)).toBeCloseTo(100, 0);
    expect(sheet.freeze.rows).toBe(0);
  });

  it('go back when the request fails', async () => {
    const { sheet, office } = desk();
    fill(sheet, [['Ref', 'Risk', 'Controls']]);
    const before = { freeze: { ...sheet.freeze }, width: sheet.columnWidth(2) };
    office.faults.arm({ transport: 5001, nth: 2, when: 'after' });
    expect(await applyPlan(planOf([[0, 0, 'Ref', 'REF']], layout), options)).toMatchObject({ outcome: 'failed', notRestored: [] });
    expect(sheet.freeze).toEqual(before.freeze);
    expect(sheet.columnWidth(2)).toBeCloseTo(before.width, 0);
  });
});
