/** A workbook made from plain rows, for samples and tests. Needs no calculation engine. */
import type { Scalar, ValueType } from '../model/types';
import { createBlankWorkbook } from './blank';
import type { CellFormat } from './content';
import { openPackage } from './package';
import type { CellState, LineState, SheetState } from './workbookState';
import { writeWorkbook } from './workbookWriter';
import { sheetEntries, stylesOf } from './workbookReader';

export interface RowsSheet {
  readonly name: string;
  /** Text beginning with "=" is a formula; everything else is taken as it is, text that looks like a number included. */
  readonly rows: ReadonlyArray<ReadonlyArray<Scalar>>;
  /** Points, from the first column on. */
  readonly columnWidths?: readonly number[];
  /** How many rows at the top are headings: bold on a pale ground. */
  readonly headerRows?: number;
  /** Wraps the text of every cell. */
  readonly wrap?: boolean;
  readonly freezeRows?: number;
  /** Number formats by column, for the rows below the headings: "dd/mm/yyyy". */
  readonly numberFormats?: ReadonlyArray<string | undefined>;
  readonly merges?: SheetState['merges'];
}

const HEADING: CellFormat = { bold: true, fill: '#DDE6F0', verticalAlignment: 'Center' };
const DEFAULT_ROW = 15;
const DEFAULT_COLUMN = 48;

function typeOf(value: Scalar): ValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function formatFor(sheet: RowsSheet, heading: boolean, numberFormat: string | undefined): CellFormat {
  return {
    ...(heading ? HEADING : {}),
    ...(sheet.wrap ? { wrapText: true, verticalAlignment: heading ? 'Center' : 'Top' } : {}),
    ...(numberFormat ? { numberFormat } : {}),
  };
}

function cellsOf(sheet: RowsSheet): CellState[] {
  // Many cells share one format object: the writer then looks for its index once.
  const formats = new Map<string, CellFormat>();
  const formatAt = (row: number, column: number): CellFormat => {
    const heading = row < (sheet.headerRows ?? 0);
    const numberFormat = heading ? undefined : sheet.numberFormats?.[column];
    const key = `${heading} ${numberFormat ?? ''}`;
    const format = formats.get(key) ?? formatFor(sheet, heading, numberFormat);
    formats.set(key, format);
    return format;
  };
  return sheet.rows.flatMap((cells, row) => cells.map((value, column): CellState => {
    const formula = typeof value === 'string' && /^=./.test(value) ? value : undefined;
    return { row, column, formula, value: formula ? '' : value, type: formula ? 'Empty' : typeOf(value), spill: undefined, format: formatAt(row, column) };
  }));
}

function columnsOf(sheet: RowsSheet): Map<number, LineState> {
  return new Map((sheet.columnWidths ?? []).map((size, column) => [column, { size, hidden: false, format: undefined }]));
}

/**
 * The bytes of a workbook with these sheets, in this order. Formulas have no results until the workbook is opened.
 * @param customIds upper-case names of the add-in's functions, which files write in a way of their own
 * @throws Error when no sheet is given, or two have the same name
 */
export function workbookFromRows(sheets: readonly RowsSheet[], customIds: ReadonlySet<string> = new Set()): Uint8Array {
  const [first] = sheets;
  if (!first) throw new Error('A workbook needs at least one sheet.');
  if (new Set(sheets.map((sheet) => sheet.name.toLowerCase())).size < sheets.length) throw new Error('Two sheets have the same name.');
  const file = openPackage(createBlankWorkbook(first.name));
  const firstPath = sheetEntries(file)[0]?.path ?? null;
  const states = sheets.map((sheet, index): SheetState => ({
    path: index === 0 ? firstPath : null,
    name: sheet.name,
    openedName: sheet.name,
    visibility: 'Visible',
    touched: true,
    cells: () => cellsOf(sheet),
    rows: () => new Map(),
    columns: () => columnsOf(sheet),
    defaultRowHeight: DEFAULT_ROW,
    defaultColumnWidth: DEFAULT_COLUMN,
    merges: sheet.merges ?? [],
    freeze: { rows: sheet.freezeRows ?? 0, columns: 0 },
    isProtected: false,
    autoFilter: null,
    autoFilterChanged: false,
    conditionalFormats: [],
    removedRules: [],
    rulesAddedOnTop: 0,
    validations: [],
    validationsChanged: false,
    comments: [],
    tables: [],
  }));
  return writeWorkbook(file, stylesOf(file)?.formats() ?? [{}], { sheets: states, names: [], settings: new Map(), history: [], customIds });
}
