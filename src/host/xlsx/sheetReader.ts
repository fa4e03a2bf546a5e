/** What a sheet part says about itself besides its cells. */
import type { Area } from '../model/types';
import type { LineContent } from './content';
import { MAX_COLUMNS, intersection, parseArea } from './areas';
import { rowsOf } from './cells';
import { attribute, child, elements, flag } from './xml';
import type { XmlElement } from './xml';

/** Widths are in digits of the default font: 7 pixels each at the usual Calibri 11, plus the cell's padding. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** Excel's own defaults: 64 pixels and 15 points. */
const DEFAULT_COLUMN_POINTS = 48;
const DEFAULT_ROW_POINTS = 15;

/** Column width in points from the width in a file (18.3.1.13). */
export function widthToPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** The width a file gives for points. */
export function pointsToWidth(points: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
}

export function readColumns(sheet: XmlElement): LineContent[] {
  return elements(child(sheet, 'cols'), 'col').map((node) => {
    const first = Number(attribute(node, 'min') ?? 1);
    const last = Math.min(Number(attribute(node, 'max') ?? first), MAX_COLUMNS);
    const width = attribute(node, 'width');
    const format = attribute(node, 'style');
    return {
      at: first - 1,
      count: last - first + 1,
      hidden: flag(node, 'hidden'),
      ...(width === undefined ? {} : { size: widthToPoints(Number(width)) }),
      ...(format === undefined ? {} : { format: Number(format) }),
    };
  });
}

export function readRows(sheetData: XmlElement | undefined): LineContent[] {
  return rowsOf(sheetData).flatMap(([at, node]) => {
    const height = attribute(node, 'ht');
    const format = flag(node, 'customFormat') ? attribute(node, 's') : undefined;
    const hidden = flag(node, 'hidden');
    if (height === undefined && format === undefined && !hidden) return [];
    return [{ at, count: 1, hidden, ...(height === undefined ? {} : { size: Number(height) }), ...(format === undefined ? {} : { format: Number(format) }) }];
  });
}

export function readDefaults(sheet: XmlElement): { defaultRowHeight: number; defaultColumnWidth: number } {
  const format = child(sheet, 'sheetFormatPr');
  const width = attribute(format, 'defaultColWidth');
  const base = attribute(format, 'baseColWidth');
  const height = Number(attribute(format, 'defaultRowHeight') ?? DEFAULT_ROW_POINTS);
  // A base width counts digits only; the padding Excel adds is 5 pixels, rounded up to a multiple of 8 (18.3.1.81).
  const fromBase = base === undefined ? DEFAULT_COLUMN_POINTS : Math.ceil((Number(base) * DIGIT_PIXELS + 5) / 8) * 8 * POINTS_PER_PIXEL;
  return { defaultRowHeight: height > 0 ? height : DEFAULT_ROW_POINTS, defaultColumnWidth: width === undefined ? fromBase : widthToPoints(Number(width)) };
}

/** Merged areas. One that overlaps an earlier one, which no program can show, is left out. */
export function readMerges(sheet: XmlElement): Area[] {
  const merges: Area[] = [];
  for (const node of elements(child(sheet, 'mergeCells'), 'mergeCell')) {
    const area = parseArea(attribute(node, 'ref') ?? '');
    if (area && area.rows * area.columns > 1 && !merges.some((other) => intersection(other, area))) merges.push(area);
  }
  return merges;
}

function view(sheet: XmlElement): XmlElement | undefined {
  return child(child(sheet, 'sheetViews'), 'sheetView');
}

export function readFreeze(sheet: XmlElement): { rows: number; columns: number } {
  const pane = child(view(sheet), 'pane');
  if (!pane || !attribute(pane, 'state')?.startsWith('frozen')) return { rows: 0, columns: 0 };
  return { rows: Number(attribute(pane, 'ySplit') ?? 0), columns: Number(attribute(pane, 'xSplit') ?? 0) };
}

export function readGridlines(sheet: XmlElement): boolean {
  return flag(view(sheet), 'showGridLines', true);
}

export function readProtected(sheet: XmlElement): boolean {
  return flag(child(sheet, 'sheetProtection'), 'sheet');
}

export function readAutoFilter(sheet: XmlElement): { area: Area; isDataFiltered: boolean } | null {
  const node = child(sheet, 'autoFilter');
  const area = parseArea(attribute(node, 'ref') ?? '');
  return node && area ? { area, isDataFiltered: elements(node, 'filterColumn').some((column) => elements(column).length > 0) } : null;
}
