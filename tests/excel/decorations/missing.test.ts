import { describe, expect, it } from 'vitest';
import { missingDecorations } from '../../../src/excel/decorations/missing';
import { applyPlan } from '../../../src/excel/writing/applyPlan';
import type { Decoration } from '../../../src/registers/shared/edit';
import { fill, planOf, useDesk } from '../support/workbook';

const desk = useDesk();
const area = { row: 1, column: 0, rows: 3, columns: 1 };
const decorations: Decoration[] = [
  { kind: 'ragColours', step: 'colours', area, words: [{ word: 'Red', fill: '#9C1420', font: '#FFFFFF' }] },
  { kind: 'listValidation', step: 'lists', area: { ...area, column: 1 }, values: ['1', '2'], message: 'One or two.' },
  { kind: 'freeze', step: 'layout', area: { row: 0, column: 0, rows: 1, columns: 1 } },
  { kind: 'columnWidths', step: 'layout', area, widths: [{ column: 0, characters: 30 }] },
];

describe('decorations that a sheet does not have yet', () => {
  it('are all of them on a plain sheet, and none once they are applied; looking takes one request', async () => {
    const { sheet, office } = desk();
    fill(sheet, [['RAG', 'Score'], ['Red', 1], ['Red', 2], ['Green', 1]]);
    office.faults.resetCounts();
    expect(await missingDecorations(sheet.id, decorations)).toEqual(decorations);
    expect(office.faults.counts).toMatchObject({ reads: 1, writes: 0 });
    await applyPlan(planOf([], decorations), { register: 'risk' });
    expect(await missingDecorations(sheet.id, decorations)).toEqual([]);
  });

  it('count as missing where a part of them is', async () => {
    const { sheet } = desk();
    fill(sheet, [['RAG', 'Score'], ['Red', 1], ['Red', 2], ['Green', 1]]);
    await applyPlan(planOf([], decorations), { register: 'risk' });
    sheet.setValidation({ row: 2, column: 1, rows: 1, columns: 1 }, null);
    sheet.setColumnWidth(0, 40);
    expect((await missingDecorations(sheet.id, decorations)).map(({ kind }) => kind)).toEqual(['listValidation', 'columnWidths']);
  });
});
