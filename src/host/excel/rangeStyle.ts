import type { CellStyle } from '../model/types';
import { maxColumns, maxRows } from './address';
import { intersection } from './areas';
import type { RangeTarget } from './rangeTarget';

/** Formatting shared by all cells of a range, or null where they differ, as Office.js reports it. */
export function sharedStyle<Key extends keyof CellStyle>(range: RangeTarget, key: Key, standard: NonNullable<CellStyle[Key]>): CellStyle[Key] | null {
  return shared(stylesOf(range), (style) => style[key] ?? standard);
}

/** A measure shared by all columns (or rows) listed, or null where they differ. */
export function sharedMeasure<T>(indexes: readonly number[], measure: (index: number) => T): T | null {
  return shared(indexes, measure);
}

/** The columns a range covers; of a whole row, those in use. */
export function columnsOf({ area, sheet }: RangeTarget): number[] {
  if (area.columns < maxColumns) return listed(area.column, area.columns);
  const used = sheet.usedArea(false);
  return listed(0, used ? used.column + used.columns : 1);
}

/** The rows a range covers; of a whole column, those in use. */
export function rowsOf({ area, sheet }: RangeTarget): number[] {
  if (area.rows < maxRows) return listed(area.row, area.rows);
  const used = sheet.usedArea(false);
  return listed(0, used ? used.row + used.rows : 1);
}

function listed(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => from + offset);
}

/** Sets formatting on every cell. @throws AccessDenied where the sheet's protection forbids it */
export function setStyle(range: RangeTarget, style: CellStyle): void {
  range.host.requireFormattable(range.sheet);
  range.sheet.setStyle(range.area, style);
}

/** Cells beyond the sheet's used part all look alike: one of them speaks for the rest. */
function* stylesOf(range: RangeTarget): Iterable<CellStyle> {
  const { area, sheet } = range;
  const used = range.isUnbounded ? intersection(area, sheet.usedArea(false) ?? { ...area, rows: 1, columns: 1 }) : area;
  if (!used) {
    yield sheet.style(area.row, area.column);
    return;
  }
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) yield sheet.style(row, column);
  }
}

function shared<Item, T>(items: Iterable<Item>, read: (item: Item) => T): T | null {
  let first: { value: T } | undefined;
  for (const item of items) {
    const value = read(item);
    if (!first) first = { value };
    else if (first.value !== value) return null;
  }
  return first ? first.value : null;
}
