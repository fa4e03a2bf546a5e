import { describe, expect, it } from 'vitest';
import { undoBatch } from '../../src/excel/journal/undoBatch';
import { readSheet } from '../../src/excel/reading/readSheet';
import { applyPlan } from '../../src/excel/writing/applyPlan';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import { defaultChoices } from '../../src/registers/shared/registerKind';
import { isErrorText } from '../../src/excel/writing/asWritten';
import published from '../fixtures/risk-register-grid.json';
import { pictureOf, useDesk } from './support/workbook';

const desk = useDesk();

describe('the published risk register', () => {
  it('is tidied in place, needs nothing the second time, and comes back exactly', async () => {
    const { sheet, model } = desk();
    const width = Math.max(...published.rows.map((row) => row.length));
    const cells = published.rows.map((row) => Array.from({ length: width }, (_, column) => asTyped(row[column] ?? '')));
    sheet.writeCells({ row: 0, column: 0, rows: cells.length, columns: width }, cells);
    await model.settled();
    const before = pictureOf(sheet);

    const first = await readSheet();
    const plan = riskRegisterKind.plan(first.grid, defaultChoices(riskRegisterKind));
    const outcome = await applyPlan(plan, { register: 'risk', sheetId: first.sheetId });
    expect(outcome).toMatchObject({ outcome: 'applied', changed: plan.changes.length, skipped: [] });

    const second = await readSheet();
    for (const { row, column, after } of plan.changes) {
      expect(second.grid.values[row - second.grid.top]?.[column - second.grid.left] ?? '').toBe(after);
    }
    const again = riskRegisterKind.plan(second.grid, defaultChoices(riskRegisterKind));
    expect(again.changes).toEqual([]);
    expect(await applyPlan(again, { register: 'risk', sheetId: second.sheetId })).toMatchObject({ outcome: 'nothing' });

    expect(await undoBatch(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', restored: plan.changes.length, left: [] });
    await model.settled();
    expect(pictureOf(sheet)).toEqual(before);
  });
});

/** Text as an officer's paste leaves it: kept as text, also where it looks like a number. */
function asTyped(value: string | number): string | number {
  return typeof value === 'string' && value !== '' && !isErrorText(value) ? `'${value}` : value;
}
