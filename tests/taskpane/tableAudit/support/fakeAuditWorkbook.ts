import type { AuditWorkbook } from '../../../../src/excel/marking/auditWorkbook';
import type { AddNotesOutcome, CellNote, RemoveNotesOutcome } from '../../../../src/excel/marking/notes';
import type { Selection } from '../../../../src/excel/marking/selection';
import type { SummaryContent, SummaryOutcome } from '../../../../src/excel/marking/summarySheet';
import { areaAddress } from '../../../../src/excel/address';
import { cellName } from '../../../../src/registers/shared/address';
import type { Area } from '../../../../src/registers/shared/grid';

/** The part of a workbook that the table audit uses beyond reading, in memory. */
export class FakeAuditWorkbook implements AuditWorkbook {
  readonly shown: string[] = [];
  readonly summaries: SummaryContent[] = [];
  selection: Selection | null = null;
  summaryIds: string[] = [];
  /** Thrown by the next writing of a summary. */
  writingFault: unknown = null;
  /** Whether this Excel has comments. */
  hasNotes = true;
  notes: CellNote[] = [];
  /** Cells with a comment of somebody's own. */
  taken: string[] = [];
  private listener: ((selection: Selection | null) => void) | null = null;

  async readSelection(): Promise<Selection | null> {
    return this.selection;
  }

  async watchSelection(listener: (selection: Selection | null) => void): Promise<() => Promise<void>> {
    this.listener = listener;
    return async () => {
      this.listener = null;
    };
  }

  async selectArea(sheetKey: string, area: Area): Promise<void> {
    this.shown.push(`${sheetKey}!${areaAddress(area)}`);
  }

  async writeSummarySheet(_source: string, content: SummaryContent): Promise<SummaryOutcome> {
    const fault = this.writingFault;
    this.writingFault = null;
    if (fault) throw fault;
    this.summaries.push(content);
    return { sheetId: '{9}', sheetName: 'Table audit', replaced: this.summaries.length > 1 };
  }

  async summarySheets(): Promise<string[]> {
    return this.summaryIds;
  }

  canAddNotes(): boolean {
    return this.hasNotes;
  }

  async addNotes(_sheetKey: string, notes: readonly CellNote[]): Promise<AddNotesOutcome> {
    this.notes = notes.filter(({ row, column }) => !this.taken.includes(cellName(row, column)));
    return { added: this.notes.length, left: this.taken };
  }

  async removeNotes(): Promise<RemoveNotesOutcome> {
    const removed = this.notes.length;
    this.notes = [];
    return { removed, kept: [] };
  }

  /** Pretends that the officer selects something. */
  select(selection: Selection | null): void {
    this.listener?.(selection);
  }
}
