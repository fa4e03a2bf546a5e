import type { CellValue, Grid } from '../../src/registers/shared/grid';

/** A grid as reading the sheet gives it: plain cells, with the formulas and number formats given by column. */
export function gridOf(sheet: string, values: CellValue[][], firstRow: number, formats: Readonly<Record<number, string>>, formulaColumns: Readonly<Record<number, (row: number) => string>>): Grid {
  const isData = (row: number, value: CellValue): boolean => row >= firstRow && value !== '';
  return {
    sheet,
    top: 0,
    left: 0,
    values,
    formulas: values.map((cells, row) => cells.map((value, column) => (isData(row, value) && typeof value === 'number' && formulaColumns[column] ? formulaColumns[column](row + 1) : null))),
    numberFormats: values.map((cells, row) => cells.map((value, column) => (isData(row, value) && typeof value === 'number' ? (formats[column] ?? 'General') : 'General'))),
    merges: [],
    hiddenRows: new Set(),
  };
}
