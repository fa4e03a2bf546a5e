import type { AcceptedFinding } from '../registers/shared/acceptedFindings';
import type { Decoration, TidyPlan } from '../registers/shared/edit';
import type { Area } from '../registers/shared/grid';
import { fetched } from './fetched';
import { latestBatch, type LoggedBatch } from './journal/readLog';
import type { UndoOptions } from './journal/undoBatch';
import { goToCell } from './navigation';
import { asProblem } from './problems';
import { readFills } from './reading/readFills';
import { readSheet, type ReadSheetOptions, type SheetReading } from './reading/readSheet';
import { acceptedFindings } from './settings/acceptedFindings';
import { asAtDates } from './settings/asAtDates';
import { mappings, type KeptMapping } from './settings/mappings';
import { watchSheets, type SheetEvent } from './sheetEvents';
import type { ApplyOptions } from './writing/applyPlan';
import type { ApplyOutcome, UndoOutcome } from './writing/outcomes';

/** Everything a pane may ask of the workbook. Panes get it from context, so that they can be tried without Excel. */
export interface WorkbookPort {
  readSheet(key?: string, options?: ReadSheetOptions): Promise<SheetReading>;
  /** The colours of cells, as Grid.fills holds them. */
  readFills(sheetId: string, areas: readonly Area[]): Promise<ReadonlyMap<string, string>>;
  applyPlan(plan: TidyPlan, options: ApplyOptions): Promise<ApplyOutcome>;
  /** Of the decorations of a plan, those that the sheet does not have yet. */
  missingDecorations(sheetId: string, decorations: readonly Decoration[]): Promise<readonly Decoration[]>;
  latestBatch(register: string): Promise<LoggedBatch | null>;
  undoBatch(batch: string, options?: UndoOptions): Promise<UndoOutcome>;
  goToCell(sheetKey: string, row: number, column: number): Promise<void>;
  saveMapping(sheet: string, register: string, mapping: KeptMapping | null): Promise<void>;
  /** Keeps the as-at date given for a register, as a serial number; null forgets it. */
  saveAsAt(sheet: string, register: string, serial: number | null): Promise<void>;
  /** Keeps the findings of a register that the officer lets stand, in place of those kept before. */
  saveAccepted(sheet: string, register: string, accepted: readonly AcceptedFinding[] | null): Promise<void>;
  watchSheets(listener: (event: SheetEvent) => void): Promise<() => Promise<void>>;
  /** Fetches the code that writing takes, so that it is there when it is wanted. */
  fetchWriting(): Promise<unknown>;
}

const writer = () => fetched(() => import('./writing/writer'));

/** The workbook that Excel has open. */
export const excelPort: WorkbookPort = {
  readSheet, readFills, latestBatch, goToCell, watchSheets, saveMapping: mappings.save, saveAsAt: asAtDates.save, saveAccepted: acceptedFindings.save,
  applyPlan: (plan, options) => writer().then(({ applyPlan }) => applyPlan(plan, options), (thrown: unknown) => ({ outcome: 'failed', problem: asProblem(thrown), notRestored: [] })),
  undoBatch: (batch, options) => writer().then(({ undoBatch }) => undoBatch(batch, options), (thrown: unknown) => ({ outcome: 'failed', problem: asProblem(thrown), restored: 0 })),
  missingDecorations: (sheetId, decorations) => writer().then(({ missingDecorations }) => missingDecorations(sheetId, decorations)),
  fetchWriting: writer,
};
