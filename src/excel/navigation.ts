import { cellName } from '../registers/shared/address';
import { ExcelProblem } from './problems';
import { inExcel } from './run';

/** Brings the officer to a cell (zero-based position) of a sheet, by its id or name. @throws ExcelProblem */
export async function goToCell(sheetKey: string, row: number, column: number): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') throw new ExcelProblem('sheet-missing');
    sheet.activate();
    const cell = sheet.getRange(cellName(row, column));
    cell.select();
    cell.untrack();
    await context.sync();
  });
}
