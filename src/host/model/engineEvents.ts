/**
 * What happens in the engine, in the model's words: edits (by the model or by a user on the page), shifts, sheets that come
 * and go. Also guards the cells: a change of look alone must not turn text that looks like a number into a number.
 */
import { ICommandService } from '@univerjs/core';
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import * as sheets from '@univerjs/sheets';
import type { Engine } from '../engine/engine';
import type { Shift } from '../xlsx/areas';
import { changedArea } from './engineSheet';
import type { CellChanges } from './engineSheet';
import type { Area } from './types';
import { areaOf } from './workbookData';

export interface EngineEventHandler {
  /** A cell as it stands, for the guard. */
  raw(sheetId: string, row: number, column: number): Nullable<ICellData>;
  /** A formula as the engine is to have it (table references written in full). */
  formula(sheetId: string, row: number, column: number, formula: string): string;
  /** Before cells change, by an edit or a calculation. */
  cellsWillChange(sheetId: string, changes: CellChanges, calculated: boolean): void;
  edited(sheetId: string, area: Area, what: 'contents' | 'look', event: boolean): void;
  shifted(sheetId: string, shift: Shift, area: Area): void;
  /** Sizes, hidden rows, merged cells, panes. */
  laidOut(sheetId: string): void;
  sheetAdded(sheetId: string): void;
  sheetDeleted(sheetId: string): void;
  sheetRenamed(sheetId: string, from: string): void;
  sheetMoved(): void;
  sheetHidden(sheetId: string, hidden: boolean): void;
  activated(sheetId: string): void;
  selected(sheetId: string, area: Area): void;
}

interface Params {
  unitId?: string;
  subUnitId?: string;
  cellValue?: CellChanges;
  range?: IRange;
  ranges?: IRange[];
  selections?: Array<{ range: IRange }>;
  sheet?: { id: string };
  hidden?: number;
  name?: string;
  trigger?: string;
  from?: { subUnitId: string; value: CellChanges };
  to?: { subUnitId: string; value: CellChanges };
}

/** Commands that rewrite formulas on the way; the formulas are not edits of their own. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  sheets.InsertRowByRangeCommand.id, sheets.InsertColByRangeCommand.id, sheets.RemoveRowByRangeCommand.id, sheets.RemoveColByRangeCommand.id,
  sheets.InsertRowCommand.id, sheets.InsertColCommand.id, sheets.RemoveRowCommand.id, sheets.RemoveColCommand.id,
  sheets.SetWorksheetNameCommand.id, sheets.RemoveSheetCommand.id,
]);

const LAYOUT: ReadonlySet<string> = new Set([
  sheets.SetWorksheetColWidthMutation.id, sheets.SetWorksheetRowHeightMutation.id, sheets.SetRowHiddenMutation.id, sheets.SetRowVisibleMutation.id,
  sheets.SetColHiddenMutation.id, sheets.SetColVisibleMutation.id, sheets.SetFrozenMutation.id, sheets.AddWorksheetMergeMutation.id,
  sheets.RemoveWorksheetMergeMutation.id, sheets.SetRowDataMutation.id, sheets.SetColDataMutation.id, sheets.SetWorksheetRowIsAutoHeightMutation.id,
]);

const LINES: Readonly<Record<string, [Shift['axis'], Shift['kind']]>> = {
  [sheets.InsertRowMutation.id]: ['row', 'insert'],
  [sheets.RemoveRowMutation.id]: ['row', 'remove'],
  [sheets.InsertColMutation.id]: ['column', 'insert'],
  [sheets.RemoveColMutation.id]: ['column', 'remove'],
};

const BANDS: Readonly<Record<string, [Shift['axis'], Shift['kind']]>> = {
  [sheets.InsertRangeMoveDownCommand.id]: ['row', 'insert'],
  [sheets.DeleteRangeMoveUpCommand.id]: ['row', 'remove'],
  [sheets.InsertRangeMoveRightCommand.id]: ['column', 'insert'],
  [sheets.DeleteRangeMoveLeftCommand.id]: ['column', 'remove'],
};

const onlyLook = (cell: Nullable<ICellData>): boolean => !!cell && Object.keys(cell).every((key) => key === 's' || (key === 't' && !('v' in cell)));

export class EngineEvents {
  private readonly subscriptions: Array<{ dispose(): void }>;

  constructor(engine: Engine, private readonly unitId: string, private readonly handler: EngineEventHandler, private readonly nameOf: (sheetId: string) => string) {
    const commands = engine.univer.__getInjector().get(ICommandService);
    this.subscriptions = [
      commands.beforeCommandExecuted((command, options) => this.before(command, options)),
      commands.onCommandExecuted((command, options) => this.after(command, options)),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private renamedFrom = '';

  private before(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as Params | undefined;
    if (params?.unitId !== this.unitId || params.subUnitId === undefined) return;
    if (command.id === sheets.SetWorksheetNameMutation.id) this.renamedFrom = this.nameOf(params.subUnitId);
    if (command.id !== sheets.SetRangeValuesMutation.id || !params.cellValue) return;
    this.guard(params.subUnitId, params.cellValue);
    this.handler.cellsWillChange(params.subUnitId, params.cellValue, options?.fromFormula === true);
  }

  /** Keeps the type of a cell whose look alone changes, and writes table references in full. */
  private guard(sheetId: string, changes: CellChanges): void {
    for (const row in changes) {
      const cells = changes[row];
      if (!cells) continue;
      for (const column in cells) {
        const cell = cells[column];
        if (!cell) continue;
        if (cell.f?.includes('[')) cell.f = this.handler.formula(sheetId, Number(row), Number(column), cell.f);
        if (cell.v !== undefined || cell.t || !('s' in cell)) continue;
        const stands = this.handler.raw(sheetId, Number(row), Number(column));
        if (stands?.t) cells[column] = { ...cell, t: stands.t };
      }
    }
  }

  private after(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as Params | undefined;
    if (!params || params.unitId !== this.unitId) return;
    const sheetId = params.subUnitId ?? '';
    const lines = LINES[command.id];
    if (command.id === sheets.SetRangeValuesMutation.id) this.cellsChanged(sheetId, params, options);
    else if (lines && params.range) this.linesShifted(sheetId, lines, params.range);
    else if (LAYOUT.has(command.id)) this.handler.laidOut(sheetId);
    else this.otherCommand(command.id, sheetId, params);
  }

  private cellsChanged(sheetId: string, params: Params, options: IExecutionOptions | undefined): void {
    const changes = params.cellValue;
    if (!changes || options?.fromFormula || Object.keys(changes).length === 0) return;
    const look = Object.values(changes).every((cells) => Object.values(cells ?? {}).every((cell) => onlyLook(cell as Nullable<ICellData>)));
    this.handler.edited(sheetId, changedArea(changes), look ? 'look' : 'contents', !STRUCTURAL.has(params.trigger ?? ''));
  }

  private linesShifted(sheetId: string, [axis, kind]: [Shift['axis'], Shift['kind']], range: IRange): void {
    const [at, last] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    this.handler.shifted(sheetId, { axis, kind, at, count: last - at + 1 }, areaOf(range));
  }

  private otherCommand(id: string, sheetId: string, params: Params): void {
    const { handler } = this;
    const band = BANDS[id];
    if (band && params.range) {
      const area = areaOf(params.range);
      const [at, count, from, width] = band[0] === 'row' ? [area.row, area.rows, area.column, area.columns] : [area.column, area.columns, area.row, area.rows];
      handler.shifted(sheetId, { axis: band[0], kind: band[1], at, count, band: { from, count: width } }, area);
      return;
    }
    switch (id) {
      case sheets.MoveRangeMutation.id:
        for (const side of [params.from, params.to]) {
          if (side && Object.keys(side.value).length > 0) handler.edited(side.subUnitId, changedArea(side.value), 'contents', true);
        }
        return;
      case sheets.MoveRowsMutation.id:
      case sheets.MoveColsMutation.id:
        handler.laidOut(sheetId);
        return;
      case sheets.ReorderRangeMutation.id:
        if (params.range) handler.edited(sheetId, areaOf(params.range), 'contents', true);
        return;
      case sheets.InsertSheetMutation.id:
        if (params.sheet) handler.sheetAdded(params.sheet.id);
        return;
      case sheets.RemoveSheetMutation.id:
        handler.sheetDeleted(sheetId);
        return;
      case sheets.SetWorksheetNameMutation.id:
        handler.sheetRenamed(sheetId, this.renamedFrom);
        return;
      case sheets.SetWorksheetOrderMutation.id:
        handler.sheetMoved();
        return;
      case sheets.SetWorksheetHideMutation.id:
        handler.sheetHidden(sheetId, params.hidden === 1);
        return;
      case sheets.SetWorksheetActiveOperation.id:
        handler.activated(sheetId);
        return;
      case sheets.SetSelectionsOperation.id: {
        const last = params.selections?.[params.selections.length - 1];
        if (last) handler.selected(sheetId, areaOf(last.range));
        return;
      }
      default:
    }
  }
}
