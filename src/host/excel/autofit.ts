import type { SheetModel } from '../model/types';

/** Average width of a character and height of a line at the standard font, in points; an estimate, as no font is measured here. */
const characterWidth = 5.5;
const lineHeight = 15;
const widest = 255 * characterWidth;

/** Sets a column as wide as its longest displayed text. An empty column is left as it is. */
export function autofitColumn(sheet: SheetModel, column: number): void {
  const used = sheet.usedArea(true);
  if (!used) return;
  const texts = sheet.texts({ row: used.row, column, rows: used.rows, columns: 1 });
  const longest = Math.max(...texts.map(([text]) => longestLine(text)));
  if (longest > 0) sheet.setColumnWidth(column, Math.min(widest, (longest + 1) * characterWidth));
}

/** Sets a row as high as the most lines one of its cells needs. */
export function autofitRow(sheet: SheetModel, row: number): void {
  const used = sheet.usedArea(true);
  if (!used) return;
  const [texts] = sheet.texts({ row, column: used.column, rows: 1, columns: used.columns });
  const lines = texts.map((text, offset) => linesNeeded(sheet, row, used.column + offset, text));
  sheet.setRowHeight(row, Math.max(1, ...lines) * lineHeight);
}

function linesNeeded(sheet: SheetModel, row: number, column: number, text: string): number {
  const lines = text.split('\n');
  if (!sheet.style(row, column).wrapText) return lines.length;
  const perLine = Math.max(1, Math.floor(sheet.columnWidth(column) / characterWidth));
  return lines.reduce((total, line) => total + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
