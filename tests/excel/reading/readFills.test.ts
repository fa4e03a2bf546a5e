import { describe, expect, it } from 'vitest';
import { readFills } from '../../../src/excel/reading/readFills';
import { fillKey } from '../../../src/registers/shared/grid';
import { fill, useDesk } from '../support/workbook';

const desk = useDesk();

describe('the colours of cells', () => {
  it('are read in one request, and only where there are some', async () => {
    const { sheet, office } = desk();
    fill(sheet, [['Rating', 'Other'], [20, 1], [12, 2], [4, 3]]);
    sheet.setStyle({ row: 1, column: 0, rows: 1, columns: 2 }, { fill: '#FF0000' });
    office.faults.resetCounts();
    const fills = await readFills(sheet.id, [{ row: 1, column: 0, rows: 3, columns: 1 }]);
    expect([...fills].map(([cell, colour]) => [cell, colour.toUpperCase()])).toEqual([[fillKey(1, 0), '#FF0000']]);
    expect(office.faults.counts).toMatchObject({ requests: 1 });
  });

  it('are left alone where there are very many cells', async () => {
    const { sheet, office } = desk();
    office.faults.resetCounts();
    expect((await readFills(sheet.id, [{ row: 0, column: 0, rows: 10_000, columns: 1 }])).size).toBe(0);
    expect(office.faults.counts).toMatchObject({ requests: 0 });
  });
});
