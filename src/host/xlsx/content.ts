/** What is read from an .xlsx file, in plain words, with links to where each thing stands in the file. */
import type { Area, CellStyle, ConditionalFormat, DataValidation, Scalar, ValueType, Visibility } from '../model/types';

export interface BorderLine {
  /** OOXML name: thin, medium, thick, dashed, dotted, double, hair... */
  readonly style: string;
  readonly color: string;
}

/** How a cell looks. Absent keys mean the workbook's default. */
export interface CellFormat extends CellStyle {
  /** Excel format code; "General" when absent. */
  numberFormat?: string;
  borders?: { top?: BorderLine; bottom?: BorderLine; left?: BorderLine; right?: BorderLine };
}

export interface CellContent {
  value: Scalar;
  type: ValueType;
  /** In the words used on screen, with its leading "=". */
  formula?: string;
  /** Index of the cell's format in the file. */
  format: number;
  /** On the first cell of an array formula: the area it fills. */
  array?: Area;
}

export interface LineContent {
  /** Zero-based row or first column. */
  readonly at: number;
  /** One for a row; columns are described in runs. */
  readonly count: number;
  /** Points. */
  readonly size?: number;
  readonly hidden: boolean;
  readonly format?: number;
}

export interface SheetContent {
  readonly path: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly rows: LineContent[];
  readonly columns: LineContent[];
  /** Points. */
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly merges: Area[];
  readonly freeze: { rows: number; columns: number };
  readonly isProtected: boolean;
  readonly autoFilter: { area: Area; isDataFiltered: boolean } | null;
  readonly conditionalFormats: ConditionalFormat[];
  readonly validations: DataValidation[];
  readonly showGridlines: boolean;
}

export interface TableContent {
  readonly path: string;
  /** Index of the sheet it stands on. */
  readonly sheet: number;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly columns: readonly string[];
}

export interface NameContent {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Index of the sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: number;
}
