import type { Scalar, ValueType } from '../model/types';
import type { Faults } from '../protocol/faults';

/** A block of cells as read: every array has the block's shape. A blank cell is ''. */
export interface CellsRead {
  /** With its sheet: `Register!A1:C3`. */
  address: string;
  values: Scalar[][];
  /** '=...' where there is a formula, else the value. */
  formulas: Scalar[][];
  /** As displayed. */
  texts: string[][];
  numberFormats: string[][];
  valueTypes: ValueType[][];
  /** Why a custom function failed, where one did; null elsewhere. */
  messages: Array<Array<string | null>>;
}

export interface SheetSummary {
  name: string;
  active: boolean;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** The cells in use, without the sheet's name; null on an empty sheet. */
  usedAddress: string | null;
}

/** What has passed between the pane and the host since the workbook was opened. */
export interface RequestTotals {
  /** Requests of the pane that read the workbook. */
  readonly reads: number;
  /** Requests of the pane that wrote to it. */
  readonly writes: number;
  /** Calls of custom functions sent to the add-in. */
  readonly functionCalls: number;
}

/** Makes requests of the add-in fail to order, to see how it copes. A fault counts requests from the call of arm(). */
export type FaultControls = Pick<Faults, 'arm' | 'clear'>;

/**
 * `window.workbookHost`: drives the local workbook host from a test or the console. Every method waits until the workbook, the pane
 * and the custom functions are ready. Rejections carry a plain message.
 */
export interface WorkbookHost {
  /** The grid is up, the pane's Office.onReady has run and the custom functions are connected. Renewed by open(). */
  readonly ready: Promise<void>;
  /** Opens a workbook, given as bytes or by the address of one on this server. Resolves when ready again. */
  open(source: Uint8Array | ArrayBuffer | string, name?: string): Promise<void>;
  /** Reads cells. The address may name its sheet; otherwise `sheet`, or the active one. Waits for calculation. */
  read(address: string, sheet?: string): Promise<CellsRead>;
  /** Types values and formulas into cells as a user would: null leaves a cell alone. Resolves when everything is calculated. */
  write(address: string, values: ReadonlyArray<ReadonlyArray<Scalar | null>>, sheet?: string): Promise<void>;
  /**
   * What a formula gives in a cell: a scalar, or the 2-D array that it would spill.
   * @throws {Error} whose message is the error and the reason: "#VALUE!: Likelihood must be ..."
   */
  evaluate(formula: string): Promise<Scalar | Scalar[][]>;
  /** Selects cells as a user would, activating their sheet. */
  select(address: string, sheet?: string): Promise<void>;
  /** The selected cells, with their sheet. */
  selection(): Promise<string>;
  sheets(): Promise<SheetSummary[]>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** Runs a ribbon command of the add-in by the name of its function, and waits until the add-in says that it is done. */
  runCommand(name: string): Promise<void>;
  readonly faults: FaultControls;
  readonly requests: RequestTotals;
}

declare global {
  interface Window {
    workbookHost: WorkbookHost;
  }
}
