import { isFailure } from '../../rules/failure';
import { readDate } from '../../rules/readDate';
import type { AsAtRule } from '../../schemes/scheme';
import { textOf } from './cells';
import { numberFormatAt, type CellValue } from './grid';
import type { RecogniseOptions } from './registerKind';
import { filledCells, type Region } from './recognition/region';

/** The day a register is judged at, and where it comes from. */
export interface AsAt {
  /** Serial number. */
  readonly serial: number;
  readonly source: 'given' | 'sheet' | 'today';
  /** The cell above the headings that holds this day and nothing else, for formulas to refer to; null where there is none. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

const LABEL = /\bas (?:at|of)\b|\bsnapshot\b|\b(?:report|reporting|register|extract(?:ed)?|data) date\b|^date\b|\bdated?:/i;
/** A date within words: 24/08/2018, 24 August 2018, 24th Aug 18, 2018-08-24. */
const DATE_IN_TEXT = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ?-?[A-Z][a-z]{2,8}\.?,? ?-?\d{2,4}\b/i;
const FARTHEST_ROWS = 20;
/** 01/01/1927: smaller numbers shown as dates are slips. */
const FIRST_DAY = 9863;

/** The day a register is judged at: the one given, else one written above its headings, else today; or as the council's rule says. */
export function asAtOf(region: Region, headerRow: number, options: RecogniseOptions, rule: AsAtRule = 'sheetOrToday'): AsAt | null {
  const found = dateAbove(region, headerRow);
  if (options.asAt !== undefined) return { serial: options.asAt, source: 'given', cell: found?.serial === options.asAt ? found.cell : null };
  if (found !== null && rule !== 'today') return { ...found, source: 'sheet' };
  return options.today === undefined || rule === 'sheet' ? null : { serial: options.today, source: 'today', cell: null };
}

type DateFound = Pick<AsAt, 'serial' | 'cell'>;

/**
 * A date above the headings: one labelled “as at” or the like, or else the only date there. A month without a day
 * (“September 2018”) is not a date.
 */
function dateAbove(region: Region, headerRow: number): DateFound | null {
  const labelled: DateFound[] = [];
  const plain: DateFound[] = [];
  for (let row = Math.max(region.grid.top, headerRow - FARTHEST_ROWS); row < headerRow; row += 1) {
    let isLabelled = false;
    for (const { column, value } of filledCells({ ...region, firstColumn: region.grid.left }, row)) {
      const day = dateIn(value, row, column, region);
      isLabelled ||= typeof value === 'string' && LABEL.test(value);
      if (day !== null) (isLabelled ? labelled : plain).push(day);
    }
  }
  if (labelled.length > 0) return labelled[0];
  return new Set(plain.map(({ serial }) => serial)).size === 1 ? plain[0] : null;
}

/** A number counts as a date only if it is shown as one. */
function dateIn(value: CellValue, row: number, column: number, { grid }: Region): DateFound | null {
  if (typeof value === 'number') {
    const serial = /[dy]/i.test(numberFormatAt(grid, row, column)) ? readDate(value, '') : null;
    return serial === null || isFailure(serial) || serial < FIRST_DAY ? null : { serial, cell: { row, column } };
  }
  const text = typeof value === 'string' ? DATE_IN_TEXT.exec(textOf(value)) : null;
  const day = text ? readDate(text[0], '') : null;
  return text === null || day === null || isFailure(day) ? null : { serial: day, cell: text[0] === value ? { row, column } : null };
}
