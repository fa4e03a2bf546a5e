import type { Area } from '../registers/shared/grid';
import { cellName } from '../registers/shared/address';

/** Largest row and column counts of an Excel sheet. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** The A1 address of an area, without the sheet: "B2" for one cell, "B2:D9" for more. */
export function areaAddress(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/**
 * Every area in an address as Excel gives it: "Register!A1:B2,Register!D4", with or without the sheet,
 * quoted sheet names ("'Risks, 2018'!A1") included. Whole rows ("3:5") and columns ("B:C") are whole.
 * Parts that cannot be read are left out.
 */
export function parseAreas(address: string): Area[] {
  return splitUnquoted(address)
    .map((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).replaceAll('$', '')))
    .filter((area) => area !== null);
}

/** The first area of an address, or null. */
export function parseFirstArea(address: string): Area | null {
  return parseAreas(address)[0] ?? null;
}

/** The part two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

function splitUnquoted(address: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= address.length; at += 1) {
    if (address[at] === "'") quoted = !quoted;
    if (at === address.length || (address[at] === ',' && !quoted)) {
      parts.push(address.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter((part) => part !== '');
}

function parseArea(text: string): Area | null {
  const corners = text.split(':').map((corner) => /^([A-Za-z]{0,3})(\d*)$/.exec(corner));
  const from = corners[0];
  const to = corners[1] ?? from;
  if (!from || !to || corners.length > 2 || (from[1] === '' && from[2] === '')) return null;
  const row = from[2] === '' ? 0 : Number(from[2]) - 1;
  const column = from[1] === '' ? 0 : columnNumber(from[1] ?? '');
  const lastRow = to[2] === '' ? SHEET_ROWS - 1 : Number(to[2]) - 1;
  const lastColumn = to[1] === '' ? SHEET_COLUMNS - 1 : columnNumber(to[1] ?? '');
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
