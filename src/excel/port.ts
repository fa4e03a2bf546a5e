import type { AcceptedFinding } from '../registers/shared/acceptedFindings';
import type { TidyPlan } from '../registers/shared/edit';
import { latestBatch, type LoggedBatch } from './journal/readLog';
import { undoBatch, type UndoOptions } from './journal/undoBatch';
import { goToCell } from './navigation';
import { readSheet, type SheetReading } from './reading/readSheet';
import { acceptedFindings } from './settings/acceptedFindings';
import { asAtDates } from './settings/asAtDates';
import { mappings, type KeptMapping } from './settings/mappings';
import { watchSheets, type SheetEvent } from './sheetEvents';
import { applyPlan, type ApplyOptions } from './writing/applyPlan';
import type { ApplyOutcome, UndoOutcome } from './writing/outcomes';

/** Everything a pane may ask of the workbook. Panes get it from context, so that they can be tried without Excel. */
export interface WorkbookPort {
  readSheet(key?: string): Promise<SheetReading>;
  applyPlan(plan: TidyPlan, options: ApplyOptions): Promise<ApplyOutcome>;
  latestBatch(register: string): Promise<LoggedBatch | null>;
  undoBatch(batch: string, options?: UndoOptions): Promise<UndoOutcome>;
  goToCell(sheetKey: string, row: number, column: number): Promise<void>;
  saveMapping(sheet: string, register: string, mapping: KeptMapping | null): Promise<void>;
  /** Keeps the as-at date given for a register, as a serial number; null forgets it. */
  saveAsAt(sheet: string, register: string, serial: number | null): Promise<void>;
  /** Keeps the findings of a register that the officer lets stand, in place of those kept before. */
  saveAccepted(sheet: string, register: string, accepted: readonly AcceptedFinding[] | null): Promise<void>;
  watchSheets(listener: (event: SheetEvent) => void): Promise<() => Promise<void>>;
}

/** The workbook that Excel has open. */
export const excelPort: WorkbookPort = {
  readSheet, applyPlan, latestBatch, undoBatch, goToCell, watchSheets, saveMapping: mappings.save, saveAsAt: asAtDates.save, saveAccepted: acceptedFindings.save,
};
