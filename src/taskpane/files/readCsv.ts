import { parse } from 'papaparse';
import type { CellValue, Grid } from '../../registers/shared/grid';
import { gridOfCells, type FilledCell } from './gridOfCells';
import type { OnShare } from './readXml';

const ROWS_PER_NEWS = 500;
/** Rows from which it is seen what stands between the values. */
const SPECIMEN = 20;

/** The grid of a file of values between commas, semicolons or tabs (RFC 4180); null for an empty one. @param sheet what it is called */
export function readCsv(sheet: string, bytes: Uint8Array, onShare?: OnShare): Grid | null {
  const text = textOf(bytes);
  const cells: FilledCell[] = [];
  let row = 0;
  parse<string[]>(text, {
    delimiter: separatorOf(text),
    step: ({ data, meta }) => {
      data.forEach((field, column) => {
        if (field !== '') cells.push({ row, column, value: valueOf(field) });
      });
      row += 1;
      if (row % ROWS_PER_NEWS === 0) onShare?.(meta.cursor / text.length);
    },
  });
  return gridOfCells(sheet, cells);
}

/** Plain figures are numbers, as Excel takes them; all else stays text, also a reference such as 007. */
function valueOf(field: string): CellValue {
  const trimmed = field.trim();
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(trimmed) ? Number(trimmed) : field;
}

/** What parts the first rows into most cells, in rows of one width: commas in sentences stand now here, now there. */
function separatorOf(text: string): string {
  const cellsBetween = (delimiter: string): number => {
    const cells = new Map<number, number>();
    for (const { length } of parse<string[]>(text, { delimiter, preview: SPECIMEN }).data) if (length > 1) cells.set(length, (cells.get(length) ?? 0) + length);
    return Math.max(0, ...cells.values());
  };
  return [',', ';', '\t'].map((separator) => ({ separator, cells: cellsBetween(separator) })).reduce((best, other) => (other.cells > best.cells ? other : best)).separator;
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
