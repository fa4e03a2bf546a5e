import { ICommandService, type IRange } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Engine } from '../../engine/engine';
import type { Area, SheetModel } from '../../model/types';

/** A sheet of the grid, for the page to show on it what the model keeps beside the cells. */
export class PaintedSheet {
  private constructor(
    private readonly engine: Engine,
    private readonly unitId: string,
    /** The grid's own view of the sheet. */
    readonly worksheet: FWorksheet,
  ) {}

  /** The grid's sheet behind a sheet of the model; null while the grid has none of that name. */
  static of(engine: Engine, sheet: SheetModel): PaintedSheet | null {
    const workbook = engine.univerAPI.getActiveWorkbook();
    const worksheet = workbook?.getSheetByName(sheet.name);
    return workbook && worksheet ? new PaintedSheet(engine, workbook.getId(), worksheet) : null;
  }

  /** Changes what the grid shows. It is no step to undo: what is undone is the change in the model that led to it. */
  show(mutation: string, params: object): void {
    const commands = this.engine.univer.__getInjector().get(ICommandService);
    commands.syncExecuteCommand(mutation, { unitId: this.unitId, subUnitId: this.worksheet.getSheetId(), ...params }, { onlyLocal: true });
  }
}

export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
