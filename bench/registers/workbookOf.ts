import { workbookFromRows } from '../../src/host/xlsx/fromRows';
import type { Grid } from '../../src/registers/shared/grid';

/** A register as an .xlsx file, formulas included. */
export function workbookOf({ sheet, values, formulas, numberFormats }: Grid): Uint8Array {
  const last = numberFormats[numberFormats.length - 1];
  return workbookFromRows([{ name: sheet, rows: values.map((cells, row) => cells.map((value, column) => formulas[row][column] ?? value)), headerRows: 2, numberFormats: last.map((format) => (format === 'General' ? undefined : format)) }]);
}
