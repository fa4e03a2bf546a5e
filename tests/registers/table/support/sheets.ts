import type { CellValue, Grid } from '../../../../src/registers/shared/grid';
import type { AuditFinding } from '../../../../src/registers/table/findings';
import { auditSheet } from '../../../../src/registers/table/audit';
import { finish } from '../../../../src/registers/shared/pausing';
import { readSheet } from '../../../../src/registers/table/reading/readSheet';
import type { SheetReading } from '../../../../src/registers/table/reading/table';
import tables from '../../../fixtures/audit-tables.json';

/** A published table as kept in the fixtures: cells as printed, its known slips, and the exact relations in it. */
export type PublishedTable = (typeof tables)[number];
export const publishedTables: readonly PublishedTable[] = tables;

/** A sheet of these rows, from A1. */
export function gridOf(rows: ReadonlyArray<readonly CellValue[]>, formats: ReadonlyArray<readonly string[]> = []): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  return {
    sheet: 'Sheet1', top: 0, left: 0, values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row, r) => row.map((_, c) => formats[r]?.[c] ?? 'General')),
    merges: [], hiddenRows: new Set(),
  };
}

/** A table with its title above and its texts below, as in a paper; where its body and its texts begin. */
export interface LaidOut {
  readonly rows: CellValue[][];
  readonly bodyRow: number;
  readonly textRow: number;
}

export function layOut(table: { readonly title: string; readonly header: ReadonlyArray<readonly string[]>; readonly rows: ReadonlyArray<readonly string[]>; readonly text: readonly string[] }): LaidOut {
  const above: CellValue[][] = [[table.title], ...table.header.map((row) => [...row])];
  const rows: CellValue[][] = [...above, ...table.rows.map((row) => [...row]), [], ...table.text.map((text) => [text])];
  return { rows, bodyRow: above.length, textRow: above.length + table.rows.length + 1 };
}

/** What is told as an error or a warning. */
export function told(rows: ReadonlyArray<readonly CellValue[]>, formats?: ReadonlyArray<readonly string[]>): AuditFinding[] {
  return auditSheet(gridOf(rows, formats)).findings.filter(({ severity }) => severity !== 'info');
}

/** Cells told of, as "row,column" from 0, in order. */
export function cellsTold(rows: ReadonlyArray<readonly CellValue[]>, formats?: ReadonlyArray<readonly string[]>): string[] {
  return [...new Set(told(rows, formats).map(({ row, column }) => `${row},${column}`))].sort();
}

/** The same figure with one unit added in its last place; null where the text holds none. */
export function oneUnitMore(text: string): string | null {
  const match = /\d[\d,]*(\.\d+)?/u.exec(text);
  if (!match) return null;
  const places = match[1] ? match[1].length - 1 : 0;
  const value = Number(match[0].replace(/,/gu, '')) + 10 ** -places;
  const written = match[0].includes(',') ? value.toLocaleString('en-GB') : value.toFixed(places);
  return text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
}

/** Printed figures as a spreadsheet would store them: numbers, with per cents as fractions and a number format. */
export function asNumbers(rows: ReadonlyArray<readonly CellValue[]>): { values: CellValue[][]; formats: string[][] } {
  const typed = rows.map((row) => row.map((cell): { value: CellValue; format: string } => {
    const number = typeof cell === 'string' ? /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%)?$/u.exec(cell.trim()) : null;
    if (!number || cell === '') return { value: cell, format: 'General' };
    const places = number[2] ? number[2].length - 1 : 0;
    const value = Number(`${(number[1] ?? '').replace(/,/gu, '')}${number[2] ?? ''}`);
    const decimals = places > 0 ? `0.${'0'.repeat(places)}` : '0';
    return number[3] ? { value: value / 100, format: `${decimals}%` } : { value, format: places > 0 ? decimals : '#,##0' };
  }));
  return { values: typed.map((row) => row.map(({ value }) => value)), formats: typed.map((row) => row.map(({ format }) => format)) };
}

/** What is read from a sheet of these values. */
export function tablesOf(rows: ReadonlyArray<readonly CellValue[]>): SheetReading {
  return finish(readSheet(gridOf(rows)));
}
