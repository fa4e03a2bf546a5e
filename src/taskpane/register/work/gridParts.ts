import type { CellValue, Grid } from '../../../registers/shared/grid';

/** Some rows of a grid in the form in which they are sent: formulas where there are some, formats where they change. */
export interface GridPart {
  readonly values: ReadonlyArray<readonly CellValue[]>;
  readonly formulas: ReadonlyArray<{ readonly row: number; readonly column: number; readonly formula: string }>;
  /** From this row of the part on, until the next. */
  readonly formats: ReadonlyArray<{ readonly row: number; readonly formats: readonly string[] }>;
}

/** Everything of a grid but its cells. */
export type GridFrame = Omit<Grid, 'values' | 'formulas' | 'numberFormats'>;

/** Cells in one part: copying that many takes the browser a few milliseconds. */
const CELLS_PER_PART = 10_000;

export function frameOf({ sheet, top, left, merges, hiddenRows, fills }: Grid): GridFrame {
  return { sheet, top, left, merges, hiddenRows, ...(fills ? { fills } : {}) };
}

/** How many parts a grid is sent in. */
export function countParts(grid: Grid): number {
  return Math.ceil(grid.values.length / rowsPerPart(grid));
}

/** One part of a grid. */
export function partOf(grid: Grid, index: number): GridPart {
  const from = index * rowsPerPart(grid);
  const values = grid.values.slice(from, from + rowsPerPart(grid));
  const formulas: Array<{ row: number; column: number; formula: string }> = [];
  const formats: Array<{ row: number; formats: readonly string[] }> = [];
  for (let row = 0; row < values.length; row += 1) {
    grid.formulas[from + row].forEach((formula, column) => {
      if (formula !== null) formulas.push({ row, column, formula });
    });
    const own = grid.numberFormats[from + row];
    if (formats.at(-1)?.formats !== own) formats.push({ row, formats: own });
  }
  return { values, formulas, formats };
}

function rowsPerPart(grid: Grid): number {
  return Math.max(1, Math.floor(CELLS_PER_PART / Math.max(1, grid.values[0]?.length ?? 1)));
}

/** A grid put together from its parts, in their order. */
export function gridFrom(frame: GridFrame, parts: readonly GridPart[]): Grid {
  const values: Array<readonly CellValue[]> = [];
  const formulas: Array<ReadonlyArray<string | null>> = [];
  const numberFormats: Array<readonly string[]> = [];
  const none = new Array<string | null>(parts[0]?.values[0]?.length ?? 0).fill(null);
  for (const part of parts) {
    const own = new Map<number, Array<string | null>>();
    for (const { row, column, formula } of part.formulas) {
      const cells = own.get(row) ?? [...none];
      cells[column] = formula;
      own.set(row, cells);
    }
    let next = 0;
    part.values.forEach((cells, row) => {
      if (part.formats[next + 1]?.row === row) next += 1;
      values.push(cells);
      formulas.push(own.get(row) ?? none);
      numberFormats.push(part.formats[next].formats);
    });
  }
  return { ...frame, values, formulas, numberFormats };
}
