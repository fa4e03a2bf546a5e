import type { Shift } from '../xlsx/areas';
import { areaName } from '../xlsx/areas';
import { shiftBand, shiftFor, shiftLines } from './structure';
import { readFormulas, readNumberFormats, readTexts, readValueTypes, readValues, usedArea, writeCells, writeNumberFormats } from './cellAccess';
import type { EngineSheet } from './engineSheet';
import { clearComments, clearConditionalFormats, replaceValidation } from './sheetRecord';
import type { KeptConditionalFormat, SheetRecord } from './sheetRecord';
import { SheetLayout } from './sheetLayout';
import { clearCells, setStyle, styleAt } from './styleAccess';
import type { Area, CellStyle, CommentModel, ConditionalFormat, DataValidation, Scalar, SheetModel, ValueType, Visibility } from './types';

/** Who comments here: the local host knows no user's name. */
const LOCAL_AUTHOR = 'Local user';

/** What a sheet needs of its workbook. */
export interface SheetHome {
  /** The workbook's normal look. */
  readonly normal: CellStyle;
  engineSheets(): EngineSheet[];
  positionOf(sheet: HostSheet): number;
  newId(): string;
  /** The record's rules changed: pages show them. */
  rulesChanged(sheet: HostSheet): void;
  /** Carries out `move`, which writes cells, and tells of it as one shift. */
  shiftCells(sheet: HostSheet, shift: Shift, area: Area, move: () => void): void;
  visibilityChanged(sheet: HostSheet): void;
}

/** A sheet over the engine. What the engine has no place for is in `record`. */
export class HostSheet implements SheetModel {
  private readonly layout: SheetLayout;

  constructor(readonly id: string, readonly grid: EngineSheet, readonly record: SheetRecord, private readonly home: SheetHome) {
    this.layout = new SheetLayout(grid);
  }

  get name(): string {
    return this.grid.worksheet.getName();
  }

  get position(): number {
    return this.home.positionOf(this);
  }

  get visibility(): Visibility {
    return this.record.visibility;
  }

  set visibility(visibility: Visibility) {
    this.record.visibility = visibility;
    this.home.visibilityChanged(this);
  }

  get isProtected(): boolean {
    return this.record.isProtected;
  }

  set isProtected(isProtected: boolean) {
    this.record.isProtected = isProtected;
    this.record.touched = true;
  }

  values(area: Area): Scalar[][] {
    return readValues(this.grid, area);
  }

  formulas(area: Area): Scalar[][] {
    return readFormulas(this.grid, area);
  }

  texts(area: Area): string[][] {
    return readTexts(this.grid, area);
  }

  numberFormats(area: Area): string[][] {
    return readNumberFormats(this.grid, area);
  }

  valueTypes(area: Area): ValueType[][] {
    return readValueTypes(this.grid, area);
  }

  writeCells(area: Area, cells: ReadonlyArray<ReadonlyArray<Scalar | null>>): void {
    writeCells(this.grid, area, cells);
  }

  writeNumberFormats(area: Area, formats: ReadonlyArray<ReadonlyArray<string | null>>): void {
    writeNumberFormats(this.grid, area, formats);
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    return usedArea(this.grid, valuesOnly, within);
  }

  clear(area: Area, applyTo: 'All' | 'Contents' | 'Formats'): void {
    clearCells(this.grid, area, applyTo);
    if (applyTo === 'Contents') return;
    this.layout.unmerge(area);
    clearConditionalFormats(this.record, area);
    if (applyTo === 'All') {
      replaceValidation(this.record, area, null);
      clearComments(this.record, area);
    }
    this.home.rulesChanged(this);
  }

  insert(area: Area, shift: 'Down' | 'Right'): void {
    this.shift(area, shiftFor(area, 'insert', shift === 'Down' ? 'row' : 'column'));
  }

  remove(area: Area, shift: 'Up' | 'Left'): void {
    this.shift(area, shiftFor(area, 'remove', shift === 'Up' ? 'row' : 'column'));
  }

  private shift(area: Area, shift: Shift): void {
    if (shift.band) this.home.shiftCells(this, shift, area, () => shiftBand(this.grid, this.home.engineSheets(), shift, area));
    else shiftLines(this.grid, shift);
  }

  style(row: number, column: number): CellStyle {
    return styleAt(this.grid, row, column, this.home.normal);
  }

  setStyle(area: Area, style: CellStyle): void {
    setStyle(this.grid, area, style);
  }

  columnWidth(column: number): number {
    return this.layout.columnWidth(column);
  }

  setColumnWidth(column: number, points: number): void {
    this.layout.setColumnWidth(column, points);
  }

  rowHeight(row: number): number {
    return this.layout.rowHeight(row);
  }

  setRowHeight(row: number, points: number): void {
    this.layout.setRowHeight(row, points);
  }

  rowHidden(row: number): boolean {
    return this.layout.rowHidden(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.layout.setRowHidden(row, hidden);
  }

  columnHidden(column: number): boolean {
    return this.layout.columnHidden(column);
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.layout.setColumnHidden(column, hidden);
  }

  get merges(): readonly Area[] {
    return this.layout.merges;
  }

  merge(area: Area): void {
    this.layout.merge(area);
  }

  unmerge(area: Area): void {
    this.layout.unmerge(area);
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.record.conditionalFormats.map((kept) => kept.format);
  }

  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat {
    for (const kept of this.record.conditionalFormats) kept.format.priority += 1;
    this.record.addedOnTop += 1;
    const added: ConditionalFormat = { ...structuredClone(format), id: this.home.newId(), priority: 1 };
    this.record.conditionalFormats.unshift({ format: added, changed: true });
    this.rulesTouched();
    return added;
  }

  updateConditionalFormat(format: ConditionalFormat): void {
    const kept = this.keptFormat(format.id);
    if (!kept) return;
    if (kept.format !== format) Object.assign(kept.format, structuredClone(format));
    kept.changed = true;
    this.rulesTouched();
  }

  removeConditionalFormat(id: string): void {
    const kept = this.keptFormat(id);
    if (!kept) return;
    if (kept.source !== undefined) this.record.removedRules.push(kept.source);
    this.record.conditionalFormats = this.record.conditionalFormats.filter((other) => other !== kept);
    this.rulesTouched();
  }

  private keptFormat(id: string): KeptConditionalFormat | undefined {
    return this.record.conditionalFormats.find((kept) => kept.format.id === id);
  }

  private rulesTouched(): void {
    this.record.touched = true;
    this.home.rulesChanged(this);
  }

  get validations(): readonly DataValidation[] {
    return this.record.validations.flatMap((kept) => (kept.validation && kept.areas.length > 0 ? [kept.validation] : []));
  }

  setValidation(area: Area, validation: Omit<DataValidation, 'areas'> | null): void {
    replaceValidation(this.record, area, validation);
    this.home.rulesChanged(this);
  }

  get comments(): readonly CommentModel[] {
    return this.record.comments;
  }

  addComment(row: number, column: number, content: string): CommentModel {
    if (this.record.comments.some((other) => other.row === row && other.column === column)) throw new Error('The cell already has a comment.');
    const added = {
      id: this.home.newId(), row, column, content, authorName: LOCAL_AUTHOR, authorEmail: '', created: new Date().toISOString(), isThreaded: false, resolved: false, replies: [],
    };
    this.record.comments.push(added);
    this.rulesTouched();
    return added;
  }

  updateComment(id: string, change: { content?: string; resolved?: boolean }): void {
    const comment = this.record.comments.find((other) => other.id === id);
    if (!comment) return;
    if (change.resolved && !comment.isThreaded) throw new Error('A note cannot be marked as resolved: only threaded comments can.');
    Object.assign(comment, change);
    this.rulesTouched();
  }

  removeComment(id: string): void {
    this.record.comments = this.record.comments.filter((comment) => comment.id !== id);
    this.rulesTouched();
  }

  get autoFilter(): { area: Area; isDataFiltered: boolean } | null {
    return this.record.autoFilter;
  }

  setAutoFilter(area: Area | null, isDataFiltered = false): void {
    const { autoFilter } = this.record;
    const same = area !== null && autoFilter !== null && areaName(area) === areaName(autoFilter.area);
    if (!same) this.record.autoFilterChanged = true;
    this.record.autoFilter = area && { area, isDataFiltered };
    this.rulesTouched();
  }

  get freeze(): { rows: number; columns: number } {
    return this.layout.freeze;
  }

  set freeze(freeze: { rows: number; columns: number }) {
    this.layout.freeze = freeze;
  }
}
