/**
 * Moves what stands in a sheet part when rows or columns were put in or taken out, so that what this host does not model
 * (links, rich text, page breaks, kept rules) stays beside the cells it belongs to.
 */
import { cellName } from '../../registers/shared/address';
import { areaName, areasName, parseArea, parseAreas, shiftArea, shiftAreas } from './areas';
import type { Shift } from './areas';
import { readCells, rowsOf } from './cells';
import { attribute, child, descendants, element, elements, isElement, removeChild, setAttribute, setText, textOf } from './xml';
import type { XmlElement } from './xml';

const NO_READING = { sheet: '', strings: [], surroundings: { customIds: new Set<string>(), tables: [] } };

/** New positions of rows and cells; those taken out are removed. Formulas are left: they are compared with the model's. */
function shiftCells(sheetData: XmlElement, shift: Shift): void {
  const cells = new Map(readCells(sheetData, NO_READING).map((cell) => [cell.node, cell]));
  for (const [row, rowNode] of rowsOf(sheetData)) {
    const moved = shift.axis === 'row' ? shiftArea({ row, column: 0, rows: 1, columns: 1 }, shift) : { row };
    if (!moved) {
      removeChild(sheetData, rowNode);
      continue;
    }
    if (shift.axis === 'column') delete rowNode.attributes.spans;
    setAttribute(rowNode, 'r', moved.row + 1);
    for (const node of elements(rowNode, 'c')) {
      const cell = cells.get(node);
      const area = cell && shiftArea({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, shift);
      if (!area) {
        removeChild(rowNode, node);
        continue;
      }
      setAttribute(node, 'r', cellName(area.row, area.column));
      const formula = child(node, 'f');
      const filled = parseArea(attribute(formula, 'ref') ?? '');
      const movedTo = filled && shiftArea(filled, shift);
      if (formula && movedTo) setAttribute(formula, 'ref', areaName(movedTo));
    }
  }
}

/** Column descriptions, one element a run of columns. */
function shiftColumns(sheet: XmlElement, shift: Shift): void {
  const cols = child(sheet, 'cols');
  if (!cols || shift.axis !== 'column') return;
  for (const node of elements(cols, 'col')) {
    const first = Number(attribute(node, 'min') ?? 1) - 1;
    const last = Number(attribute(node, 'max') ?? first + 1) - 1;
    const moved = shiftArea({ row: 0, rows: 1, column: first, columns: last - first + 1 }, shift);
    if (moved) {
      setAttribute(node, 'min', moved.column + 1);
      setAttribute(node, 'max', moved.column + moved.columns);
    } else removeChild(cols, node);
  }
  if (elements(cols).length === 0) removeChild(sheet, cols);
}

/** Elements that name one cell or area, and are nothing without it. */
const REMOVED_WITH_AREA: ReadonlySet<string> = new Set(['hyperlink', 'mergeCell', 'ignoredError', 'protectedRange', 'cellWatch', 'autoFilter', 'sortState', 'sortCondition']);

function shiftReferences(parent: XmlElement, shift: Shift): void {
  for (const node of elements(parent)) {
    if (node.name === 'sheetData' || node.name === 'sheetViews' || node.name === 'cols') continue;
    let gone = false;
    for (const name of ['ref', 'sqref', 'r'] as const) {
      const text = attribute(node, name);
      const areas = text === undefined ? [] : parseAreas(text);
      if (areas.length === 0) continue;
      const moved = shiftAreas(areas, shift);
      setAttribute(node, name, areasName(moved));
      gone = moved.length === 0;
    }
    if (node.name === 'xm:sqref') setText(node, areasName(shiftAreas(parseAreas(textOf(node)), shift)));
    if (gone && REMOVED_WITH_AREA.has(node.name)) removeChild(parent, node);
    else shiftReferences(node, shift);
  }
  if (['hyperlinks', 'mergeCells', 'ignoredErrors', 'protectedRanges', 'cellWatches'].includes(parent.name)) {
    if (attribute(parent, 'count') !== undefined) setAttribute(parent, 'count', elements(parent).length);
  }
}

function dropEmptyLists(sheet: XmlElement): void {
  for (const name of ['hyperlinks', 'mergeCells', 'ignoredErrors', 'protectedRanges', 'cellWatches']) {
    const list = child(sheet, name);
    if (list && elements(list).length === 0) removeChild(sheet, list);
  }
}

/** Page breaks stand before a row or column. */
function shiftBreaks(sheet: XmlElement, shift: Shift): void {
  const list = child(sheet, shift.axis === 'row' ? 'rowBreaks' : 'colBreaks');
  for (const node of elements(list, 'brk')) {
    const at = Number(attribute(node, 'id') ?? 0);
    const area = { row: at, column: at, rows: 1, columns: 1 };
    const moved = shiftArea(area, shift);
    setAttribute(node, 'id', moved ? (shift.axis === 'row' ? moved.row : moved.column) : shift.at);
  }
}

/** Moves the content of the sheet that shifted. Cells that moved alone (a band) are not moved here. */
export function shiftSheet(sheet: XmlElement, shift: Shift): void {
  if (!shift.band) {
    const data = child(sheet, 'sheetData') ?? element('sheetData');
    shiftCells(data, shift);
    shiftColumns(sheet, shift);
    shiftBreaks(sheet, shift);
  }
  shiftReferences(sheet, shift);
  dropEmptyLists(sheet);
}

/** Rewrites the formulas of rules and validations. @returns whether anything changed */
export function rewriteRuleFormulas(sheet: XmlElement, rewrite: (formula: string) => string): boolean {
  let changed = false;
  for (const name of ['formula', 'formula1', 'formula2', 'xm:f']) {
    for (const node of sheet.children.filter(isElement).flatMap((part) => (part.name === 'sheetData' ? [] : descendants(part, name)))) {
      if (elements(node).length > 0) continue;
      const rewritten = rewrite(textOf(node));
      if (rewritten === textOf(node)) continue;
      setText(node, rewritten);
      changed = true;
    }
  }
  return changed;
}
