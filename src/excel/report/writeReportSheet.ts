import type { CellValue } from '../../registers/shared/grid';
import type { ChartSource, ContentBlock, Look, ReportContent } from '../../registers/shared/report/content';
import { areaAddress } from '../address';
import { asProblem, ExcelProblem, hostCode } from '../problems';
import { inExcel, supports } from '../run';
import { asWritten } from '../writing/asWritten';
import { cut } from '../writing/blocks';
import { queueStructureLook } from '../writing/preflight';

const CELLS_PER_WRITE = 20_000;
const TEXT_PER_WRITE = 1_200_000;

/** What became of writing a report. */
export type ReportOutcome =
  | {
      readonly outcome: 'written';
      readonly sheetId: string;
      readonly sheetName: string;
      /** False where this Excel cannot draw charts: everything else is there. */
      readonly hasChart: boolean;
    }
  | {
      readonly outcome: 'failed';
      readonly problem: ExcelProblem;
      /** The name of the unfinished sheet, where it could not be taken out again. */
      readonly sheetLeft: string | null;
    };

/**
 * Writes a report to a new sheet, numbered where its name is taken: no sheet that is there is touched.
 * Three requests, and one more for each further 20,000 cells. If anything fails, the new sheet is taken out again.
 * The sheet is not brought to the front, so that the pane stays with the register.
 * @param whenWritten what is still to be done in the same run; if it fails, so has the report
 */
export async function writeReportSheet(content: ReportContent, whenWritten?: WhenWritten): Promise<ReportOutcome> {
  const outcome = await attemptReport(content, whenWritten);
  const again = outcome.outcome === 'failed' && outcome.problem.code === 'undo-step-refused' && outcome.sheetLeft === null;
  return again ? attemptReport(content, whenWritten) : outcome;
}

type WhenWritten = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;

async function attemptReport(content: ReportContent, whenWritten?: WhenWritten): Promise<ReportOutcome> {
  let name: string | null = null;
  try {
    return await inExcel(
      async (context) => {
        name = await freeName(context, content.sheetName);
        const sheet = context.workbook.worksheets.add(name);
        sheet.load('id,name');
        await fillSheet(context, sheet, content);
        const hasChart = content.chart !== null && (await drawChart(context, sheet, content.chart));
        await whenWritten?.(context, sheet);
        return { outcome: 'written' as const, sheetId: sheet.id, sheetName: sheet.name, hasChart };
      },
      { oneUndoStep: true },
    );
  } catch (thrown) {
    const problem = asProblem(thrown);
    // A name taken in the meantime is someone else's sheet: there is nothing of ours to take out.
    const isOurs = name !== null && problem.detail !== 'ItemAlreadyExists';
    return { outcome: 'failed', problem, sheetLeft: isOurs && name !== null && !(await isRemoved(name)) ? name : null };
  }
}

/** The name wanted, or with the first number that no sheet has: "Risk report 2". Excel takes names that differ in capitals for the same. */
async function freeName(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  context.workbook.load('readOnly');
  const mayAdd = queueStructureLook(context);
  await context.sync();
  if (context.workbook.readOnly) throw new ExcelProblem('read-only');
  if (!mayAdd()) throw new ExcelProblem('structure-protected');
  const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}

/** Writes values, looks and sizes, but no chart, to a sheet that holds nothing. */
export async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, content: ReportContent): Promise<void> {
  await writeBlocks(context, sheet, content.blocks);
  await writeLooks(context, sheet, content.looks);
  queueSizes(sheet, content);
  await context.sync();
}

/** Queues the values. Only a report too long for one request is sent in several. */
async function writeBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet, blocks: readonly ContentBlock[]): Promise<void> {
  for (const { row: top, column, cells } of blocks) {
    const columns = cells[0]?.length ?? 0;
    let row = top;
    const parts = cut(cells, Math.floor(CELLS_PER_WRITE / Math.max(1, columns)), TEXT_PER_WRITE, (line) => line.join('').length);
    for (const [index, part] of parts.entries()) {
      if (index > 0) await context.sync();
      const range = sheet.getRange(areaAddress({ row, column, rows: part.length, columns }));
      range.values = part.map((line) => line.map((cell): CellValue => asWritten(cell)));
      range.format.verticalAlignment = 'Top';
      range.untrack();
      row += part.length;
    }
  }
}

/** Queues the looks: more than go into one request are sent in several. A number format is sent cell by cell. */
async function writeLooks(context: Excel.RequestContext, sheet: Excel.Worksheet, looks: readonly Look[]): Promise<void> {
  let queued = 0;
  for (const look of looks) {
    const size = look.numberFormat === undefined ? 1 : look.area.rows * look.area.columns;
    if (queued > 0 && queued + size > CELLS_PER_WRITE) {
      await context.sync();
      queued = 0;
    }
    queued += size;
    queueLook(sheet, look);
  }
}

function queueLook(sheet: Excel.Worksheet, { area, bold, italic, size, fill, font, wrap, centred, numberFormat }: Look): void {
  const range = sheet.getRange(areaAddress(area));
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.color = font;
  if (fill !== undefined) format.fill.color = fill;
  if (wrap !== undefined) format.wrapText = wrap;
  if (centred) format.horizontalAlignment = 'Center';
  if (numberFormat !== undefined) range.numberFormat = Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(numberFormat));
  range.untrack();
}

/** Widths first: the height of a wrapped row follows from them. */
function queueSizes(sheet: Excel.Worksheet, { widths, blocks }: ReportContent): void {
  widths.forEach((width, column) => {
    const range = sheet.getRange(areaAddress({ row: 0, column, rows: 1, columns: 1 }));
    range.format.columnWidth = width;
    range.untrack();
  });
  const rows = Math.max(1, ...blocks.map(({ row, cells }) => row + cells.length));
  const all = sheet.getRange(areaAddress({ row: 0, column: 0, rows, columns: widths.length }));
  all.format.autofitRows();
  all.untrack();
}

/** @returns false where this Excel has no charts, or not with series of one's own (ExcelApi 1.7) */
async function drawChart(context: Excel.RequestContext, sheet: Excel.Worksheet, { title, labels, series, place, stacked, axisFrom }: ChartSource): Promise<boolean> {
  if (!supports('1.7')) return false;
  const [levels, ...numbers] = [labels, ...series.map(({ values }) => values)].map((area) => sheet.getRange(areaAddress(area)));
  try {
    const chart = sheet.charts.add(stacked ? 'ColumnStacked' : 'ColumnClustered', numbers[0], 'Columns');
    chart.title.text = title;
    series.forEach(({ name, colour }, index) => {
      // One column of numbers makes a chart of one series; the others are added to it.
      const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
      line.name = name;
      line.setValues(numbers[index]);
      line.setXAxisValues(levels);
      if (colour === null) line.format.fill.clear();
      else line.format.fill.setSolidColor(colour);
    });
    if (axisFrom !== undefined) chart.axes.valueAxis.minimum = axisFrom;
    for (const range of [levels, ...numbers]) range.untrack();
    const [first, last] = areaAddress(place).split(':');
    chart.setPosition(first ?? '', last);
    await context.sync();
    return true;
  } catch (thrown) {
    if (hostCode(thrown) !== 'ApiNotFound') throw thrown;
    return false;
  }
}

async function isRemoved(name: string): Promise<boolean> {
  try {
    await inExcel(
      async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        await context.sync();
        if (sheet.isNullObject) return;
        sheet.delete();
        await context.sync();
      },
      { waitForEditing: true },
    );
    return true;
  } catch {
    // The first failure is what the officer is told of, with the name of the sheet that was left.
    return false;
  }
}
