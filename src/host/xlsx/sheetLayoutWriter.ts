/** Row and column sizes, merged cells, panes, protection and filter of a sheet part. */
import type { Area } from '../model/types';
import { areaName } from './areas';
import { pointsToWidth, readColumns, readFreeze, readMerges, readProtected } from './sheetReader';
import { SHEET_SEQUENCE } from './sheetSequence';
import type { LineContent } from './content';
import type { LineState, SheetState } from './workbookState';
import { attribute, child, element, elements, flag, insertInOrder, removeChild, setAttribute } from './xml';
import type { XmlElement } from './xml';
import { cellName } from '../../registers/shared/address';

/** Sizes in points are the same when they differ by less than this. */
const SAME_SIZE = 0.02;

/** True when a row or column in the file is as the model has it. */
function sameLine(file: LineContent | undefined, now: LineState | undefined): boolean {
  if ((file?.hidden ?? false) !== (now?.hidden ?? false)) return false;
  return now?.size === undefined || (file?.size !== undefined && Math.abs(file.size - now.size) < SAME_SIZE);
}

/** @param rowNode gives the element of a row, made when it is not there */
export function writeRows(file: readonly LineContent[], now: ReadonlyMap<number, LineState>, rowNode: (row: number) => XmlElement): boolean {
  const stands = new Map(file.map((line) => [line.at, line]));
  let changed = false;
  for (const row of new Set([...stands.keys(), ...now.keys()])) {
    const state = now.get(row);
    if (sameLine(stands.get(row), state)) continue;
    changed = true;
    const node = rowNode(row);
    setAttribute(node, 'hidden', state?.hidden ? 1 : undefined);
    if (state?.size === undefined) continue;
    setAttribute(node, 'ht', Math.round(state.size * 100) / 100);
    setAttribute(node, 'customHeight', 1);
  }
  return changed;
}

function splitColumn(cols: XmlElement, column: number): XmlElement {
  const number = column + 1;
  for (const node of elements(cols, 'col')) {
    const [min, max] = [Number(attribute(node, 'min')), Number(attribute(node, 'max'))];
    if (number < min || number > max) continue;
    const pieces = [[min, number - 1], [number, number], [number + 1, max]].filter(([from = 0, to = 0]) => from <= to).map(([from, to]) => {
      const piece = structuredClone(node);
      setAttribute(piece, 'min', from);
      setAttribute(piece, 'max', to);
      return piece;
    });
    cols.children.splice(cols.children.indexOf(node), 1, ...pieces);
    return pieces.find((piece) => attribute(piece, 'min') === String(number)) as XmlElement;
  }
  const added = element('col', { min: number, max: number });
  const after = elements(cols, 'col').find((node) => Number(attribute(node, 'min')) > number);
  cols.children.splice(after ? cols.children.indexOf(after) : cols.children.length, 0, added);
  return added;
}

export function writeColumns(sheet: XmlElement, now: ReadonlyMap<number, LineState>, defaultWidth: number): boolean {
  const stands = new Map<number, LineContent>();
  for (const run of readColumns(sheet)) for (let column = run.at; column < run.at + run.count; column += 1) stands.set(column, run);
  let changed = false;
  for (const [column, state] of now) {
    if (sameLine(stands.get(column), state)) continue;
    changed = true;
    let cols = child(sheet, 'cols');
    if (!cols) insertInOrder(sheet, (cols = element('cols')), SHEET_SEQUENCE);
    const node = splitColumn(cols, column);
    setAttribute(node, 'hidden', state.hidden ? 1 : undefined);
    if (state.size !== undefined) {
      setAttribute(node, 'width', pointsToWidth(state.size));
      setAttribute(node, 'customWidth', 1);
    } else if (attribute(node, 'width') === undefined) setAttribute(node, 'width', pointsToWidth(defaultWidth));
  }
  return changed;
}

export function writeMerges(sheet: XmlElement, merges: readonly Area[]): boolean {
  const wanted = new Set(merges.map(areaName));
  const stands = new Set(readMerges(sheet).map(areaName));
  if (wanted.size === stands.size && [...wanted].every((name) => stands.has(name))) return false;
  let list = child(sheet, 'mergeCells');
  if (!list) insertInOrder(sheet, (list = element('mergeCells')), SHEET_SEQUENCE);
  for (const node of elements(list)) if (!wanted.has(attribute(node, 'ref') ?? '')) removeChild(list, node);
  for (const name of wanted) if (!stands.has(name)) list.children.push(element('mergeCell', { ref: name }));
  const count = elements(list).length;
  setAttribute(list, 'count', count);
  if (count === 0) removeChild(sheet, list);
  return true;
}

export function writeFreeze(sheet: XmlElement, { rows, columns }: { rows: number; columns: number }): boolean {
  const stands = readFreeze(sheet);
  if (stands.rows === rows && stands.columns === columns) return false;
  let views = child(sheet, 'sheetViews');
  if (!views) insertInOrder(sheet, (views = element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 })])), SHEET_SEQUENCE);
  const view = child(views, 'sheetView');
  if (!view) return false;
  for (const old of [...elements(view, 'pane'), ...elements(view, 'selection')]) removeChild(view, old);
  if (rows > 0 || columns > 0) {
    const side = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    view.children.unshift(
      element('pane', { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellName(rows, columns), activePane: side, state: 'frozen' }),
      element('selection', { pane: side }),
    );
  }
  return true;
}

export function writeProtection(sheet: XmlElement, isProtected: boolean): boolean {
  if (readProtected(sheet) === isProtected) return false;
  const old = child(sheet, 'sheetProtection');
  if (old) removeChild(sheet, old);
  if (isProtected) insertInOrder(sheet, element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }), SHEET_SEQUENCE);
  return true;
}

export function writeAutoFilter(sheet: XmlElement, { autoFilter, autoFilterChanged }: Pick<SheetState, 'autoFilter' | 'autoFilterChanged'>): boolean {
  if (!autoFilterChanged) return false;
  const old = child(sheet, 'autoFilter');
  if (old) removeChild(sheet, old);
  if (autoFilter) insertInOrder(sheet, element('autoFilter', { ref: areaName(autoFilter.area) }), SHEET_SEQUENCE);
  return true;
}

/** Whether a row or column element says that its look is its own. */
export function lineFormat(node: XmlElement | undefined): number | undefined {
  return flag(node, 'customFormat') ? Number(attribute(node, 's') ?? 0) : undefined;
}
