/** Writes assets/samples/*.xlsx from the published lines in tests/fixtures. Run with: npm run samples */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { asText } from '../src/excel/writing/asWritten';
import type { Scalar, SheetModel } from '../src/host/model/types';
import { openHeadless } from '../src/host/openHeadless';
import { isFailure } from '../src/rules/failure';
import { readDate } from '../src/rules/readDate';
import budgets from '../tests/fixtures/budget-monitor-grid.json';
import contracts from '../tests/fixtures/contracts-register-grid.json';
import risks from '../tests/fixtures/risk-register-grid.json';

const SAMPLES = path.resolve(__dirname, '../assets/samples');
const HEADING_FILL = '#1F3A5F';
const HEADING_HEIGHT = 36;
const row = (index: number, columns: number) => ({ row: index, column: 0, rows: 1, columns });

interface Sample {
  readonly file: string;
  readonly sheet: string;
  readonly rows: Scalar[][];
  readonly headerRows: readonly number[];
  /** In points. */
  readonly widths: readonly number[];
  /** Of the rows under the headings, in points: several lines of text can be read, and the next rows still be seen. */
  readonly rowHeight: number;
  readonly formats?: ReadonlyArray<{ row: number; column: number; format: string }>;
}

function fill(sheet: SheetModel, { rows, headerRows, widths, rowHeight, formats = [] }: Sample): void {
  const columns = Math.max(...rows.map((cells) => cells.length));
  const whole = { row: 0, column: 0, rows: rows.length, columns };
  sheet.writeCells(whole, rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? asText(cell) : cell))));
  sheet.setStyle(whole, { wrapText: true, verticalAlignment: 'Top', fontName: 'Arial', fontSize: 9 });
  rows.forEach((_, index) => sheet.setRowHeight(index, headerRows.slice(0, 2).includes(index) ? HEADING_HEIGHT : rowHeight));
  // The first header only: the headings repeated on later pages are plain rows, as they come out of the paper.
  for (const header of headerRows.slice(0, 2)) sheet.setStyle(row(header, columns), { bold: true, fill: HEADING_FILL, fontColor: '#FFFFFF' });
  widths.forEach((points, column) => sheet.setColumnWidth(column, points));
  for (const { row: r, column, format } of formats) sheet.writeNumberFormats({ row: r, column, rows: 1, columns: 1 }, [[format]]);
}

/** Writes one workbook: the samples given are its sheets, in order. */
async function write(...samples: [Sample, ...Sample[]]): Promise<void> {
  const [{ file, sheet }] = samples;
  const workbook = await openHeadless(null, { name: file });
  workbook.renameSheet(workbook.activeSheet, sheet);
  samples.forEach((sample, i) => fill(i === 0 ? workbook.activeSheet : workbook.addSheet(sample.sheet), sample));
  await workbook.settled();
  writeFileSync(path.join(SAMPLES, file), workbook.save());
  workbook.dispose();
}

function riskRegister(): Sample {
  const headerRows = risks.lines.flatMap((line, i) => (line.kind === 'header' || line.kind === 'subheader' ? [i] : []));
  return { file: 'risk-register.xlsx', sheet: risks.sheet, rows: risks.rows, headerRows, rowHeight: 62, widths: [30, 90, 170, 260, 80, 60, 60, 60, 260, 60, 60, 60, 170, 60, 170, 130, 130, 110] };
}

const MONEY = new Set([7, 8, 9, 10]);
const DATES = new Set([12, 13]);
const WHOLE = new Set([1, 14]);

/**
 * The first page as the register's own export gives it, with real dates and numbers; the second page as text, as it
 * comes when a page is pasted from the paper.
 */
function contractsRegister(): Sample {
  const secondPage = contracts.lines.findIndex((line) => line.kind === 'blank');
  const formats: Array<{ row: number; column: number; format: string }> = [];
  const rows = contracts.rows.map((cells, r) => cells.map((cell, column): Scalar => {
    if (contracts.lines[r].kind !== 'row' || r > secondPage || cell === '') return cell;
    if (MONEY.has(column)) formats.push({ row: r, column, format: '#,##0' });
    if (MONEY.has(column) || WHOLE.has(column)) return Number(cell.replaceAll(',', ''));
    if (!DATES.has(column)) return cell;
    formats.push({ row: r, column, format: 'dd/mm/yyyy' });
    const serial = readDate(cell, 'Date');
    if (isFailure(serial)) throw new Error(`Line ${r + 1} of the contracts register: "${cell}" is not a date.`);
    return serial;
  }));
  const headerRows = contracts.lines.flatMap((line, i) => (line.kind === 'header' ? [i] : []));
  return { file: 'contracts-register.xlsx', sheet: contracts.sheet, rows, formats, headerRows, rowHeight: 26, widths: [45, 55, 110, 100, 240, 150, 130, 75, 75, 70, 70, 50, 70, 70, 60, 60, 60, 60] };
}

/** One sheet a table of the report, with real numbers. */
function budgetMonitor(): [Sample, ...Sample[]] {
  const [first, ...others] = budgets.sheets.map(({ sheet, headerRow, rows }): Sample => ({
    file: 'budget-monitor.xlsx', sheet, rows, headerRows: [headerRow], rowHeight: 26, widths: [190, 95, 90, 90, 150, 280],
    formats: rows.flatMap((cells, r) => cells.flatMap((cell, column) => (typeof cell === 'number' ? [{ row: r, column, format: '#,##0;(#,##0)' }] : []))),
  }));
  return [first, ...others];
}

async function main(): Promise<void> {
  await write(riskRegister());
  await write(contractsRegister());
  await write(...budgetMonitor());
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
