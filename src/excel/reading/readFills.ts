import { fillKey, type Area } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import { inExcel, supports } from '../run';

/** More cells than this are not worth the wait. */
const MOST_CELLS = 5_000;
/** What an unfilled cell answers. */
const WHITE = '#ffffff';

/**
 * The colours that cells were filled with by hand, as Grid.fills holds them: one request. Nothing is read where there are
 * very many cells, or where Excel cannot tell the colours of single cells (before ExcelApi 1.9).
 * @throws ExcelProblem
 */
export async function readFills(sheetId: string, areas: readonly Area[]): Promise<ReadonlyMap<string, string>> {
  const fills = new Map<string, string>();
  if (areas.length === 0 || areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_CELLS || !supports('1.9')) return fills;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const looks = areas.map((area) => {
      const range = sheet.getRange(areaAddress(area));
      const cells = range.getCellProperties({ format: { fill: { color: true } } });
      range.untrack();
      return { area, cells };
    });
    await context.sync();
    for (const { area, cells } of looks) {
      cells.value.forEach((row, r) => row.forEach(({ format }, c) => {
        const colour = format?.fill?.color;
        if (colour && colour.toLowerCase() !== WHITE) fills.set(fillKey(area.row + r, area.column + c), colour);
      }));
    }
    return fills;
  });
}
