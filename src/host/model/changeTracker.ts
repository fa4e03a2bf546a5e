/** Turns what happens in the engine into the model's own bookkeeping and its events. */
import type { ICellData, Nullable } from '@univerjs/core';
import { intersection, shiftArea } from '../xlsx/areas';
import type { Shift } from '../xlsx/areas';
import { renameInFormula, shiftFormula } from '../xlsx/formulaText';
import type { EngineEventHandler } from './engineEvents';
import type { CellChanges } from './engineSheet';
import type { HostSheet } from './hostSheet';
import { renameInRecord, shiftRecord, shiftRecordFormulas } from './sheetRecord';
import type { HostName, HostTable } from './tables';
import type { Area, ModelEvent, Scalar } from './types';

/** Functions whose result changes by itself: what they give on another day is not an edit to be saved. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\s*\(/i;

/** The part of the workbook that the tracker works on. */
export interface TrackedWorkbook {
  readonly source: 'user' | 'addin';
  /** True while cells are written as part of something larger, which is told as one event. */
  readonly quiet: boolean;
  /** Everything that moved or was renamed since the file was opened, in order. */
  readonly history: HistoryEntry[];
  edited: boolean;
  hostSheet(engineId: string): HostSheet | undefined;
  hostSheets(): readonly HostSheet[];
  hostTables: HostTable[];
  hostNames: HostName[];
  fullFormula(sheet: HostSheet, row: number, column: number, formula: string): string;
  adopt(engineId: string): HostSheet;
  forget(sheet: HostSheet): void;
  shiftFailures(engineId: string, shift: Shift): void;
  emit(event: ModelEvent): void;
  sheetActivated(sheet: HostSheet): void;
  sheetSelected(sheet: HostSheet, area: Area): void;
}

export type HistoryEntry =
  /** `name` is the sheet's name at the time, by which formulas refer to it. */
  | { readonly kind: 'shift'; readonly sheet: HostSheet; readonly name: string; readonly shift: Shift }
  | { readonly kind: 'rename'; readonly sheet: HostSheet; readonly from: string; readonly to: string };

const DIRECTIONS = { row: { insert: 'Down', remove: 'Up' }, column: { insert: 'Right', remove: 'Left' } } as const;

export class ChangeTracker implements EngineEventHandler {
  private before: { sheetId: string; row: number; column: number; value: Scalar } | null = null;

  constructor(private readonly workbook: TrackedWorkbook) {}

  raw(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.workbook.hostSheet(sheetId)?.grid.raw(row, column);
  }

  formula(sheetId: string, row: number, column: number, formula: string): string {
    const sheet = this.workbook.hostSheet(sheetId);
    return sheet ? this.workbook.fullFormula(sheet, row, column, formula) : formula;
  }

  cellsWillChange(sheetId: string, changes: CellChanges, calculated: boolean): void {
    const sheet = this.workbook.hostSheet(sheetId);
    if (!sheet) return;
    if (calculated) {
      if (this.workbook.edited && !sheet.record.touched) sheet.record.touched = this.resultsDiffer(sheet, changes);
      return;
    }
    const rows = Object.keys(changes);
    const columns = rows.length === 1 ? Object.keys(changes[Number(rows[0])] ?? {}) : [];
    const [row, column] = [Number(rows[0]), Number(columns[0])];
    this.before = columns.length === 1 ? { sheetId, row, column, value: sheet.grid.cell(row, column).value } : null;
  }

  /** True when a calculation brings another value to a cell, volatile functions apart. */
  private resultsDiffer(sheet: HostSheet, changes: CellChanges): boolean {
    for (const row in changes) {
      for (const column in changes[row]) {
        const result = changes[row][column];
        if (!result || result.v === null || result.v === undefined) continue;
        const stands = sheet.grid.raw(Number(row), Number(column));
        if (stands?.v !== result.v && !VOLATILE.test(stands?.f ?? '')) return true;
      }
    }
    return false;
  }

  edited(sheetId: string, area: Area, what: 'contents' | 'look', event: boolean): void {
    const sheet = this.touch(sheetId);
    if (!sheet) return;
    if (what === 'contents') for (const table of this.workbook.hostTables) if (table.sheet === sheet) table.edited(area);
    if (!event || this.workbook.quiet) return;
    const { source } = this.workbook;
    if (what === 'look') {
      this.workbook.emit({ type: 'formatChanged', sheet, area, source });
      return;
    }
    const { before } = this;
    const single = before && before.sheetId === sheetId && area.rows === 1 && area.columns === 1 && before.row === area.row && before.column === area.column;
    const details = single ? { before: before.value, after: sheet.grid.cell(area.row, area.column).value } : {};
    this.workbook.emit({ type: 'changed', sheet, area, source, change: 'RangeEdited', ...details });
  }

  private touch(sheetId: string): HostSheet | undefined {
    const sheet = this.workbook.hostSheet(sheetId);
    if (sheet) sheet.record.touched = true;
    this.workbook.edited = true;
    return sheet;
  }

  shifted(sheetId: string, shift: Shift, area: Area): void {
    const sheet = this.touch(sheetId);
    if (!sheet) return;
    const { workbook } = this;
    this.recordShift(sheet, shift);
    shiftRecord(sheet.record, shift);
    for (const other of workbook.hostSheets()) shiftRecordFormulas(other.record, other.name, sheet.name, shift);
    for (const name of workbook.hostNames) {
      const moved = shiftFormula(name.formula, name.sheet?.name ?? '', sheet.name, shift);
      if (moved !== name.formula) name.formula = moved;
    }
    this.shiftTables(sheet, shift);
    workbook.shiftFailures(sheetId, shift);
    const whole = shift.axis === 'row' ? 'Row' : 'Column';
    const change = `${shift.band ? 'Cell' : whole}${shift.kind === 'insert' ? 'Inserted' : 'Deleted'}` as const;
    const moved = shift.band ? { shift: DIRECTIONS[shift.axis][shift.kind] } : {};
    workbook.emit({ type: 'changed', sheet, area, source: workbook.source, change, ...moved });
  }

  private shiftTables(sheet: HostSheet, shift: Shift): void {
    for (const table of [...this.workbook.hostTables]) {
      if (table.sheet !== sheet) continue;
      const area = shiftArea(table.area, shift);
      if (area) table.area = area;
      else this.workbook.hostTables = this.workbook.hostTables.filter((other) => other !== table);
    }
  }

  /** A shift that undoes the one before it leaves nothing to do in the file. */
  private recordShift(sheet: HostSheet, shift: Shift): void {
    const { history } = this.workbook;
    const last = history[history.length - 1];
    const undone = last?.kind === 'shift' && last.sheet === sheet && last.shift.kind !== shift.kind
      && last.shift.axis === shift.axis && last.shift.at === shift.at && last.shift.count === shift.count && !last.shift.band && !shift.band;
    if (undone) history.pop();
    else history.push({ kind: 'shift', sheet, name: sheet.name, shift });
  }

  laidOut(sheetId: string): void {
    this.touch(sheetId);
  }

  sheetAdded(sheetId: string): void {
    this.workbook.edited = true;
    this.workbook.emit({ type: 'sheetAdded', sheet: this.workbook.adopt(sheetId) });
  }

  sheetDeleted(sheetId: string): void {
    const sheet = this.workbook.hostSheet(sheetId);
    this.workbook.edited = true;
    if (!sheet) return;
    this.workbook.forget(sheet);
    this.workbook.emit({ type: 'sheetDeleted', sheet });
  }

  sheetRenamed(sheetId: string, from: string): void {
    const sheet = this.touch(sheetId);
    if (!sheet) return;
    this.workbook.history.push({ kind: 'rename', sheet, from, to: sheet.name });
    for (const other of this.workbook.hostSheets()) renameInRecord(other.record, from, sheet.name);
    for (const name of this.workbook.hostNames) {
      const renamed = renameInFormula(name.formula, from, sheet.name);
      if (renamed !== name.formula) name.formula = renamed;
    }
    this.workbook.emit({ type: 'sheetRenamed', sheet });
  }

  sheetMoved(): void {
    this.workbook.edited = true;
  }

  sheetHidden(sheetId: string, hidden: boolean): void {
    const sheet = this.touch(sheetId);
    if (!sheet) return;
    if (!hidden) sheet.record.visibility = 'Visible';
    else if (sheet.record.visibility === 'Visible') sheet.record.visibility = 'Hidden';
  }

  activated(sheetId: string): void {
    const sheet = this.workbook.hostSheet(sheetId);
    if (sheet) this.workbook.sheetActivated(sheet);
  }

  selected(sheetId: string, area: Area): void {
    const sheet = this.workbook.hostSheet(sheetId);
    if (sheet) this.workbook.sheetSelected(sheet, area);
  }
}

/** True when a table would overlap the area. */
export function tableOver(tables: readonly HostTable[], sheet: HostSheet, area: Area): HostTable | undefined {
  return tables.find((table) => table.sheet === sheet && intersection(table.area, area) !== null);
}
