/** Areas of a sheet: their A1 text, and what becomes of them when rows, columns or cells come and go. */
import type { Area } from '../../registers/shared/grid';
import { cellName, columnName } from '../../registers/shared/address';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Zero-based column of letters: A is 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * Reads "B2", "$A$1:C9", "A:C" or "2:5" (no sheet name).
 * @returns null when the text is not an address
 */
export function parseArea(text: string): Area | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return span(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return span(0, columnNumber(columns[1] ?? ''), MAX_ROWS - 1, columnNumber(columns[2] ?? ''));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  return rows ? span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : null;
}

/** The area between two corners, both inside, in any order. */
export function span(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

/** "A1:B2", "C3", "A:B" or "2:4". */
export function areaName(area: Area): string {
  if (area.rows >= MAX_ROWS) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns >= MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The areas of a list such as "A1:B2 D4"; what cannot be read is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).map(parseArea).filter((area) => area !== null);
}

export function areasName(areas: readonly Area[]): string {
  return areas.map(areaName).join(' ');
}

/** True when the cell lies inside. */
export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The part two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of `area` when `hole` is cut out of it: up to four areas, above, below, left and right. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Rows or columns (or, with a band, only the cells of some columns or rows) put in or taken out. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'remove';
  /** First row or column put in or taken out. */
  readonly at: number;
  readonly count: number;
  /** The columns (for axis row) or rows (for axis column) that move; absent when the whole sheet does. */
  readonly band?: { readonly from: number; readonly count: number };
}

/**
 * One side of an area after a shift.
 * @returns the new start and length, or null when nothing is left
 */
function shiftSide(start: number, length: number, shift: Shift, most: number): [number, number] | null {
  const end = start + length;
  if (start === 0 && length >= most) return [start, length];
  if (shift.kind === 'insert') {
    if (start >= shift.at) return [start + shift.count, length];
    return end > shift.at ? [start, length + shift.count] : [start, length];
  }
  const gone = shift.at + shift.count;
  const map = (edge: number): number => (edge <= shift.at ? edge : Math.max(shift.at, edge - shift.count));
  if (start >= shift.at && end <= gone) return null;
  return [map(start), map(end) - map(start)];
}

/**
 * Where an area stands after a shift, as Excel moves it: rows put in above move it, rows put in inside it stretch it,
 * rows taken out shrink it.
 * @returns null when the whole area was taken out
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.band) {
    const [from, count] = shift.axis === 'row' ? [area.column, area.columns] : [area.row, area.rows];
    if (from < shift.band.from || from + count > shift.band.from + shift.band.count) return area;
  }
  if (shift.axis === 'row') {
    const side = shiftSide(area.row, area.rows, shift, MAX_ROWS);
    return side && { ...area, row: side[0], rows: side[1] };
  }
  const side = shiftSide(area.column, area.columns, shift, MAX_COLUMNS);
  return side && { ...area, column: side[0], columns: side[1] };
}

/** A list of areas after a shift; those taken out are gone from it. */
export function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}
