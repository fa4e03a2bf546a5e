import { isFailure } from '../../rules/failure';
import { readDate } from '../../rules/readDate';
import { textOf } from '../shared/cells';
import { valueAt, type CellValue } from '../shared/grid';
import type { RecogniseOptions } from '../shared/registerKind';
import { filledCells, type Region } from '../shared/recognition/region';
import type { AsAt } from './contract';
import { dayOf } from './readCells';

const LABEL = /\bas (?:at|of)\b|\bsnapshot\b|\b(?:report|reporting|register|extract(?:ed)?|data) date\b|^date\b|\bdated?:/i;
/** A date within words: 24/08/2018, 24 August 2018, 24th Aug 18, 2018-08-24. */
const DATE_IN_TEXT = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ?-?[A-Z][a-z]{2,8}\.?,? ?-?\d{2,4}\b/i;
const FARTHEST_ROWS = 20;

/** The day a register is judged at: the one given, else one written above its headings, else today. */
export function asAtOf(region: Region, headerRow: number, options: RecogniseOptions): AsAt | null {
  if (options.asAt !== undefined) return { serial: options.asAt, source: 'given' };
  const found = dateAbove(region, headerRow);
  if (found !== null) return { serial: found, source: 'sheet' };
  return options.today === undefined ? null : { serial: options.today, source: 'today' };
}

/**
 * A date above the headings: one labelled “as at” or the like, or else the only date there. A month without a day
 * (“September 2018”) is not a date.
 */
function dateAbove(region: Region, headerRow: number): number | null {
  const labelled: number[] = [];
  const plain: number[] = [];
  for (let row = Math.max(region.grid.top, headerRow - FARTHEST_ROWS); row < headerRow; row += 1) {
    let isLabelled = false;
    for (const { column, value } of filledCells({ ...region, firstColumn: region.grid.left }, row)) {
      const day = dateIn(value, row, column, region);
      isLabelled ||= typeof value === 'string' && LABEL.test(value);
      if (day !== null) (isLabelled ? labelled : plain).push(day);
    }
  }
  if (labelled.length > 0) return labelled[0];
  return new Set(plain).size === 1 ? plain[0] : null;
}

/** A number counts as a date only if it is shown as one. */
function dateIn(value: CellValue, row: number, column: number, { grid }: Region): number | null {
  if (typeof value === 'number') return /[dy]/i.test(grid.numberFormats[row - grid.top]?.[column - grid.left] ?? '') ? dayOf(valueAt(grid, row, column)) : null;
  const text = typeof value === 'string' ? DATE_IN_TEXT.exec(textOf(value)) : null;
  const day = text ? readDate(text[0], '') : null;
  return day === null || isFailure(day) ? null : day;
}
