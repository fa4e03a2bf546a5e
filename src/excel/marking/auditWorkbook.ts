import type { Area } from '../../registers/shared/grid';
import { addNotes, canAddNotes, removeNotes, type AddNotesOutcome, type CellNote, type RemoveNotesOutcome } from './notes';
import { readSelection, selectArea, watchSelection, type Selection } from './selection';
import { summarySheets, writeSummarySheet, type SummaryContent, type SummaryOutcome } from './summarySheet';

/** What the table audit asks of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface AuditWorkbook {
  readSelection(): Promise<Selection | null>;
  watchSelection(listener: (selection: Selection | null) => void): Promise<() => Promise<void>>;
  selectArea(sheetKey: string, area: Area): Promise<void>;
  writeSummarySheet(source: string, content: SummaryContent): Promise<SummaryOutcome>;
  summarySheets(): Promise<string[]>;
  canAddNotes(): boolean;
  addNotes(sheetKey: string, notes: readonly CellNote[]): Promise<AddNotesOutcome>;
  removeNotes(sheetKey: string): Promise<RemoveNotesOutcome>;
}

/** The workbook that Excel has open. */
export const excelAuditWorkbook: AuditWorkbook = { readSelection, watchSelection, selectArea, writeSummarySheet, summarySheets, canAddNotes, addNotes, removeNotes };
