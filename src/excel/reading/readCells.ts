import { areasOf, type ColumnRows } from '../../registers/shared/areas';
import type { Area, CellValue } from '../../registers/shared/grid';
import { Cancelled } from '../problems';
import { isTooLarge, queueRange, rowBands, type AreaContent } from './readArea';
import { bandCells, expectationOf, rowsSampled, type SheetSample } from './sample';

export interface ReadCellsOptions {
  /** The first rows, read already. */
  readonly sample: SheetSample;
  /** Queues other loads to travel with the first request. */
  readonly alongside?: () => void;
  /** Told after each request how many cells have been read. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads an area in bands of whole rows below those that the sample holds, each answer well under Excel's limit. Only formulas
 * are asked for (a cell without one gives its value there), and values only where formulas stand: texts come once instead of
 * twice. Formulas in columns that seemed to have none are caught up with in the next request. A band whose answer is too
 * large is halved. At least one request is made.
 * @throws Cancelled when the signal says so between two requests; whatever the host throws
 */
export async function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, options: ReadCellsOptions): Promise<AreaContent> {
  const { sample, signal, onProgress } = options;
  const content: Content = { values: [], formulas: [], numberFormats: [] };
  const valued = new Set<number>();
  const sampled = { ...area, rows: rowsSampled(area, sample) };
  const rest = { ...area, row: area.row + sampled.rows, rows: area.rows - sampled.rows };
  const expected = expectationOf(sample);
  const bands = rowBands(rest, bandCells(rest, expected));
  let owed = append(content, area, sampled, { formulas: sample.formulas.slice(0, sampled.rows), numberFormats: sample.numberFormats, values: [] }, valued);
  for (const column of expected.formulaColumns) valued.add(column);
  let alongside = options.alongside;
  do {
    if (signal?.aborted) throw new Cancelled();
    const band = bands.shift();
    alongside?.();
    const late = queueValues(sheet, owed);
    const own = band && queueBand(sheet, band, valued);
    try {
      await context.sync();
    } catch (thrown) {
      if (!band || band.rows === 1 || !isTooLarge(thrown)) throw thrown;
      bands.unshift(...rowBands(band, Math.ceil(band.rows / 2) * band.columns));
      continue;
    }
    alongside = undefined;
    fillIn(content, area, late);
    owed = own && band ? append(content, area, band, bandContent(own), valued) : [];
    onProgress?.(content.values.length * area.columns, area.rows * area.columns);
  } while (bands.length > 0 || owed.length > 0);
  return content;
}

/** The content as it grows; rows are replaced, never changed, once they are shared. */
interface Content extends AreaContent {
  readonly formulas: Array<Array<string | null>>;
}

interface ValuesRead {
  readonly area: Area;
  readonly range: Excel.Range;
}

interface BandRead {
  readonly cells: Excel.Range;
  readonly values: readonly ValuesRead[];
}

/** Rows as they were answered. */
interface BandContent {
  readonly formulas: readonly CellValue[][];
  readonly numberFormats: readonly string[][];
  readonly values: readonly ValuesRead[];
}

function bandContent({ cells, values }: BandRead): BandContent {
  return { formulas: cells.formulas as CellValue[][], numberFormats: cells.numberFormat as string[][], values };
}

function queueBand(sheet: Excel.Worksheet, band: Area, valued: ReadonlySet<number>): BandRead {
  const cells = queueRange(sheet, band, 'formulas,numberFormat');
  const rows = Array.from({ length: band.rows }, (_, index) => band.row + index);
  const columns = [...valued].filter((column) => column >= band.column && column < band.column + band.columns).map((column): ColumnRows => ({ column, rows }));
  return { cells, values: queueValues(sheet, areasOf(columns)) };
}

function queueValues(sheet: Excel.Worksheet, areas: readonly Area[]): ValuesRead[] {
  return areas.map((area) => ({ area, range: queueRange(sheet, area, 'values') }));
}

/** Adds a band's rows; gives the areas whose values have still to be read. */
function append(content: Content, area: Area, band: Area, read: BandContent, valued: Set<number>): Area[] {
  const late = new Map<number, number[]>();
  const none = new Array<string | null>(band.columns).fill(null);
  read.formulas.forEach((line, index) => {
    let formulas = none;
    for (let at = 0; at < line.length; at += 1) {
      const cell = line[at];
      if (typeof cell !== 'string' || !cell.startsWith('=')) continue;
      if (formulas === none) formulas = [...none];
      formulas[at] = cell;
      const column = band.column + at;
      if (!valued.has(column)) late.set(column, [...(late.get(column) ?? []), band.row + index]);
    }
    content.values.push(line);
    content.formulas.push(formulas);
    content.numberFormats.push(shared(content.numberFormats.at(-1), read.numberFormats[index]));
  });
  fillIn(content, area, read.values);
  for (const column of late.keys()) valued.add(column);
  // From the first to the last such row: a few cells too many cost less than many small areas.
  return areasOf([...late].map(([column, rows]) => ({ column, rows: Array.from({ length: rows[rows.length - 1] - rows[0] + 1 }, (_, i) => rows[0] + i) })));
}

/** Puts values where formulas stand. Text that merely starts with "=" is its own value, and no formula. */
function fillIn(content: Content, area: Area, read: readonly ValuesRead[]): void {
  for (const { area: part, range } of read) {
    range.values.forEach((line: CellValue[], index) => {
      const row = part.row - area.row + index;
      line.forEach((value, offset) => {
        const column = part.column - area.column + offset;
        const formulas = content.formulas[row];
        if (!formulas || formulas[column] === null || formulas[column] === undefined) return;
        if (value === formulas[column]) formulas[column] = null;
        else content.values[row][column] = value;
      });
    });
  }
}

/** Rows of one format are kept once: most rows of a register are formatted like the row above. */
function shared(above: string[] | undefined, row: string[]): string[] {
  return above !== undefined && row.length === above.length && row.every((format, at) => format === above[at]) ? above : row;
}
