import type { Area } from '../../registers/shared/grid';
import { fillKey } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import { inExcel } from '../run';

/** Cells looked at one by one where a column has several colours; more are not worth the wait. */
const MOST_CELLS = 3_000;
/** What an unfilled cell answers. */
const WHITE = '#ffffff';

/**
 * The colours that cells were filled with by hand, as Grid.fills holds them. One request where each area is of one colour
 * or of none, as most are; else one more. Nothing is read of areas with very many cells.
 * @throws ExcelProblem
 */
export async function readFills(sheetId: string, areas: readonly Area[]): Promise<ReadonlyMap<string, string>> {
  const fills = new Map<string, string>();
  if (areas.length === 0 || areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_CELLS) return fills;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const wholes = areas.map((area) => ({ area, fill: queueFill(sheet, area) }));
    await context.sync();
    const mixed = wholes.filter(({ fill }) => !fill.color).flatMap(({ area }) => cellsOf(area));
    for (const { area, fill } of wholes) for (const cell of fill.color ? cellsOf(area) : []) keep(fills, cell, fill.color);
    if (mixed.length === 0) return fills;
    const single = mixed.map((cell) => ({ cell, fill: queueFill(sheet, cell) }));
    await context.sync();
    for (const { cell, fill } of single) keep(fills, cell, fill.color);
    return fills;
  });
}

function queueFill(sheet: Excel.Worksheet, area: Area): Excel.RangeFill {
  const range = sheet.getRange(areaAddress(area));
  const { fill } = range.format;
  fill.load('color');
  range.untrack();
  return fill;
}

function keep(fills: Map<string, string>, { row, column }: Area, colour: string): void {
  if (colour && colour.toLowerCase() !== WHITE) fills.set(fillKey(row, column), colour);
}

function cellsOf({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns), rows: 1, columns: 1 }));
}
