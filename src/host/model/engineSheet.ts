/** One sheet of the engine, read from its raw cells: the engine's own accessors give display text, and are slow. */
import { CellValueType, ICommandService, IUndoRedoService } from '@univerjs/core';
import type { ICellData, Injector, IObjectMatrixPrimitiveType, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Engine } from '../engine/engine';
import { isErrorText } from '../engine/errors';
import { ENGINE_BUSY } from '../engine/values';
import { MAX_COLUMNS, MAX_ROWS, intersection } from '../xlsx/areas';
import type { CellFormat } from '../xlsx/content';
import { formatOf } from './styleMapping';
import type { Area, Scalar, ValueType } from './types';
import { areaOf, rangeOf } from './workbookData';

export type CellChanges = IObjectMatrixPrimitiveType<ICellData>;

/** A cell that holds nothing, written over another: everything is taken away except its look. */
export const EMPTIED: Readonly<Record<'v' | 'f' | 'si' | 'p' | 't' | 'custom', null>> = { v: null, f: null, si: null, p: null, t: null, custom: null };

function valueOf(cell: ICellData): [Scalar, ValueType] {
  const { v, t } = cell;
  if (v === undefined || v === null) {
    const text = cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
    return text ? [text, 'String'] : ['', 'Empty'];
  }
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return [v === true || v === 1 || v === '1', 'Boolean'];
  if (t === CellValueType.NUMBER || typeof v === 'number') return [Number(v), 'Double'];
  if (v === ENGINE_BUSY) return ['#BUSY!', 'Error'];
  return [v, t !== CellValueType.FORCE_STRING && isErrorText(v) ? 'Error' : 'String'];
}

export interface SheetCell {
  readonly value: Scalar;
  readonly type: ValueType;
  readonly formula: string | undefined;
}

const BLANK: SheetCell = { value: '', type: 'Empty', formula: undefined };

/** The smallest area around the cells of a change, which must hold at least one. */
export function changedArea(changes: CellChanges): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key in changes) {
    const row = Number(key);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const inner in changes[row]) {
      const column = Number(inner);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export class EngineSheet {
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly formats = new Map<string, CellFormat>();

  constructor(engine: Engine, readonly workbook: Workbook, readonly id: string) {
    this.injector = engine.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  get worksheet(): Worksheet {
    const found = this.workbook.getSheetBySheetId(this.id);
    if (!found) throw new Error('This sheet has been deleted.');
    return found;
  }

  /** Runs one of the engine's commands on this sheet. @throws Error when the engine refuses */
  run(command: string, params: object): void {
    if (!this.commands.syncExecuteCommand(command, { unitId: this.unitId, subUnitId: this.id, ...params })) {
      throw new Error(`The workbook did not accept the change (${command}).`);
    }
  }

  private spilled(row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.id]?.[row]?.[column];
  }

  raw(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  /** A cell's value and formula, the values spilled by array formulas included. */
  cell(row: number, column: number): SheetCell {
    const own = this.raw(row, column);
    if (own) {
      const [value, type] = valueOf(own);
      const formula = own.f ?? (own.si ? this.formulas.getFormulaStringByCell(row, column, this.id, this.unitId) ?? undefined : undefined);
      if (formula || type !== 'Empty') return { value, type, formula: formula || undefined };
    }
    const spilled = this.spilled(row, column);
    if (!spilled) return BLANK;
    const [value, type] = valueOf(spilled);
    return type === 'Empty' ? BLANK : { value, type, formula: undefined };
  }

  /** The area an array formula at this cell fills, when that is more than the cell itself. */
  spill(row: number, column: number): Area | undefined {
    const range = this.formulas.getArrayFormulaRange()[this.unitId]?.[this.id]?.[row]?.[column];
    const area = range ? areaOf(range) : undefined;
    return area && area.rows * area.columns > 1 ? area : undefined;
  }

  /** The engine's style of a cell: its own, else its row's, else its column's. */
  private styleName(row: number, column: number): Nullable<IStyleData | string> {
    const sheet = this.worksheet;
    return this.raw(row, column)?.s ?? sheet.getRowManager().getRow(row)?.s ?? sheet.getColumnManager().getColumn(column)?.s;
  }

  /** How a cell looks; undefined where nothing was ever set. */
  format(row: number, column: number): CellFormat | undefined {
    const style = this.styleName(row, column);
    return style ? this.formatOfStyle(style) : undefined;
  }

  /** A style of the engine in the model's words. */
  formatOfStyle(style: IStyleData | string): CellFormat {
    if (typeof style !== 'string') return formatOf(style);
    let format = this.formats.get(style);
    if (!format) {
      format = formatOf(this.workbook.getStyles().get(style));
      this.formats.set(style, format);
    }
    return format;
  }

  /** Calls back for every cell that holds a value, a formula or (unless `valuesOnly`) a look. */
  forEachCell(valuesOnly: boolean, visit: (row: number, column: number) => void): void {
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (!valuesOnly || (cell.v ?? cell.f ?? cell.si ?? cell.p ?? null) !== null)) visit(row, column);
    });
    const spilled = this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.id];
    for (const row in spilled) {
      const cells = spilled[Number(row)];
      for (const column in cells) {
        const cell = cells[Number(column)];
        if (cell && (cell.v ?? null) !== null && !this.raw(Number(row), Number(column))?.f) visit(Number(row), Number(column));
      }
    }
  }

  /** Writes cells through the engine's own command, so that a page can undo it. */
  write(changes: CellChanges): void {
    if (Object.keys(changes).length === 0) return;
    const area = changedArea(changes);
    this.makeRoom(area.row + area.rows, area.column + area.columns);
    this.run(SetRangeValuesCommand.id, { range: rangeOf(area), value: changes });
  }

  /**
   * Writes looks alone, as one step that a page can undo. The command above would not do: the engine takes a formula
   * out of a cell whose change carries none, unless the change says that it comes from styling.
   */
  writeLooks(changes: CellChanges): void {
    if (Object.keys(changes).length === 0) return;
    const area = changedArea(changes);
    this.makeRoom(area.row + area.rows, area.column + area.columns);
    const redo = { unitId: this.unitId, subUnitId: this.id, cellValue: changes, trigger: SetStyleCommand.id };
    const undo = { ...SetRangeValuesUndoMutationFactory(this.injector, redo), trigger: SetStyleCommand.id };
    this.run(SetRangeValuesMutation.id, redo);
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }],
    });
  }

  /** Makes the grid at least this large. */
  makeRoom(rows: number, columns: number): void {
    if (rows > MAX_ROWS || columns > MAX_COLUMNS) throw new Error('A sheet has no more than 1,048,576 rows and 16,384 columns.');
    if (rows > this.worksheet.getRowCount()) this.run(SetWorksheetRowCountMutation.id, { rowCount: rows });
    if (columns > this.worksheet.getColumnCount()) this.run(SetWorksheetColumnCountMutation.id, { columnCount: columns });
  }

  /** The part of an area that the grid has: whole rows and columns are cut to it. */
  withinGrid(area: Area): Area | null {
    return intersection(area, { row: 0, column: 0, rows: this.worksheet.getRowCount(), columns: this.worksheet.getColumnCount() });
  }

  range(area: Area): ReturnType<typeof rangeOf> {
    return rangeOf(this.withinGrid(area) ?? area);
  }
}
