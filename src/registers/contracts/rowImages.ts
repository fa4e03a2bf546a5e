import { numberFormatAt, endColumn, formulaAt, isBlank, valueAt, type CellValue } from '../shared/grid';
import type { Edit } from '../shared/edit';
import type { ContractsRegister } from './contract';

/** What a cell holds, and how it is shown. */
interface Content {
  readonly value: CellValue;
  readonly format: string;
}

/** A row as it is to be: sheet column -> content. Columns that are not in it become blank. */
export type RowImage = ReadonlyMap<number, Content>;

type Columns = Readonly<Record<string, number>>;

/** The columns that belong to a register: from its first heading to its last, and on to the right while there is data. */
export function widthOf({ blocks, contracts, grid, within }: ContractsRegister): { first: number; last: number } {
  const used = blocks.flatMap(({ fields, headings }) => [...fields, ...headings].map(({ column }) => column));
  const first = Math.min(...used);
  let last = Math.max(...used);
  const end = within ? within.column + within.columns : endColumn(grid);
  while (last + 1 < end && contracts.some(({ row }) => !isBlank(valueAt(grid, row, last + 1)))) last += 1;
  return { first, last };
}

/** A row as it stands, over the columns given. */
export function imageBetween({ grid }: ContractsRegister, row: number, first: number, last: number): Map<number, Content> {
  const image = new Map<number, Content>();
  for (let column = first; column <= last; column += 1) {
    const value = valueAt(grid, row, column);
    if (value !== '') image.set(column, { value, format: numberFormatAt(grid, row, column) });
  }
  return image;
}

/**
 * A row with its fields moved to other columns. Cells that no field claims stay; null where something would be written
 * over or lost.
 */
export function laidOut(image: RowImage, from: Columns, to: Columns): RowImage | null {
  const moved = new Map<number, Content>();
  const claimed = new Set<number>();
  for (const [field, column] of Object.entries(from)) {
    claimed.add(column);
    const content = image.get(column);
    if (content === undefined) continue;
    if (to[field] === undefined) return null;
    moved.set(to[field], content);
  }
  for (const [column, content] of image) {
    if (claimed.has(column)) continue;
    if (moved.has(column)) return null;
    moved.set(column, content);
  }
  return moved;
}

/** The edits that turn a row of the sheet into an image; formulas are stepped over. */
export function editsToward({ grid }: ContractsRegister, row: number, image: RowImage, { first, last }: { first: number; last: number }, base: Pick<Edit, 'step' | 'reason' | 'record'>): Edit[] {
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
