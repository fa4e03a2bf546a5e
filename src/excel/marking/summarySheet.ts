import type { CellValue } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import { ExcelProblem } from '../problems';
import { keepOwnSheets, queueOwnSheets, queuePutBack, recordOf, unchangedSheet, type OwnSheet, type UnchangedSheet } from '../report/ownSheets';
import { inExcel } from '../run';
import { asText } from '../writing/asWritten';
import { cut } from '../writing/blocks';
import { queueStructureLook } from '../writing/preflight';

/** A sheet of values to be written: text stays text, whatever it looks like. */
export interface SummaryContent {
  /** All of one length. */
  readonly rows: ReadonlyArray<ReadonlyArray<CellValue>>;
  /** Zero-based rows in bold: titles and headings. */
  readonly boldRows: readonly number[];
  /** Width of each column in points. */
  readonly widths: readonly number[];
}

export interface SummaryOutcome {
  readonly sheetId: string;
  readonly sheetName: string;
  /** True where an earlier summary of the same sheet was replaced. */
  readonly replaced: boolean;
}

export const SUMMARY_SHEET = 'Table audit';

/** Name of the workbook setting that tells own summaries from other sheets. Kept in workbooks: never renamed. */
const SETTING = 'scrutiny.auditSummaries';

const CELLS_PER_WRITE = 20_000;
const TEXT_PER_WRITE = 1_200_000;

/**
 * Writes a summary to a sheet "Table audit". The summary this add-in wrote earlier of the same sheet is replaced, if nobody
 * has changed it since; any other sheet of that name is left alone and the new one is numbered. A failure part-way takes the
 * new sheet out again, or puts the earlier summary back. @throws ExcelProblem
 */
export async function writeSummarySheet(source: string, content: SummaryContent): Promise<SummaryOutcome> {
  try {
    return await attemptSummary(source, content);
  } catch (thrown) {
    if (thrown instanceof ExcelProblem && thrown.code === 'undo-step-refused') return attemptSummary(source, content);
    throw thrown;
  }
}

async function attemptSummary(source: string, content: SummaryContent): Promise<SummaryOutcome> {
  return inExcel(
    async (context) => {
      const found = await look(context, source);
      const sheet = found.earlier?.sheet ?? context.workbook.worksheets.add(freeName(found.names));
      try {
        found.earlier?.used.clear();
        await writeContent(context, sheet, content);
        const record = await recordOf(context, sheet, source);
        keepOwnSheets(context, SETTING, [...found.records.filter(({ sheetId }) => sheetId !== sheet.id), record]);
        await context.sync();
      } catch (thrown) {
        await putBack(context, sheet, found.earlier);
        throw thrown;
      }
      return { sheetId: sheet.id, sheetName: sheet.name, replaced: found.earlier !== null };
    },
    { oneUndoStep: true },
  );
}

/** Ids of the sheets that are summaries written by this add-in. @throws ExcelProblem */
export async function summarySheets(): Promise<string[]> {
  return inExcel(async (context) => {
    const records = queueOwnSheets(context, SETTING);
    await context.sync();
    return records().map(({ sheetId }) => sheetId);
  });
}

interface Found {
  readonly names: readonly string[];
  /** Records of sheets that are still there. */
  readonly records: readonly OwnSheet[];
  /** An earlier summary that may be replaced. */
  readonly earlier: UnchangedSheet | null;
}

async function look(context: Excel.RequestContext, source: string): Promise<Found> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  context.workbook.load('readOnly');
  const mayAdd = queueStructureLook(context);
  const kept = queueOwnSheets(context, SETTING);
  await context.sync();
  if (context.workbook.readOnly) throw new ExcelProblem('read-only');
  const names = worksheets.items.map(({ name }) => name);
  const records = kept().filter(({ sheetId }) => worksheets.items.some(({ id }) => id === sheetId));
  const earlier = await unchangedSheet(context, records.filter((record) => record.source === source));
  if (!earlier && !mayAdd()) throw new ExcelProblem('structure-protected');
  return { names, records, earlier };
}

/** "Table audit", or with the first number that no sheet has: "Table audit (2)". Excel takes names that differ in capitals for the same. */
function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = SUMMARY_SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${SUMMARY_SHEET} (${number})`;
  return name;
}

async function writeContent(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows, boldRows, widths }: SummaryContent): Promise<void> {
  const columns = widths.length;
  widths.forEach((width, column) => {
    const range = sheet.getRange(areaAddress({ row: 0, column, rows: rows.length, columns: 1 }));
    range.format.columnWidth = width;
    range.format.wrapText = true;
    range.format.verticalAlignment = 'Top';
    range.format.horizontalAlignment = 'Left';
    range.untrack();
  });
  let row = 0;
  for (const part of cut(rows, Math.floor(CELLS_PER_WRITE / columns), TEXT_PER_WRITE, (cells) => cells.join('').length)) {
    const range = sheet.getRange(areaAddress({ row, column: 0, rows: part.length, columns }));
    range.values = part.map((cells) => cells.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)));
    range.untrack();
    await context.sync();
    row += part.length;
  }
  for (const bold of boldRows) {
    const range = sheet.getRange(areaAddress({ row: bold, column: 0, rows: 1, columns }));
    range.format.font.bold = true;
    // A title runs on over the cells beside it instead of making its row tall.
    if (rows[bold]?.filter((cell) => cell !== '').length === 1) range.format.wrapText = false;
    range.untrack();
  }
  await context.sync();
}

/** As it was before: no new sheet, or the earlier summary's content. */
async function putBack(context: Excel.RequestContext, sheet: Excel.Worksheet, earlier: UnchangedSheet | null): Promise<void> {
  try {
    if (earlier) queuePutBack(earlier);
    else sheet.delete();
    await context.sync();
  } catch {
    // What stopped the writing also stops the mending; the officer is told of the first.
  }
}
