/** Parts beside a sheet that point to its cells: notes, threaded comments, drawings. They move with the cells. */
import { parseArea, areaName, shiftArea } from './areas';
import type { Shift } from './areas';
import type { XlsxPackage } from './package';
import { attribute, descendants, removeChild, setAttribute } from './xml';
import type { XmlElement } from './xml';

function removeDeep(parent: XmlElement, node: XmlElement): void {
  removeChild(parent, node);
  for (const inner of parent.children) if (typeof inner !== 'string') removeDeep(inner, node);
}

/** Comments name their cell in "ref"; those whose cell is gone go with it. */
function shiftComments(file: XlsxPackage, path: string, name: string, shift: Shift): void {
  const root = file.root(path);
  for (const node of descendants(root, name)) {
    const area = parseArea(attribute(node, 'ref') ?? '');
    const moved = area && shiftArea(area, shift);
    if (!area || (moved && areaName(moved) === areaName(area))) continue;
    if (moved) setAttribute(node, 'ref', areaName(moved));
    else removeDeep(root, node);
    file.touch(path);
  }
}

/** Where a row or column number ends up; one that was taken out gives the place where it was. */
function shiftedNumber(number: number, shift: Shift): number {
  const moved = shiftArea({ row: number, column: number, rows: 1, columns: 1 }, shift);
  if (!moved) return shift.at;
  return shift.axis === 'row' ? moved.row : moved.column;
}

/**
 * Drawings count rows and columns in elements of their own. The text is changed in place: the old drawing format of notes
 * is not always well-formed XML.
 */
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
    if (type === 'comments') shiftComments(file, target, 'comment', shift);
    if (type === 'threadedComment') shiftComments(file, target, 'threadedComment', shift);
    if (type === 'drawing') shiftDrawing(file, target, rows ? 'xdr:row' : 'xdr:col', shift);
    if (type === 'vmlDrawing') shiftDrawing(file, target, rows ? 'x:Row' : 'x:Column', shift);
  }
}
