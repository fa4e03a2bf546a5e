import type { Area } from '../../registers/shared/grid';
import { areaAddress, parseAreas } from '../address';
import { ExcelProblem } from '../problems';
import { inExcel } from '../run';

/** What is selected: one area of one sheet. */
export interface Selection {
  /** Excel's id of the sheet. */
  readonly sheetId: string;
  readonly area: Area;
}

/** What is selected now; null where it is no single area (several areas, a chart). @throws ExcelProblem */
export async function readSelection(): Promise<Selection | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    const selected = context.workbook.getSelectedRanges();
    selected.load('address');
    await context.sync();
    return selectionOf(sheet.id, selected.address);
  });
}

/** Tells the listener what is selected whenever that changes. Gives a function that stops it. @throws ExcelProblem */
export async function watchSelection(listener: (selection: Selection | null) => void): Promise<() => Promise<void>> {
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => listener(selectionOf(worksheetId, address)));
    await context.sync();
    return added;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

/** Selects an area of a sheet, by the sheet's id or name, and brings it to the front. @throws ExcelProblem */
export async function selectArea(sheetKey: string, area: Area): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') throw new ExcelProblem('sheet-missing');
    sheet.activate();
    const range = sheet.getRange(areaAddress(area));
    range.select();
    range.untrack();
    await context.sync();
  });
}

function selectionOf(sheetId: string, address: string): Selection | null {
  const [area, ...others] = parseAreas(address);
  return area && others.length === 0 ? { sheetId, area } : null;
}
