/**
 * The workbook as the local host holds it. Cells, formulas and styles live in the engine;
 * everything Office.js can say about a workbook is said through these interfaces, so that the
 * RichApi interpreter, the custom-function bridge, the page and the command line share one model.
 * All positions are zero-based. A blank cell is ''. Errors are text such as '#N/A' with value type 'Error'.
 */
import type { Area } from '../../registers/shared/grid';

export type { Area };

export type Scalar = string | number | boolean;
export type ValueType = 'Empty' | 'Double' | 'Boolean' | 'String' | 'Error';
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Cell formatting in Office.js words. Absent means the default. Colours are '#RRGGBB'. */
export interface CellStyle {
  fill?: string | null;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontName?: string;
  fontSize?: number;
  wrapText?: boolean;
  horizontalAlignment?: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify';
  verticalAlignment?: 'Top' | 'Center' | 'Bottom' | 'Justify';
}

export type ConditionalRule =
  | { type: 'ContainsText'; operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith'; text: string }
  | { type: 'CellValue'; operator: 'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqual' | 'LessThanOrEqual'; formula1: string; formula2?: string }
  | { type: 'Custom'; formula: string };

/** One conditional format. Rules of a kind the model does not know are kept in the file, and are not listed here. */
export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  format: { fill?: string; fontColor?: string; bold?: boolean; italic?: boolean };
  priority: number;
  stopIfTrue: boolean;
}

/** One data validation, in Office.js words: exactly one key of `rule` is set. */
export interface DataValidation {
  areas: Area[];
  rule: {
    list?: { source: string; inCellDropDown: boolean };
    wholeNumber?: { formula1: Scalar; formula2?: Scalar; operator: string };
    decimal?: { formula1: Scalar; formula2?: Scalar; operator: string };
    date?: { formula1: Scalar; formula2?: Scalar; operator: string };
    textLength?: { formula1: Scalar; formula2?: Scalar; operator: string };
    custom?: { formula: string };
  };
  ignoreBlanks: boolean;
  errorAlert?: { title: string; message: string; style: 'Stop' | 'Warning' | 'Information'; showAlert: boolean };
  prompt?: { title: string; message: string; showPrompt: boolean };
}

/** What somebody wrote about a cell, or in answer to that. */
export interface CommentReply {
  readonly id: string;
  readonly content: string;
  readonly authorName: string;
  /** '' where the file does not say. */
  readonly authorEmail: string;
  /** ISO 8601 in UTC; null where the file does not say, as for every note. */
  readonly created: string | null;
}

/** One comment on one cell: a threaded comment or a note. Those added here are notes, the kind that every program can show. */
export interface CommentModel extends CommentReply {
  readonly row: number;
  readonly column: number;
  /** Only threaded comments can be resolved and have replies. */
  readonly isThreaded: boolean;
  readonly resolved: boolean;
  readonly replies: readonly CommentReply[];
}

export interface TableModel {
  readonly id: string;
  name: string;
  readonly sheet: SheetModel;
  /** Header row included (when shown), totals row included (when shown). */
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  style: string;
}

export interface NamedItemModel {
  name: string;
  /** With the leading '='. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet scope, or undefined for the whole workbook. */
  sheet?: SheetModel;
}

export interface SheetModel {
  /** '{GUID}' as Excel on the web gives it: stable while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  visibility: Visibility;
  isProtected: boolean;

  values(area: Area): Scalar[][];
  /** '=...' where there is a formula, else the value. */
  formulas(area: Area): Scalar[][];
  /** As displayed. */
  texts(area: Area): string[][];
  numberFormats(area: Area): string[][];
  valueTypes(area: Area): ValueType[][];

  /**
   * Writes like Excel's Range.values / Range.formulas: null leaves a cell alone; '' empties it; text starting with '='
   * is a formula; one leading apostrophe marks text and is not stored; number-like, percent, boolean and
   * date-like text is read as Excel does unless the cell's number format is '@'.
   */
  writeCells(area: Area, cells: ReadonlyArray<ReadonlyArray<Scalar | null>>): void;
  writeNumberFormats(area: Area, formats: ReadonlyArray<ReadonlyArray<string | null>>): void;

  /** Smallest area holding content (or, unless valuesOnly, formatting); null on an empty sheet. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null;
  clear(area: Area, applyTo: 'All' | 'Contents' | 'Formats'): void;
  insert(area: Area, shift: 'Down' | 'Right'): void;
  remove(area: Area, shift: 'Up' | 'Left'): void;

  /** The style of one cell. */
  style(row: number, column: number): CellStyle;
  setStyle(area: Area, style: CellStyle): void;

  /** In points, as Office.js counts. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, points: number): void;
  rowHidden(row: number): boolean;
  setRowHidden(row: number, hidden: boolean): void;
  columnHidden(column: number): boolean;
  setColumnHidden(column: number, hidden: boolean): void;

  readonly merges: readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;

  readonly conditionalFormats: readonly ConditionalFormat[];
  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat;
  /** Call after changing a format obtained from this sheet. */
  updateConditionalFormat(format: ConditionalFormat): void;
  removeConditionalFormat(id: string): void;

  readonly validations: readonly DataValidation[];
  /** Replaces whatever validation stood on the area; null removes it. */
  setValidation(area: Area, validation: Omit<DataValidation, 'areas'> | null): void;

  /** In the file's order, those added since last. They move with their cells, and go with them. */
  readonly comments: readonly CommentModel[];
  /** @throws Error when the cell has a comment already */
  addComment(row: number, column: number, content: string): CommentModel;
  /** @throws Error when a note is to be resolved */
  updateComment(id: string, change: { content?: string; resolved?: boolean }): void;
  removeComment(id: string): void;

  /** The sheet's own filter (not a table's): its area, and whether any rows are filtered out. Null when off. */
  readonly autoFilter: { area: Area; isDataFiltered: boolean } | null;
  /** @param isDataFiltered whether the filter hides rows, as on a page where the user sets its conditions */
  setAutoFilter(area: Area | null, isDataFiltered?: boolean): void;

  freeze: { rows: number; columns: number };
}

export type ModelEvent =
  | { type: 'changed'; sheet: SheetModel; area: Area; source: 'user' | 'addin'; change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted'; shift?: 'Down' | 'Right' | 'Up' | 'Left'; before?: Scalar; after?: Scalar }
  | { type: 'calculated'; sheet: SheetModel }
  | { type: 'formatChanged'; sheet: SheetModel; area: Area; source: 'user' | 'addin' }
  | { type: 'selection'; sheet: SheetModel; area: Area }
  | { type: 'sheetActivated'; sheet: SheetModel; previous?: SheetModel }
  | { type: 'sheetAdded' | 'sheetDeleted' | 'sheetRenamed'; sheet: SheetModel }
  /** Conditional formats, validations, comments or the filter changed; a page repaints them. Office.js has no event for it. */
  | { type: 'rulesChanged'; sheet: SheetModel }
  /** What the add-in keeps in the workbook changed. */
  | { type: 'settingsChanged' }
  /** Every formula is about to be calculated again. */
  | { type: 'recalculating' };

export interface WorkbookModel {
  readonly name: string;
  readonly sheets: readonly SheetModel[];
  readonly activeSheet: SheetModel;
  activate(sheet: SheetModel): void;
  readonly selection: { sheet: SheetModel; area: Area };
  select(sheet: SheetModel, area: Area): void;

  addSheet(name?: string, position?: number): SheetModel;
  renameSheet(sheet: SheetModel, name: string): void;
  moveSheet(sheet: SheetModel, position: number): void;
  deleteSheet(sheet: SheetModel): void;
  /** By id or by name, ignoring case. */
  sheet(key: string): SheetModel | undefined;

  readonly tables: readonly TableModel[];
  addTable(sheet: SheetModel, area: Area, hasHeaders: boolean, name?: string): TableModel;
  removeTable(table: TableModel): void;

  readonly names: readonly NamedItemModel[];
  addName(item: NamedItemModel): NamedItemModel;
  removeName(item: NamedItemModel): void;

  /** Excel's workbook.settings: JSON values kept in the file. Written through setSetting so that saving sees the change. */
  readonly settings: ReadonlyMap<string, unknown>;
  setSetting(key: string, value: unknown): void;
  removeSetting(key: string): void;

  /** Has every formula calculated again, although nothing that it refers to has changed. */
  recalculate(): void;
  /** Resolves when every formula has its final value, custom functions included. Rejects after 60 s. */
  settled(): Promise<void>;
  /** Evaluates a formula as if typed into a spare cell: a scalar, or the 2-D array it would spill. */
  evaluate(formula: string): Promise<EvaluationResult>;
  /** The message behind an error made by a custom function at this cell, if any. */
  errorMessage(sheet: SheetModel, row: number, column: number): string | undefined;

  /** Everything done inside is marked as the add-in's own work in the events, and is one undo step on the page. */
  asAddin<T>(work: () => T): T;
  on(listener: (event: ModelEvent) => void): () => void;

  /** The .xlsx. Every part not edited is byte-identical to the one opened. */
  save(): Uint8Array;
  dispose(): void;
}

export type EvaluationResult =
  | { ok: true; value: Scalar | Scalar[][] }
  | { ok: false; error: string; message: string };

/** One call of a custom function. Ranges and arrays are 2-D; a single value is [[value]]; an omitted optional argument is null. */
export interface FunctionCall {
  readonly id: string;
  readonly args: ReadonlyArray<ReadonlyArray<ReadonlyArray<Scalar>> | null>;
  /** 'Sheet1!B2' of the calling cell. */
  readonly address: string;
}

/** What a custom function gave. Inside a matrix a failed cell is an object with its own error. */
export type FunctionCell = Scalar | { error: string; message: string };
export type FunctionResult =
  | { ok: true; value: FunctionCell | FunctionCell[][] }
  | { ok: false; error: string; message: string };

/** Runs the add-in's custom functions: in process (command line, tests) or over office.js (page). */
export interface FunctionRuntime {
  /** Upper-case ids. A name that is not here (nor built in) is #NAME?. */
  readonly ids: ReadonlySet<string>;
  invoke(call: FunctionCall): FunctionResult | Promise<FunctionResult>;
}
