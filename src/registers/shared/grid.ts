/**
 * A sheet as the product sees it: plain cells, no Office objects. Everything above
 * (recognition, checks, steps) is a pure function of a Grid.
 */

const [SPACE, LAST_OF_ASCII] = [32, 127];

/** A cell's content. A blank cell is the empty string, as in Excel. Errors arrive as text such as "#N/A". */
export type CellValue = string | number | boolean;

/** A rectangle on a sheet, zero-based, in sheet co-ordinates. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The used part of one sheet. Row r, column c of the sheet is `values[r - top][c - left]`. */
export interface Grid {
  readonly sheet: string;
  /** Zero-based sheet row of the first row held. */
  readonly top: number;
  /** Zero-based sheet column of the first column held. */
  readonly left: number;
  readonly values: ReadonlyArray<ReadonlyArray<CellValue>>;
  /** The formula as text ("=F3*G3") where the cell holds one, else null. Same shape as values. */
  readonly formulas: ReadonlyArray<ReadonlyArray<string | null>>;
  /** Number formats, same shape as values ("General", "dd/mm/yyyy", "@"...). */
  readonly numberFormats: ReadonlyArray<ReadonlyArray<string>>;
  readonly merges: readonly Area[];
  /** Zero-based sheet rows that are hidden, by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  /** fillKey() -> colour (#RRGGBB) of cells filled by hand, where these were read: only in columns whose colours say something. */
  readonly fills?: ReadonlyMap<string, string>;
}

/** The name of a sheet position in Grid.fills. */
export function fillKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The colour a cell was filled with by hand; null where there is none, or it was not read. */
export function fillAt(grid: Grid, row: number, column: number): string | null {
  return grid.fills?.get(fillKey(row, column)) ?? null;
}

/** The value at a sheet position; blank outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? '';
}

/** The formula at a sheet position, or null. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas[row - grid.top]?.[column - grid.left] ?? null;
}

/** The number format at a sheet position; General outside the grid. */
export function numberFormatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats[row - grid.top]?.[column - grid.left] ?? 'General';
}

/** First sheet row below the grid. */
export function endRow(grid: Grid): number {
  return grid.top + grid.values.length;
}

/** First sheet column right of the grid. */
export function endColumn(grid: Grid): number {
  return grid.left + (grid.values[0]?.length ?? 0);
}

/** True for a cell that holds nothing, or only white space (non-breaking spaces included). */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  // Nearly every text begins with a letter or a digit; only the others need a closer look.
  const first = value.charCodeAt(0);
  return !(first > SPACE && first < LAST_OF_ASCII) && value.trim() === '';
}
