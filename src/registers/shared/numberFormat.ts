import type { Grid } from './grid';

/**
 * The number format an edit must set for a number to stay a number: a cell formatted as text ("@") would store it as
 * text again. Nothing for any other cell.
 */
export function formatForNumber(grid: Grid, row: number, column: number): { readonly numberFormat?: string } {
  return grid.numberFormats[row - grid.top]?.[column - grid.left] === '@' ? { numberFormat: 'General' } : {};
}
