import type { CellValue, Grid } from '../../registers/shared/grid';
import { gridOfCells, type FilledCell } from './gridOfCells';

/** The grid of a file of values between commas, semicolons or tabs (RFC 4180); null for an empty one. @param sheet what it is called */
export function readCsv(sheet: string, bytes: Uint8Array): Grid | null {
  const text = textOf(bytes);
  const between = separatorOf(text);
  const cells: FilledCell[] = [];
  let [row, column, at] = [0, 0, 0];
  while (at < text.length) {
    const { field, isQuoted, end } = fieldAt(text, at, between);
    const value = isQuoted ? field : valueOf(field);
    if (value !== '') cells.push({ row, column, value });
    column += 1;
    if (text[end] !== between) {
      row += 1;
      column = 0;
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return gridOfCells(sheet, cells);
}

function fieldAt(text: string, from: number, between: string): { field: string; isQuoted: boolean; end: number } {
  let at = from;
  let field = '';
  const isQuoted = text[at] === '"';
  if (isQuoted) {
    for (at += 1; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at += 1) {
      field += text[at];
      if (text[at] === '"') at += 1;
    }
    at += 1;
  }
  const start = at;
  while (at < text.length && text[at] !== between && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { field: field + text.slice(start, at), isQuoted, end: at };
}

/** Plain figures are numbers, as Excel takes them; all else stays text. */
function valueOf(field: string): CellValue {
  const trimmed = field.trim();
  return /^-?\d+(?:\.\d+)?$/u.test(trimmed) ? Number(trimmed) : field;
}

/** What stands most often in the first line. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/u));
  const times = (letter: string): number => line.split(letter).length;
  return [',', ';', '\t'].reduce((most, letter) => (times(letter) > times(most) ? letter : most));
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel's older way of saving .csv in Britain.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
