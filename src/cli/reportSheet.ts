import { asWritten } from '../excel/writing/asWritten';
import type { CellStyle, SheetModel, WorkbookModel } from '../host/model/types';
import type { Look, ReportContent } from '../registers/shared/report/content';

/** Writes a report to a new sheet at the end of the workbook, named as asked or with a number after it. Charts are not drawn. */
export function writeReport(workbook: WorkbookModel, { sheetName, blocks, looks, widths }: ReportContent): SheetModel {
  const sheet = addSheet(workbook, sheetName);
  for (const { row, column, cells } of blocks) {
    const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
    sheet.writeCells(area, cells.map((line) => line.map(asWritten)));
    sheet.setStyle(area, { verticalAlignment: 'Top' });
  }
  for (const look of looks) applyLook(sheet, look);
  widths.forEach((points, column) => sheet.setColumnWidth(column, points));
  return sheet;
}

function addSheet(workbook: WorkbookModel, name: string): SheetModel {
  let free = name;
  for (let i = 2; workbook.sheet(free) !== undefined; i += 1) free = `${name} ${i}`;
  return workbook.addSheet(free);
}

function applyLook(sheet: SheetModel, { area, bold, italic, size, fill, font, wrap, centred, numberFormat }: Look): void {
  const style: CellStyle = {
    ...(bold !== undefined && { bold }), ...(italic !== undefined && { italic }), ...(size !== undefined && { fontSize: size }),
    ...(fill !== undefined && { fill }), ...(font !== undefined && { fontColor: font }), ...(wrap !== undefined && { wrapText: wrap }),
    ...(centred && { horizontalAlignment: 'Center' as const }),
  };
  sheet.setStyle(area, style);
  if (numberFormat !== undefined) sheet.writeNumberFormats(area, Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(numberFormat)));
}
