import type { CellValue, Grid } from '../../src/registers/shared/grid';

/** A grid as reading the sheet gives it: plain cells out of JSON, as Excel sends them, with the formulas and number formats given by column. */
export function gridOf(sheet: string, values: CellValue[][], firstRow: number, formats: Readonly<Record<number, string>>, formulaColumns: Readonly<Record<number, (row: number) => string>>): Grid {
  const isData = (row: number, value: CellValue): boolean => row >= firstRow && value !== '';
  return asSent({
    sheet,
    top: 0,
    left: 0,
    values,
    formulas: values.map((cells, row) => cells.map((value, column) => (isData(row, value) && typeof value === 'number' && formulaColumns[column] ? formulaColumns[column](row + 1) : null))),
    numberFormats: values.map((cells, row) => cells.map((value, column) => (isData(row, value) && typeof value === 'number' ? (formats[column] ?? 'General') : 'General'))),
    merges: [],
    hiddenRows: new Set(),
  });
}

/** Text that was put together is kept in pieces, and is slower to go through than what was sent. */
function asSent(grid: Grid): Grid {
  const sent = <T>(cells: T): T => JSON.parse(JSON.stringify(cells)) as T;
  return { ...grid, values: sent(grid.values), formulas: sent(grid.formulas), numberFormats: sent(grid.numberFormats) };
}
