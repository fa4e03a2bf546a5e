import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { Workbook } from '@univerjs/core';
import { InsertSheetCommand, RemoveSheetCommand, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameCommand, SetWorksheetOrderCommand } from '@univerjs/sheets';
import { cellName } from '../../registers/shared/address';
import type { Engine } from '../engine/engine';
import { holds, shiftArea } from '../xlsx/areas';
import type { Shift } from '../xlsx/areas';
import { expandTableReferences } from '../xlsx/dialect';
import { sheetPrefix } from '../xlsx/formulaText';
import type { LoadedWorkbook } from '../xlsx/workbookReader';
import { ChangeTracker, tableOver } from './changeTracker';
import type { HistoryEntry, TrackedWorkbook } from './changeTracker';
import { EngineEvents } from './engineEvents';
import { EngineSheet } from './engineSheet';
import { FormulaRunner } from './formulaRunner';
import { HostSheet } from './hostSheet';
import type { SheetHome } from './hostSheet';
import { newId } from './ids';
import { saveModel } from './saveModel';
import { cellStyle } from './styleAccess';
import { newRecord } from './sheetRecord';
import type { SheetRecord } from './sheetRecord';
import { checkSheetName, freeSheetName } from './sheetNames';
import { FormulaNames, HostName, HostTable, prepareHeader } from './tables';
import type { Area, CellStyle, EvaluationResult, FunctionRuntime, ModelEvent, NamedItemModel, SheetModel, TableModel, WorkbookModel } from './types';
import { rangeOf } from './workbookData';

/** The pieces an opened workbook is made of. */
export interface HostWorkbookParts {
  readonly engine: Engine;
  readonly workbook: Workbook;
  readonly loaded: LoadedWorkbook;
  readonly name: string;
  readonly runtime: FunctionRuntime;
  /** What the model keeps of each sheet, by the engine's sheet id. */
  readonly records: ReadonlyMap<string, SheetRecord>;
}

export class HostWorkbook implements WorkbookModel, TrackedWorkbook, SheetHome {
  readonly name: string;
  readonly normal: CellStyle;
  readonly history: HistoryEntry[] = [];
  readonly settings: Map<string, unknown>;
  edited = false;
  quiet = false;
  hostTables: HostTable[];
  hostNames: HostName[];
  private readonly byEngineId = new Map<string, HostSheet>();
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly engine: Engine;
  private readonly workbook: Workbook;
  private readonly formulaNames: FormulaNames;
  private readonly tracker: ChangeTracker;
  private readonly events: EngineEvents;
  private readonly runner: FormulaRunner;
  /** Sheets that the engine will make the active one although Excel would not: those just added or shown. */
  private readonly notWanted = new Set<HostSheet>();
  private addinDepth = 0;
  private chosen: { sheet: HostSheet; area: Area };
  private active: HostSheet;

  constructor(private readonly parts: HostWorkbookParts) {
    const { engine, workbook, loaded, records } = parts;
    this.name = parts.name;
    this.engine = engine;
    this.workbook = workbook;
    this.normal = cellStyle(loaded.formats[0] ?? {});
    this.settings = new Map(loaded.settings);
    for (const [id, record] of records) this.addHostSheet(id, record);
    const sheets = this.hostSheets();
    this.active = sheets[loaded.activeSheet] ?? (sheets[0] as HostSheet);
    this.chosen = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.formulaNames = new FormulaNames(engine, workbook.getUnitId());
    this.hostTables = loaded.tables.map((table) =>
      new HostTable({ ...table, id: newId(), fileColumns: table.columns, sheet: sheets[table.sheet] as HostSheet }, this.formulaNames));
    this.hostNames = loaded.names.map((name) =>
      new HostName(newId(), name, this.formulaNames, name.sheet === undefined ? undefined : sheets[name.sheet]));
    this.runner = new FormulaRunner({
      engine,
      unitId: workbook.getUnitId(),
      runtime: parts.runtime,
      address: ({ sheetId, row, column }) => sheetPrefix(this.hostSheet(sheetId)?.name ?? '') + cellName(row, column),
      calculated: (sheetIds) => sheetIds.forEach((id) => {
        const sheet = this.hostSheet(id);
        if (sheet) this.emit({ type: 'calculated', sheet });
      }),
    });
    this.tracker = new ChangeTracker(this);
    this.events = new EngineEvents(engine, workbook.getUnitId(), this.tracker, (id) => this.hostSheet(id)?.name ?? '');
    this.runner.runUnfinished(sheets);
  }

  private addHostSheet(engineId: string, record: SheetRecord): HostSheet {
    const sheet = new HostSheet(newId(), new EngineSheet(this.engine, this.workbook, engineId), record, this);
    this.byEngineId.set(engineId, sheet);
    return sheet;
  }

  private run(command: string, params: object): void {
    this.engine.univer.__getInjector().get(ICommandService).syncExecuteCommand(command, { unitId: this.workbook.getUnitId(), ...params });
  }

  private own(sheet: SheetModel): HostSheet {
    const found = this.hostSheets().find((other) => other.id === sheet.id);
    if (!found) throw new Error(`The sheet “${sheet.name}” is not in this workbook.`);
    return found;
  }

  hostSheet(engineId: string): HostSheet | undefined {
    return this.byEngineId.get(engineId);
  }

  hostSheets(): readonly HostSheet[] {
    return this.workbook.getSheetOrders().flatMap((id) => this.byEngineId.get(id) ?? []);
  }

  engineSheets(): EngineSheet[] {
    return this.hostSheets().map((sheet) => sheet.grid);
  }

  positionOf(sheet: HostSheet): number {
    return this.hostSheets().indexOf(sheet);
  }

  newId(): string {
    return newId();
  }

  get source(): 'user' | 'addin' {
    return this.addinDepth > 0 ? 'addin' : 'user';
  }

  get sheets(): readonly SheetModel[] {
    return this.hostSheets();
  }

  get activeSheet(): SheetModel {
    return this.active;
  }

  activate(sheet: SheetModel): void {
    const own = this.own(sheet);
    this.notWanted.delete(own);
    this.run(SetWorksheetActiveOperation.id, { subUnitId: own.grid.id });
  }

  sheetActivated(sheet: HostSheet): void {
    if (sheet === this.active) return;
    if (this.notWanted.delete(sheet)) {
      this.run(SetWorksheetActiveOperation.id, { subUnitId: this.active.grid.id });
      return;
    }
    const previous = this.active;
    this.active = sheet;
    this.chosen = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.emit({ type: 'sheetActivated', sheet, previous });
  }

  get selection(): { sheet: SheetModel; area: Area } {
    return this.chosen;
  }

  select(sheet: SheetModel, area: Area): void {
    const own = this.own(sheet);
    this.activate(own);
    own.grid.makeRoom(Math.min(area.row + 1, area.row + area.rows), area.column + 1);
    const primary = { actualRow: area.row, actualColumn: area.column, ...rangeOf({ ...area, rows: 1, columns: 1 }), isMerged: false, isMergedMainCell: false };
    this.run(SetSelectionsOperation.id, { subUnitId: own.grid.id, reveal: true, selections: [{ range: own.grid.range(area), primary, style: null }] });
  }

  sheetSelected(sheet: HostSheet, area: Area): void {
    this.chosen = { sheet, area };
    this.emit({ type: 'selection', sheet, area });
  }

  addSheet(name?: string, position?: number): SheetModel {
    const names = this.hostSheets().map((sheet) => sheet.name);
    const given = name ?? freeSheetName(names);
    checkSheetName(given, names);
    const id = newId();
    const { defaultColumnWidth, defaultRowHeight } = this.active.grid.worksheet.getConfig();
    this.notWanted.add(this.addHostSheet(id, newRecord()));
    this.run(InsertSheetCommand.id, { index: position ?? names.length, sheet: { id, name: given, defaultColumnWidth, defaultRowHeight } });
    return this.adopt(id);
  }

  adopt(engineId: string): HostSheet {
    return this.byEngineId.get(engineId) ?? this.addHostSheet(engineId, newRecord());
  }

  renameSheet(sheet: SheetModel, name: string): void {
    const own = this.own(sheet);
    checkSheetName(name, this.hostSheets().filter((other) => other !== own).map((other) => other.name));
    this.run(SetWorksheetNameCommand.id, { subUnitId: own.grid.id, name });
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.run(SetWorksheetOrderCommand.id, { subUnitId: this.own(sheet).grid.id, order: position });
  }

  deleteSheet(sheet: SheetModel): void {
    const own = this.own(sheet);
    if (this.hostSheets().filter((other) => other !== own && other.visibility === 'Visible').length === 0) {
      throw new Error('A workbook must keep at least one visible sheet.');
    }
    this.run(RemoveSheetCommand.id, { subUnitId: own.grid.id });
  }

  forget(sheet: HostSheet): void {
    this.byEngineId.delete(sheet.grid.id);
    this.hostTables.filter((table) => table.sheet === sheet).forEach((table) => this.removeTable(table));
    this.hostNames.filter((name) => name.sheet === sheet).forEach((name) => this.removeName(name));
    if (this.active === sheet) this.sheetActivated(this.hostSheet(this.workbook.getActiveSheet().getSheetId()) ?? (this.hostSheets()[0] as HostSheet));
  }

  visibilityChanged(sheet: HostSheet): void {
    if (sheet.visibility === 'Visible' && sheet !== this.active) this.notWanted.add(sheet);
    this.run(SetWorksheetHideMutation.id, { subUnitId: sheet.grid.id, hidden: sheet.visibility === 'Visible' ? 0 : 1 });
    sheet.record.touched = true;
  }

  sheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.hostSheets().find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
  }

  get tables(): readonly TableModel[] {
    return this.hostTables;
  }

  addTable(sheet: SheetModel, area: Area, hasHeaders: boolean, name?: string): TableModel {
    const own = this.own(sheet);
    if (tableOver(this.hostTables, own, area)) throw new Error('A table cannot overlap another table.');
    const taken = new Set([...this.hostTables, ...this.hostNames].map((other) => other.name.toLowerCase()));
    let given = name ?? 'Table1';
    for (let number = 2; taken.has(given.toLowerCase()); number += 1) {
      if (name !== undefined) throw new Error(`The name “${name}” is already used.`);
      given = `Table${number}`;
    }
    const whole = prepareHeader(own, area, hasHeaders);
    const table = new HostTable({ id: newId(), sheet: own, area: whole, hasHeaders: true, hasTotals: false, name: given, style: 'TableStyleMedium2' }, this.formulaNames);
    this.hostTables = [...this.hostTables, table];
    own.record.touched = true;
    this.edited = true;
    return table;
  }

  removeTable(table: TableModel): void {
    const own = this.hostTables.find((other) => other.id === table.id);
    if (!own) return;
    this.formulaNames.removeTable(own);
    this.hostTables = this.hostTables.filter((other) => other !== own);
    own.sheet.record.touched = true;
  }

  get names(): readonly NamedItemModel[] {
    return this.hostNames.filter((name) => !name.builtIn);
  }

  addName(item: NamedItemModel): NamedItemModel {
    const scope = item.sheet && this.own(item.sheet);
    if (this.hostNames.some((other) => other.sheet === scope && other.name.toLowerCase() === item.name.toLowerCase())) throw new Error(`The name “${item.name}” is already used.`);
    const name = new HostName(newId(), item, this.formulaNames, scope);
    this.hostNames = [...this.hostNames, name];
    return name;
  }

  removeName(item: NamedItemModel): void {
    const own = this.hostNames.find((other) => other.name === item.name && other.sheet?.id === item.sheet?.id);
    if (!own) return;
    this.formulaNames.removeName(own);
    this.hostNames = this.hostNames.filter((other) => other !== own);
  }

  setSetting(key: string, value: unknown): void {
    this.settings.set(key, structuredClone(value));
    this.emit({ type: 'settingsChanged' });
  }

  removeSetting(key: string): void {
    if (this.settings.delete(key)) this.emit({ type: 'settingsChanged' });
  }

  recalculate(): void {
    this.emit({ type: 'recalculating' });
    this.runner.recalculate(this.hostSheets());
  }

  settled(): Promise<void> {
    return this.runner.settled();
  }

  evaluate(formula: string): Promise<EvaluationResult> {
    const names = new Set(this.hostNames.map((name) => name.name.toUpperCase()));
    const written = expandTableReferences(formula.startsWith('=') ? formula : `=${formula}`, this.surroundings(), { sheet: this.active.name, row: -1, column: -1 });
    return this.runner.evaluate(this.active.grid.id, written, names);
  }

  private surroundings(): Parameters<typeof expandTableReferences>[1] {
    return { customIds: this.parts.runtime.ids, tables: this.hostTables.map((table) => ({ name: table.name, sheet: table.sheet.name, area: table.area })) };
  }

  fullFormula(sheet: HostSheet, row: number, column: number, formula: string): string {
    return expandTableReferences(formula, this.surroundings(), { sheet: sheet.name, row, column });
  }

  errorMessage(sheet: SheetModel, row: number, column: number): string | undefined {
    const own = this.own(sheet);
    return this.runner.messageAt({ sheetId: own.grid.id, row, column }, own.grid.cell(row, column).value);
  }

  shiftFailures(engineId: string, shift: Shift): void {
    this.runner.shift((cell) => {
      if (cell.sheetId !== engineId) return cell;
      const area = shiftArea({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, shift);
      return area && holds(area, area.row, area.column) ? { ...cell, row: area.row, column: area.column } : null;
    });
  }

  rulesChanged(sheet: HostSheet): void {
    this.edited = true;
    this.emit({ type: 'rulesChanged', sheet });
  }

  shiftCells(sheet: HostSheet, shift: Shift, area: Area, move: () => void): void {
    this.quiet = true;
    try {
      move();
    } finally {
      this.quiet = false;
    }
    this.tracker.shifted(sheet.grid.id, shift, area);
  }

  asAddin<T>(work: () => T): T {
    const unitId = this.workbook.getUnitId();
    const oneStep = this.addinDepth === 0 ? this.engine.univer.__getInjector().get(IUndoRedoService).__tempBatchingUndoRedo(unitId) : null;
    this.addinDepth += 1;
    try {
      return work();
    } finally {
      this.addinDepth -= 1;
      oneStep?.dispose();
    }
  }

  on(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  save(): Uint8Array {
    return saveModel(this.parts.loaded, this, this.parts.runtime.ids);
  }

  dispose(): void {
    this.listeners.clear();
    this.events.dispose();
    this.runner.dispose();
    this.engine.univerAPI.disposeUnit(this.workbook.getUnitId());
  }
}
