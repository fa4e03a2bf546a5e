/** Opening workbooks in an engine. */
import { UniverInstanceType } from '@univerjs/core';
import type { IWorkbookData, Workbook } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import { createBlankWorkbook } from '../xlsx/blank';
import { readWorkbook } from '../xlsx/workbookReader';
import { HostWorkbook } from './hostWorkbook';
import { newId } from './ids';
import { recordOf } from './sheetRecord';
import type { FunctionRuntime, WorkbookModel } from './types';
import { engineValue, rangeOf, sheetData, workbookData } from './workbookData';
import type { LoadedArray } from './workbookData';

/** No custom functions. */
const NO_FUNCTIONS: FunctionRuntime = {
  ids: new Set(),
  invoke: ({ id }) => ({ ok: false, error: '#NAME?', message: `There is no function called ${id}.` }),
};

export interface OpenOptions {
  /** The file's bytes. */
  readonly bytes: Uint8Array;
  /** The file's name, as shown. */
  readonly name?: string;
  readonly engine: Engine;
  /** Runs the add-in's custom functions. */
  readonly runtime?: FunctionRuntime;
}

/** Gives the engine the results of array formulas as the file holds them. */
function showArrays(engine: Engine, unitId: string, arrays: ReadonlyMap<string, readonly LoadedArray[]>): void {
  const formulas = engine.univer.__getInjector().get(FormulaDataModel);
  const ranges = formulas.getArrayFormulaRange();
  const values = formulas.getArrayFormulaCellData();
  for (const [sheetId, list] of arrays) {
    for (const { area, cells } of list) {
      (((ranges[unitId] ??= {})[sheetId] ??= {})[area.row] ??= {})[area.column] = rangeOf(area);
      const sheet = ((values[unitId] ??= {})[sheetId] ??= {});
      for (const { row, column, content } of cells) (sheet[row] ??= {})[column] = engineValue(content.value, content.type);
    }
  }
  formulas.setArrayFormulaRange(ranges);
  formulas.setArrayFormulaCellData(values);
}

/**
 * Opens an .xlsx file in an engine, headless or on a page. The results held in the file are shown at once; formulas that
 * have none, or that call the add-in's functions, are calculated (see WorkbookModel.settled).
 * @throws WorkbookFileError when the file cannot be opened
 */
export async function openWorkbook({ bytes, name = 'Book1.xlsx', engine, runtime = NO_FUNCTIONS }: OpenOptions): Promise<WorkbookModel> {
  const loaded = readWorkbook(bytes, runtime.ids, newId);
  const unitId = newId();
  const sheets = loaded.sheets.map((sheet) => {
    const id = newId();
    return { id, sheet, ...sheetData(sheet, id) };
  });
  const data: IWorkbookData = workbookData(loaded, unitId, name, sheets);
  const workbook = engine.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const active = sheets[loaded.activeSheet];
  if (active) workbook.setActiveSheet(workbook.getSheetBySheetId(active.id) ?? workbook.getActiveSheet());
  showArrays(engine, unitId, new Map(sheets.map((sheet) => [sheet.id, sheet.arrays])));
  const records = new Map(sheets.map(({ id, sheet }) => [id, recordOf(sheet)]));
  return new HostWorkbook({ engine, workbook, loaded, name, runtime, records });
}

/** A new workbook with one empty sheet. */
export function newWorkbook(options: Omit<OpenOptions, 'bytes'>): Promise<WorkbookModel> {
  return openWorkbook({ ...options, bytes: createBlankWorkbook() });
}
