/**
 * Corrections to faults of the calculation engine (version 0.25.1, pinned), each seen to give wrong results:
 * a "[" in one formula upset every later one; SORT sorted the cached cells of its range in place. And one to its pace:
 * every write went through all cells of the workbook in search of formulas.
 */
import type { ICellData, IObjectMatrixPrimitiveType, IUniverInstanceService, Nullable, Workbook } from '@univerjs/core';
import { ArrayValueObject, FormulaDataModel, functionLookup, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { addIteratorHelpers } from './iteratorHelpers';

interface LexerInside {
  _resetTemp(this: LexerInside): void;
  _squareBracketState: number;
}

interface SortInside extends BaseFunction {
  _getResult(array: ArrayValueObject, ...rest: unknown[]): BaseValueObject;
}

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface FormulaModelInside {
  readonly _univerInstanceService: IUniverInstanceService;
  updateFormulaData(unitId: string, sheetId: string, cells: Cells): ReturnType<FormulaDataModel['updateFormulaData']>;
}

let prepared = false;

/** The lexer forgets its bracket state between formulas. */
function patchLexer(): void {
  const prototype = LexerTreeBuilder.prototype as unknown as LexerInside;
  const reset = prototype._resetTemp;
  prototype._resetTemp = function () {
    reset.call(this);
    this._squareBracketState = 0;
  };
}

function copyOf(array: ArrayValueObject): ArrayValueObject {
  const rows = array.getArrayValue().map((row) => row.slice());
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** SORT gets a copy of its range. */
function patchSort(): void {
  for (const [implementation, name] of functionLookup as unknown as ReadonlyArray<[{ prototype: SortInside }, string]>) {
    if (name !== 'SORT') continue;
    const { prototype } = implementation;
    const sort = prototype._getResult;
    prototype._getResult = function (array, ...rest) {
      return sort.call(this, copyOf(array), ...rest);
    };
  }
}

/** True where neither the cells to be written nor those that stand there have a formula. */
function areWithoutFormulas({ _univerInstanceService: units }: FormulaModelInside, unitId: string, sheetId: string, cells: Cells): boolean {
  const standing = units.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId)?.getCellMatrix();
  const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);
  for (const row of Object.keys(cells).map(Number)) {
    for (const column of Object.keys(cells[row] ?? {}).map(Number)) {
      if (hasFormula(cells[row][column]) || hasFormula(standing?.getValue(row, column))) return false;
    }
  }
  return true;
}

/** Writing plain cells over plain cells leaves the formulas of the workbook as they are: nothing to look for. */
function patchFormulaSearch(): void {
  const prototype = FormulaDataModel.prototype as unknown as FormulaModelInside;
  const update = prototype.updateFormulaData;
  prototype.updateFormulaData = function (unitId, sheetId, cells) {
    return areWithoutFormulas(this, unitId, sheetId, cells) ? {} : update.call(this, unitId, sheetId, cells);
  };
}

/** Makes the corrections. Call before an engine is made; more calls do nothing. */
export function prepareEngine(): void {
  if (prepared) return;
  prepared = true;
  addIteratorHelpers();
  patchLexer();
  patchSort();
  patchFormulaSearch();
}
