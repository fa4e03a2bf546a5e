import type { CellValue } from '../../registers/shared/grid';
import { asText } from '../writing/asWritten';

/** The sheet that keeps the record of changes. Officers see this name. */
export const LOG_SHEET = 'Scrutiny log';

/** The log's columns, in order. Names and order are kept in workbooks: add at the end, never change one. */
export const LOG_COLUMNS = [
  'When', 'Batch', 'Register', 'Sheet', 'Cell', 'Before', 'After', 'Kind', 'Step', 'Format before', 'Format after', 'Undone', 'Sheet id', 'Row now',
] as const;

/** What one batch's entries share. */
export interface BatchHeading {
  /** Unique, in order of time: "2026-01-31T10:15:02.123Z-k3f9". */
  readonly batch: string;
  /** ISO 8601, in UTC. */
  readonly when: string;
  readonly register: string;
  readonly sheet: string;
  /** Excel's own id of the sheet, by which it is found when it has been renamed. */
  readonly sheetId: string;
}

/** One change of one cell. Values keep their exact type. */
export interface CellEntry {
  readonly kind: 'cell';
  /** A1 address without the sheet. */
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Set where `after` is the text of a formula written as one. */
  readonly afterIsFormula?: true;
  /** Number formats where the change needed another one, else ''. */
  readonly formatBefore: string;
  readonly formatAfter: string;
  readonly steps: string;
}

/** One thing added to an area that is not a cell's content. */
export interface DecorationEntry {
  readonly kind: 'colour' | 'validation';
  /** A1 address of the area. */
  readonly cell: string;
  /** JSON of what stood there, or ''. */
  readonly before: string;
  /** JSON of what was added. */
  readonly after: string;
  readonly steps: string;
}

export type JournalEntry = CellEntry | DecorationEntry;

type ValueKind = 'blank' | 'text' | 'number' | 'boolean';

/** The columns Cell to Format after of one entry, each as text that Excel keeps as text. */
export function entryRow(entry: JournalEntry): string[] {
  const cells =
    entry.kind === 'cell'
      ? [entry.cell, String(entry.before), String(entry.after), `cell:${kindOf(entry.before)}>${entry.afterIsFormula ? 'formula' : kindOf(entry.after)}`, entry.steps, entry.formatBefore, entry.formatAfter]
      : [entry.cell, entry.before, entry.after, entry.kind, entry.steps, '', ''];
  return cells.map(asText);
}

/** An entry from the same columns as read back; null where they have been altered so that they cannot be trusted. */
export function entryFromRow(row: readonly CellValue[]): JournalEntry | null {
  const [cell = '', before = '', after = '', kind = '', steps = '', formatBefore = '', formatAfter = ''] = row.map(String);
  if (!/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(cell)) return null;
  if (kind === 'colour' || kind === 'validation') return { kind, cell, before, after, steps };
  const kinds = /^cell:(blank|text|number|boolean)>(blank|text|number|boolean|formula)$/.exec(kind);
  const valueBefore = kinds ? valueOf(before, kinds[1] as ValueKind) : null;
  const afterIsFormula = kinds?.[2] === 'formula';
  const valueAfter = kinds ? valueOf(after, afterIsFormula ? 'text' : (kinds[2] as ValueKind)) : null;
  if (valueBefore === null || valueAfter === null) return null;
  return { kind: 'cell', cell, before: valueBefore, after: valueAfter, ...(afterIsFormula ? { afterIsFormula } : {}), formatBefore, formatAfter, steps };
}

/**
 * The formula kept beside an entry: Excel itself moves the address in it when rows or columns are put in or taken out,
 * so that undo finds the cell where it is now.
 */
export function trackingFormula(sheet: string, entry: JournalEntry): string {
  return `=ROW('${sheet.replaceAll("'", "''")}'!${entry.cell.split(':')[0] ?? entry.cell})`;
}

/** The address a tracking formula points at by now: null where the cell has been deleted, undefined where the formula is not there. */
export function trackedCell(formula: string | null): string | null | undefined {
  if (formula === null || !formula.startsWith('=ROW(')) return undefined;
  if (formula.includes('#REF!')) return null;
  return /!\$?([A-Z]{1,3})\$?(\d+)\)$/.exec(formula)?.slice(1).join('');
}

function kindOf(value: CellValue): ValueKind {
  if (value === '') return 'blank';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

function valueOf(text: string, kind: ValueKind): CellValue | null {
  switch (kind) {
    case 'blank':
      return text === '' ? '' : null;
    case 'text':
      return text;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : null;
  }
}
