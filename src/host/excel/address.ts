import { cellName, columnName } from '../../registers/shared/address';
import type { Area } from '../model/types';

/** The size of a worksheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export interface ParsedAddress {
  /** The sheet named before the "!", without its quotes; undefined where none is. */
  readonly sheet?: string;
  readonly area: Area;
}

/**
 * Reads "B2", "B2:C9", "B:C", "2:9" and their forms with "$" and a sheet name.
 * @returns null for anything else, and for cells beyond the sheet's edge
 */
export function parseAddress(text: string): ParsedAddress | null {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1).trim());
  if (!area) return null;
  return bang < 0 ? { area } : { sheet: unquote(text.slice(0, bang)), area };
}

/** The address of an area without its sheet: "B2:C9", "B:C", "2:9". */
export function formatArea(area: Area): string {
  const { row, column, rows, columns } = area;
  const [lastRow, lastColumn] = [row + rows - 1, column + columns - 1];
  if (rows === maxRows && columns < maxColumns) return `${columnName(column)}:${columnName(lastColumn)}`;
  if (columns === maxColumns) return `${row + 1}:${lastRow + 1}`;
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

/** The address as Range.address gives it: the sheet's name in quotes where it needs them. */
export function formatAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area)}`;
}

/** The reference a name holds: "=Register!$A$1:$B$9". */
export function absoluteReference(sheet: string, area: Area): string {
  return `=${quoteSheet(sheet)}!${formatArea(area).replace(/([A-Z]+|\d+)/g, '$$$1')}`;
}

function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uFFFF][\w.\u0080-\uFFFF]*$/.test(name) && !parseArea(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseArea(text: string): Area | null {
  const corners = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text);
  if (!corners) return null;
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = corners;
  if (text.includes(':')) {
    if ((firstColumn === undefined) !== (corners[3] === undefined)) return null;
    if ((firstRow === undefined) !== (corners[4] === undefined)) return null;
  } else if (firstColumn === undefined || firstRow === undefined) return null;
  if (firstColumn === undefined && firstRow === undefined) return null;

  const rows = span(firstRow, lastRow, maxRows, (row) => Number(row) - 1);
  const columns = span(firstColumn, lastColumn, maxColumns, columnIndex);
  return rows && columns && { row: rows.from, column: columns.from, rows: rows.count, columns: columns.count };
}

function span(first: string | undefined, last: string | undefined, limit: number, read: (text: string) => number): { from: number; count: number } | null {
  if (first === undefined || last === undefined) return { from: 0, count: limit };
  const [a, b] = [read(first), read(last)].sort((x, y) => x - y);
  return a >= 0 && b < limit ? { from: a, count: b - a + 1 } : null;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
