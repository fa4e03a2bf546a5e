import { apiError } from '../richapi/errors';
import type { SheetModel, WorkbookModel } from '../model/types';
import { Events, type EventMessage } from './events';
import { parseAddress } from './address';
import { RangeTarget } from './rangeTarget';

export interface ExcelHostOptions {
  readonly workbook: WorkbookModel;
  /** Where events go that the add-in listens for. */
  readonly deliver: (message: EventMessage) => void;
  /** A workbook opened for viewing: every write is refused. */
  readonly readOnly?: boolean;
}

/** What the API's objects work on: the workbook, and the state that Excel has beside it. */
export class ExcelHost {
  readonly workbook: WorkbookModel;
  readonly events: Events;
  readOnly: boolean;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** The workbook's structure (its sheets) is protected. */
  structureProtected = false;
  /** What a sheet's protection still allows, as given to protect(). */
  readonly protectionOptions = new WeakMap<SheetModel, Readonly<Record<string, unknown>>>();

  constructor(options: ExcelHostOptions) {
    this.workbook = options.workbook;
    this.readOnly = options.readOnly ?? false;
    this.events = new Events(options.deliver);
  }

  /** @throws AccessDenied on a protected sheet or in a read-only workbook */
  requireWritable(sheet: SheetModel): void {
    this.requireEditable();
    if (sheet.isProtected) throw apiError('AccessDenied', 'The sheet is protected, so its cells cannot be changed.');
  }

  /**
   * @param allowance the option of protect() that would let formats change all the same
   * @throws AccessDenied where formats may not change
   */
  requireFormattable(sheet: SheetModel, allowance = 'allowFormatCells'): void {
    if (sheet.isProtected && this.protectionOptions.get(sheet)?.[allowance] === true) this.requireEditable();
    else this.requireWritable(sheet);
  }

  /** @throws AccessDenied in a read-only workbook */
  requireEditable(): void {
    if (this.readOnly) throw apiError('AccessDenied', 'The workbook is open for reading only.');
  }

  /** @throws AccessDenied where sheets may not be added, renamed, moved or deleted */
  requireStructureEditable(): void {
    this.requireEditable();
    if (this.structureProtected) throw apiError('AccessDenied', 'The structure of the workbook is protected.');
  }

  /**
   * A range from text: an address, with or without a sheet, or a defined name.
   * @param sheet where an address without a sheet is looked up
   * @returns null where the text is neither
   */
  rangeFromText(text: string, sheet: SheetModel): RangeTarget | null {
    const name = this.workbook.names.find((item) => item.name.toLowerCase() === text.toLowerCase() && (!item.sheet || item.sheet === sheet));
    const parsed = parseAddress(name ? name.formula.replace(/^=/, '') : text);
    if (!parsed) return null;
    const target = parsed.sheet === undefined ? sheet : this.workbook.sheet(parsed.sheet);
    return target ? new RangeTarget(this, target, parsed.area) : null;
  }
}
