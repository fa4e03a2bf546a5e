import { asWritten } from '../excel/writing/asWritten';
import type { SheetModel, WorkbookModel } from '../host/model/types';
import type { ReportTable } from '../registers/risk/report/tables';
import { RAG_COLOURS } from '../schemes/ragColours';

const HEADING = { bold: true, fill: '#1F3A5F', fontColor: '#FFFFFF', wrapText: true, verticalAlignment: 'Top' } as const;
/** In points, for the columns of the report: references, titles, then figures. */
const WIDTHS = [80, 260, 90, 150, 200, 90, 90, 90];

/** A new sheet at the end of the workbook, named as asked or with a number after it. */
export function addReportSheet(workbook: WorkbookModel, name: string): SheetModel {
  let free = name;
  for (let i = 2; workbook.sheet(free) !== undefined; i += 1) free = `${name} ${i}`;
  return workbook.addSheet(free);
}

/** Writes tables one below the other, each with its title, heading, rows and notes, and a blank row between. */
export function writeTables(sheet: SheetModel, tables: readonly ReportTable[]): void {
  let row = 0;
  for (const table of tables) row = writeTable(sheet, table, row) + 1;
  WIDTHS.forEach((points, column) => sheet.setColumnWidth(column, points));
}

/** @returns the row after the table */
function writeTable(sheet: SheetModel, { title, header, rows, notes, colours }: ReportTable, top: number): number {
  write(sheet, top, [title]);
  sheet.setStyle({ row: top, column: 0, rows: 1, columns: 1 }, { bold: true, fontSize: 13 });
  write(sheet, top + 1, header);
  sheet.setStyle({ row: top + 1, column: 0, rows: 1, columns: header.length }, HEADING);
  let row = top + 2;
  rows.forEach((cells, r) => {
    write(sheet, row, cells);
    sheet.setStyle({ row, column: 0, rows: 1, columns: header.length }, { wrapText: true, verticalAlignment: 'Top' });
    colours?.[r]?.forEach((rag, column) => {
      if (rag) sheet.setStyle({ row, column, rows: 1, columns: 1 }, { fill: RAG_COLOURS[rag].fill, fontColor: RAG_COLOURS[rag].font });
    });
    row += 1;
  });
  for (const note of notes) {
    write(sheet, row, [note]);
    sheet.setStyle({ row, column: 0, rows: 1, columns: 1 }, { italic: true });
    row += 1;
  }
  return row;
}

function write(sheet: SheetModel, row: number, cells: ReportTable['rows'][number]): void {
  sheet.writeCells({ row, column: 0, rows: 1, columns: cells.length }, [cells.map(asWritten)]);
}
