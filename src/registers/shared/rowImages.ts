import type { Edit } from './edit';
import { endColumn, formulaAt, isBlank, numberFormatAt, valueAt, type CellValue, type Grid } from './grid';
import type { Recognised } from './registerKind';

/** A cell's content, and the number format that shows it. */
export interface Content {
  readonly value: CellValue;
  readonly format: string;
}

/** A row as it is to be: sheet column -> content. Columns that are not in it are blank. */
export type RowImage = ReadonlyMap<number, Content>;

/** The columns of a register, from the first to the last, both included. */
export interface Width {
  readonly first: number;
  readonly last: number;
}

/** From the first heading or field to the last, and on to the right while the rows of its records hold something. */
export function widthOf({ blocks, grid, within }: Recognised, records: ReadonlyArray<{ readonly row: number }>): Width {
  const used = blocks.flatMap(({ fields, headings }) => [...fields, ...headings].map(({ column }) => column));
  const end = within ? Math.min(endColumn(grid), within.column + within.columns) : endColumn(grid);
  let last = Math.max(...used);
  while (last + 1 < end && records.some(({ row }) => !isBlank(valueAt(grid, row, last + 1)))) last += 1;
  return { first: Math.min(...used), last };
}

/** A row as it stands. */
export function imageOf(grid: Grid, row: number, { first, last }: Width): Map<number, Content> {
  const image = new Map<number, Content>();
  for (let column = first; column <= last; column += 1) {
    const value = valueAt(grid, row, column);
    if (value !== '') image.set(column, { value, format: numberFormatAt(grid, row, column) });
  }
  return image;
}

/** The edits that turn a row of the sheet into an image. Formulas stay where they are: they work on what is moved beside them. */
export function editsToward(grid: Grid, row: number, image: RowImage, { first, last }: Width, base: Pick<Edit, 'step' | 'reason' | 'record'>): Edit[] {
  const edits: Edit[] = [];
  for (let column = first; column <= last; column += 1) {
    const before = valueAt(grid, row, column);
    const content = image.get(column);
    const after = content?.value ?? '';
    if (before === after || formulaAt(grid, row, column) !== null) continue;
    const format = content !== undefined && content.format !== numberFormatAt(grid, row, column) ? { numberFormat: content.format } : {};
    edits.push({ row, column, before, after, ...format, ...base });
  }
  return edits;
}

/** Edits that only make sense together: with one of them unticked none is made, and only those unticked are shown. */
export function allOrNothing(edits: readonly Edit[], isUnticked: (edit: Edit) => boolean): readonly Edit[] {
  const unticked = edits.filter(isUnticked);
  return unticked.length > 0 ? unticked : edits;
}
