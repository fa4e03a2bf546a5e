import type { CellValue, Grid } from '../../registers/shared/grid';
import { asProblem } from '../problems';
import { inExcel } from '../run';
import { queueComparisons } from './comparisonChoice';

/** A sheet of the workbook, with the corner by which one sees what it is. */
export interface SheetGlimpse {
  readonly name: string;
  readonly isHidden: boolean;
  /** Values of the top left corner only; null where they were too much to be sent. */
  readonly corner: Grid | null;
}

export interface SheetsLook {
  readonly sheets: readonly SheetGlimpse[];
  /** Register's sheet name -> name of the sheet that the officer compared it with. */
  readonly comparisons: ReadonlyMap<string, string>;
}

const CORNER = { row: 0, column: 0, rows: 30, columns: 40 };
const SHEETS_PER_REQUEST = 10;

/**
 * Every sheet that the officer can bring to the screen, with its corner: one request, and one more for each ten sheets.
 * @throws ExcelProblem
 */
export async function lookAtSheets(): Promise<SheetsLook> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const kept = queueComparisons(context);
    await context.sync();
    const shown = worksheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
    const sheets: SheetGlimpse[] = [];
    for (let from = 0; from < shown.length; from += SHEETS_PER_REQUEST) {
      sheets.push(...(await corners(context, shown.slice(from, from + SHEETS_PER_REQUEST))));
    }
    return { sheets, comparisons: kept() };
  });
}

async function corners(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetGlimpse[]> {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getRangeByIndexes(CORNER.row, CORNER.column, CORNER.rows, CORNER.columns);
    range.load('values');
    range.untrack();
    return range;
  });
  let isRead = true;
  try {
    await context.sync();
  } catch (thrown) {
    if (asProblem(thrown).code !== 'too-large') throw thrown;
    isRead = false;
  }
  return sheets.map(({ name, visibility }, index) => ({
    name,
    isHidden: visibility !== 'Visible',
    corner: isRead ? cornerGrid(name, ranges[index]?.values as CellValue[][]) : null,
  }));
}

function cornerGrid(sheet: string, values: CellValue[][]): Grid {
  return {
    sheet, top: CORNER.row, left: CORNER.column, values, merges: [], hiddenRows: new Set(),
    formulas: values.map((cells) => cells.map(() => null)),
    numberFormats: values.map((cells) => cells.map(() => 'General')),
  };
}
