/** Drawings beside a sheet point to its cells, and move with them. (Comments are written as the model has them.) */
import { shiftArea } from './areas';
import type { Shift } from './areas';
import type { XlsxPackage } from './package';

/** Where a row or column number ends up; one that was taken out gives the place where it was. */
function shiftedNumber(number: number, shift: Shift): number {
  const moved = shiftArea({ row: number, column: number, rows: 1, columns: 1 }, shift);
  if (!moved) return shift.at;
  return shift.axis === 'row' ? moved.row : moved.column;
}

/** Drawings count rows and columns in elements of their own. Their text is changed in place. */
function shiftDrawing(file: XlsxPackage, path: string, tag: string, shift: Shift): void {
  const bytes = file.bytes(path);
  if (!bytes) return;
  const text = new TextDecoder().decode(bytes);
  const changed = text.replace(new RegExp(`(<${tag}>\\s*)(\\d+)(\\s*</${tag}>)`, 'g'), (_, open: string, number: string, close: string) => open + String(shiftedNumber(Number(number), shift)) + close);
  if (changed !== text) file.replace(path, new TextEncoder().encode(changed));
}

/** Moves what stands beside a sheet after whole rows or columns of it came or went. */
export function shiftCompanions(file: XlsxPackage, sheetPath: string, shift: Shift): void {
  const rows = shift.axis === 'row';
  for (const { type, target } of file.relationships(sheetPath)) {
    if (!file.has(target)) continue;
    if (type === 'drawing') shiftDrawing(file, target, rows ? 'xdr:row' : 'xdr:col', shift);
  }
}
