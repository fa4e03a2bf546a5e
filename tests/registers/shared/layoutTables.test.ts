import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../src/registers/shared/report/content';
import { layoutTables } from '../../../src/registers/shared/report/layoutTables';
import type { ReportTable } from '../../../src/registers/shared/report/table';
import { RAG_WORDS, type RagWord } from '../../../src/rules/rag';
import { RAG_COLOURS } from '../../../src/schemes/ragColours';

type Colours = ReadonlyArray<ReadonlyArray<RagWord | null>>;

/** Rows of a table above which stand the title of the report, a blank row, the title of the table and its heading. */
const ABOVE = 4;

function sheetOf(colours: Colours): ReportContent {
  const columns = colours[0]?.length ?? 1;
  const header = Array.from({ length: columns }, (_, column) => `Column ${column + 1}`);
  const table: ReportTable = { id: 'table', title: 'Table', header, rows: colours.map((cells) => cells.map((word) => word ?? '')), colours, notes: [] };
  return layoutTables([table], { sheetName: 'Sheet', lines: ['Report'], widths: header.map(() => 80) });
}

/** The fill of each cell of the table, as the areas leave it. */
function fillsOf(sheet: ReportContent, colours: Colours): Array<Array<string | null>> {
  const fills = colours.map((cells) => cells.map((): string | null => null));
  for (const { area, fill } of sheet.looks) {
    if (fill === undefined || area.row < ABOVE) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) fills[row - ABOVE].fill(fill, area.column, area.column + area.columns);
  }
  return fills;
}

describe('the colours of a table', () => {
  it('stand on the cells they belong to, and on no other', () => {
    const word = fc.option(fc.constantFrom(...RAG_WORDS), { nil: null, freq: 3 });
    const tables = fc.integer({ min: 1, max: 5 }).chain((columns) => fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { maxLength: 12 }));
    fc.assert(fc.property(tables, (colours) => {
      expect(fillsOf(sheetOf(colours), colours)).toEqual(colours.map((cells) => cells.map((one) => one && RAG_COLOURS[one].fill)));
    }));
  });

  it('are one area where neighbours have the same', () => {
    const sheet = sheetOf([['Red', 'Red', null], ['Red', 'Red', null], ['Amber', 'Red', null]]);
    const filled = sheet.looks.filter(({ fill, area }) => fill !== undefined && area.row >= ABOVE).map(({ area }) => [area.row - ABOVE, area.column, area.rows, area.columns]);
    expect(filled).toEqual([[0, 0, 2, 2], [2, 0, 1, 1], [2, 1, 1, 1]]);
  });

  it('may be very many', () => {
    const rows = 100_000;
    const sheet = sheetOf(Array.from({ length: rows }, (_, row): RagWord[] => (row % 2 === 0 ? ['Red', 'Amber'] : ['Green', 'Yellow'])));
    expect(sheet.looks.filter(({ area: { row }, fill }) => row >= ABOVE && fill !== undefined)).toHaveLength(2 * rows);
    expect(sheet.blocks[0].cells).toHaveLength(rows + ABOVE);
  });
});
