import type { SheetModel } from '../../../src/host/model/types';
import { cellName } from '../../../src/registers/shared/address';
import type { Area } from '../../../src/registers/shared/grid';

/** Everything of a sheet that a tidy could touch. Cells are by their A1 addresses; blank ones in the usual format are left out. */
export interface SheetPicture {
  readonly cells: ReadonlyMap<string, string>;
  readonly colours: readonly string[];
  readonly lists: readonly string[];
  readonly layout: string;
}

/** A picture of a sheet as it is now. */
export function sheetPicture(sheet: SheetModel): SheetPicture {
  const area = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const [formulas, types, formats] = [sheet.formulas(area), sheet.valueTypes(area), sheet.numberFormats(area)];
  const cells = new Map<string, string>();
  formulas.forEach((row, r) => row.forEach((content, c) => {
    const format = formats[r]?.[c] ?? 'General';
    if (content === '' && format === 'General') return;
    cells.set(cellName(area.row + r, area.column + c), JSON.stringify([content, types[r]?.[c], format]));
  }));
  return {
    cells,
    colours: sheet.conditionalFormats.map(({ areas, rule, format }) => JSON.stringify([areas.map(key), rule, format])).sort(),
    lists: sheet.validations.map(({ areas, ...rest }) => JSON.stringify([areas.map(key), rest])).sort(),
    layout: JSON.stringify([sheet.merges, sheet.freeze, Array.from({ length: 40 }, (_, column) => sheet.columnWidth(column))]),
  };
}

/** Addresses of the cells that are not the same in two pictures. */
export function differingCells(a: SheetPicture, b: SheetPicture): string[] {
  return [...new Set([...a.cells.keys(), ...b.cells.keys()])].filter((cell) => a.cells.get(cell) !== b.cells.get(cell));
}

function key({ row, column, rows, columns }: Area): string {
  return `${row},${column},${rows},${columns}`;
}
