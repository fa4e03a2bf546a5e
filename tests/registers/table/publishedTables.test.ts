import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { auditSheet } from '../../../src/registers/table/audit';
import { asNumbers, cellsTold, gridOf, layOut, publishedTables, told, type PublishedTable } from './support/sheets';

const byId = new Map(publishedTables.map((table) => [table.id, table]));

/** The table, and under it on the same sheet the tables its slips can only be seen against. */
function sheetFor(table: PublishedTable): { rows: CellValue[][]; bodyRow: number; textRow: number } {
  const sheet = layOut(table);
  const needed = new Set(table.errors.flatMap(({ needs }) => needs));
  const others = [...needed].flatMap((id) => {
    const other = byId.get(id);
    return other ? [[], ...layOut(other).rows] : [];
  });
  return { ...sheet, rows: [...sheet.rows, ...others] };
}

function place({ cell, text }: { cell: number[] | null; text: number | null }, { bodyRow, textRow }: { bodyRow: number; textRow: number }): string {
  return cell ? `${cell[0] + bodyRow},${cell[1]}` : `${textRow + (text ?? 0)},0`;
}

describe('published tables with known slips', () => {
  const slips = publishedTables.flatMap((table) => table.errors.filter(({ soft }) => !soft).map((error) => ({ table, error, name: `${table.id}: ${error.printed} (${error.kind})` })));

  it('there are twelve', () => {
    expect(slips).toHaveLength(12);
  });

  it.each(slips)('$name is found at its cell', ({ table, error }) => {
    const sheet = sheetFor(table);
    expect(cellsTold(sheet.rows)).toContain(place(error, sheet));
  });

  it.each(slips)('$name is found where the figures are stored as numbers', ({ table, error }) => {
    const sheet = sheetFor(table);
    const { values, formats } = asNumbers(sheet.rows);
    expect(cellsTold(values, formats)).toContain(place(error, sheet));
  });
});

describe('published tables without slips', () => {
  const clean = publishedTables.filter((table) => table.clean);

  it('at most 2 % of their figures are told of', () => {
    let figures = 0;
    const wrong: string[] = [];
    for (const table of clean) {
      const { rows, textRow } = layOut(table);
      const audit = auditSheet(gridOf(rows));
      figures += audit.coverage.length;
      wrong.push(...audit.findings.filter(({ severity, row }) => severity !== 'info' && row < textRow).map(({ row, column, message }) => `${table.id} ${row},${column} ${message}`));
    }
    expect(figures).toBeGreaterThan(500);
    expect(wrong.length / figures).toBeLessThanOrEqual(0.02);
  });

  it('none of their texts is told of', () => {
    const wrong = clean.flatMap((table) => {
      const { rows, textRow } = layOut(table);
      return told(rows).filter(({ row }) => row >= textRow).map(({ message }) => `${table.id} ${message}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is told as information only', () => {
  const cut = publishedTables.flatMap((table) => table.truncated.map((item) => ({ table, item, name: `${table.id}: ${item.printed}` })));

  it.each(cut)('$name is cut off, not wrong', ({ table, item }) => {
    const sheet = layOut(table);
    const at = auditSheet(gridOf(sheet.rows)).findings.filter(({ row, column, message }) => `${row},${column}` === place(item, sheet) && message.startsWith(item.printed));
    expect(at.map(({ severity }) => severity)).toEqual(['info']);
    expect(at[0].message).toContain('cut off, not rounded');
  });

  it('a difference that a printed note explains', () => {
    const table = byId.get('T54');
    if (!table) throw new Error('The fixture holds no table T54.');
    const sheet = layOut(table);
    const [finding] = auditSheet(gridOf(sheet.rows)).findings;
    expect(`${finding.row - sheet.bodyRow},${finding.column}`).toBe('18,2');
    expect(finding.severity).toBe('info');
    expect(finding.message).toContain('A note on the sheet explains');
  });
});
