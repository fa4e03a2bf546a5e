import type { CellValue } from '../../registers/shared/grid';
import { areaAddress, parseFirstArea } from '../address';
import { ExcelProblem } from '../problems';
import { asText } from '../writing/asWritten';
import type { BatchHeading, JournalEntry } from './entries';
import { entryRow, LOG_COLUMNS, LOG_SHEET, trackingFormula } from './entries';

const FIRST_ENTRY_COLUMN = LOG_COLUMNS.indexOf('Cell');
const FIRST_FORMAT_COLUMN = LOG_COLUMNS.indexOf('Format before');
const UNDONE_COLUMN = LOG_COLUMNS.indexOf('Undone');
const TRACKING_COLUMN = LOG_COLUMNS.indexOf('Row now');
const SHEET_ID_COLUMN = LOG_COLUMNS.indexOf('Sheet id');

/** The log sheet as found, after the sync that `queueLog` travelled with. */
export interface FoundLog {
  /** Null where the workbook has none yet. */
  readonly sheet: Excel.Worksheet | null;
  /** Zero-based row below the last entry. */
  readonly nextRow: number;
  /** True for a log begun before cells were followed: it has no such column yet. */
  readonly lacksTracking: boolean;
}

/** Queues the look for the log. Call the result after the next sync. @throws ExcelProblem when the log cannot be used */
export function queueLog(context: Excel.RequestContext): () => FoundLog {
  const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
  sheet.load('name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  used.untrack();
  const heading = sheet.getRange(areaAddress({ row: 0, column: 0, rows: 1, columns: LOG_COLUMNS.length }));
  heading.load('values');
  heading.untrack();
  return () => foundLog(sheet, used, heading);
}

function foundLog(sheet: Excel.Worksheet, used: Excel.Range, heading: Excel.Range): FoundLog {
  if (sheet.isNullObject) return { sheet: null, nextRow: 1, lacksTracking: false };
  if (sheet.protection.protected) throw new ExcelProblem('log-protected');
  const area = used.isNullObject ? null : parseFirstArea(used.address);
  const headings = (heading.values[0] ?? []) as CellValue[];
  const lacksTracking = headings[TRACKING_COLUMN] === '';
  if (!area || LOG_COLUMNS.some((name, column) => headings[column] !== name && !(lacksTracking && column === TRACKING_COLUMN))) throw new ExcelProblem('log-name-taken');
  return { sheet, nextRow: area.row + area.rows, lacksTracking };
}

/** Appends a batch's entries to the log, making the log if there is none. Everything is queued, nothing sent. */
export class LogWriter {
  private sheet: Excel.Worksheet | null;
  private nextRow: number;
  private lacksTracking: boolean;
  readonly firstRow: number;
  /** True once this writer has added the log sheet to the workbook. */
  created = false;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly heading: BatchHeading,
    found: FoundLog,
  ) {
    this.sheet = found.sheet;
    this.nextRow = found.nextRow;
    this.firstRow = found.nextRow;
    this.lacksTracking = found.lacksTracking;
  }

  /** Zero-based row below the last entry queued. */
  get endRow(): number {
    return this.nextRow;
  }

  append(entries: readonly JournalEntry[]): void {
    if (entries.length === 0) return;
    const sheet = this.sheet ?? this.create();
    const { when, batch, register, sheet: name, sheetId } = this.heading;
    const rows = { row: this.nextRow, rows: entries.length };
    // One text for a whole column travels once, whatever the number of rows.
    [when, batch, register, name].forEach((text, column) => fill(sheet, { ...rows, column, columns: 1 }, text));
    fill(sheet, { ...rows, column: SHEET_ID_COLUMN, columns: 1 }, sheetId);
    // Few changes touch a number format: its two columns stay out of the request where none does.
    const columns = (entries.some(hasFormats) ? UNDONE_COLUMN : FIRST_FORMAT_COLUMN) - FIRST_ENTRY_COLUMN;
    const cells = sheet.getRange(areaAddress({ ...rows, column: FIRST_ENTRY_COLUMN, columns }));
    cells.values = entries.map((entry) => entryRow(entry).slice(0, columns));
    // As text, so that nobody's editing turns a kept value into another; after the values, which carry their own mark.
    cells.numberFormat = everyCell('@');
    cells.untrack();
    if (this.lacksTracking) fill(sheet, { row: 0, rows: 1, column: TRACKING_COLUMN, columns: 1 }, LOG_COLUMNS[TRACKING_COLUMN] ?? '');
    this.lacksTracking = false;
    const tracking = sheet.getRange(areaAddress({ ...rows, column: TRACKING_COLUMN, columns: 1 }));
    tracking.formulas = entries.map((entry) => [trackingFormula(name, entry)]);
    tracking.untrack();
    this.nextRow += entries.length;
  }

  private create(): Excel.Worksheet {
    const sheet = this.context.workbook.worksheets.add(LOG_SHEET);
    sheet.visibility = 'Hidden';
    const heading = sheet.getRange(areaAddress({ row: 0, column: 0, rows: 1, columns: LOG_COLUMNS.length }));
    heading.values = [[...LOG_COLUMNS]];
    heading.format.font.bold = true;
    heading.untrack();
    this.sheet = sheet;
    this.created = true;
    return sheet;
  }
}

/** Takes a batch's entries out of the log again, or the whole log if the batch had made it. Queued, not sent. */
export function queueRemoval(context: Excel.RequestContext, written: LogWriter): void {
  const sheet = context.workbook.worksheets.getItemOrNullObject(LOG_SHEET);
  if (written.created) {
    sheet.delete();
  } else if (written.endRow > written.firstRow) {
    const rows = { row: written.firstRow, rows: written.endRow - written.firstRow };
    sheet.getRange(areaAddress({ ...rows, column: 0, columns: LOG_COLUMNS.length })).clear();
  }
}

function hasFormats(entry: JournalEntry): boolean {
  return entry.kind === 'cell' && entry.formatBefore + entry.formatAfter !== '';
}

function fill(sheet: Excel.Worksheet, area: { row: number; column: number; rows: number; columns: number }, text: string): void {
  const range = sheet.getRange(areaAddress(area));
  range.values = everyCell(asText(text));
  range.untrack();
}

/** Office.js takes one value for every cell of a range, though its types ask for a 2-D array. */
function everyCell(value: string): string[][] {
  return value as unknown as string[][];
}
