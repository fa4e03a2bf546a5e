/** The workbook as it is to be saved. */
import type { Area, Scalar, ValueType, Visibility } from '../model/types';
import type { Shift } from './areas';
import type { StoredComment } from './comments';
import type { RulesState } from './conditionalFormats';
import type { CellFormat, NameContent } from './content';
import type { StoredValidation } from './validations';

export interface CellState {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly type: ValueType;
  readonly formula: string | undefined;
  /** On the first cell of a formula whose result fills several cells: the area filled. */
  readonly spill: Area | undefined;
  /** The index of a format of the file, or a format made since; undefined where the row's or column's holds. */
  readonly format: number | CellFormat | undefined;
}

export interface LineState {
  /** Points; undefined where the default holds. */
  readonly size: number | undefined;
  readonly hidden: boolean;
  readonly format: number | CellFormat | undefined;
}

export interface TableState {
  /** The table part it was read from; null for a new one. */
  readonly path: string | null;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly columns: readonly string[];
}

export interface SheetState extends RulesState {
  /** The sheet part it was read from; null for a new one. */
  readonly path: string | null;
  readonly name: string;
  /** The name it had when the file was opened. */
  readonly openedName: string;
  readonly visibility: Visibility;
  /** False when nothing on the sheet was edited: its part is then not even looked at. */
  readonly touched: boolean;
  cells(): CellState[];
  rows(): ReadonlyMap<number, LineState>;
  columns(): ReadonlyMap<number, LineState>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly merges: readonly Area[];
  readonly freeze: { rows: number; columns: number };
  readonly isProtected: boolean;
  readonly autoFilter: { area: Area } | null;
  readonly autoFilterChanged: boolean;
  readonly validations: readonly StoredValidation[];
  readonly validationsChanged: boolean;
  readonly tables: readonly TableState[];
  readonly comments: readonly StoredComment[];
}

/** What moved or was renamed since the file was opened. Formulas that the host does not hold follow it, in this order. */
export type HistoryState =
  | {
    readonly kind: 'shift';
    /** Part of the sheet that shifted; null for a new sheet. */
    readonly path: string | null;
    /** The sheet's name when it shifted. */
    readonly name: string;
    readonly shift: Shift;
  }
  | { readonly kind: 'rename'; readonly path: string | null; readonly from: string; readonly to: string };

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** `sheet` counts the sheets above. */
  readonly names: readonly NameContent[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly history: readonly HistoryState[];
  readonly customIds: ReadonlySet<string>;
}
