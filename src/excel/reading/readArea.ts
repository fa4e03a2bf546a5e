import type { Area, CellValue } from '../../registers/shared/grid';
import { areaAddress } from '../address';
import { hostCode } from '../problems';

/** What a cell's content looks like, band by band: three arrays of the area's shape. */
export interface AreaContent {
  readonly values: CellValue[][];
  /** The formula's text, or null where the cell holds a plain value. */
  readonly formulas: Array<Array<string | null>>;
  readonly numberFormats: string[][];
}

/** Cells asked for in one request: about 3.5 MB of short values, formulas and formats. Longer texts are met by halving. */
export const CELLS_PER_READ = 100_000;

/**
 * Reads an area in as few requests as its size allows: bands of whole rows, at most CELLS_PER_READ cells each.
 * Where the host says that an answer was too large, the band is halved and asked for again.
 */
export async function readArea(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<AreaContent> {
  const content: AreaContent = { values: [], formulas: [], numberFormats: [] };
  const bands = rowBands(area, CELLS_PER_READ);
  for (let band = bands.shift(); band; band = bands.shift()) {
    const range = queueContent(sheet, band);
    try {
      await context.sync();
    } catch (thrown) {
      if (!isTooLarge(thrown) || band.rows === 1) throw thrown;
      bands.unshift(...rowBands(band, Math.ceil(band.rows / 2) * band.columns));
      continue;
    }
    appendContent(content, range);
  }
  return content;
}

/** True where Excel refused because its answer would be too large. */
export function isTooLarge(thrown: unknown): boolean {
  return /PayloadSizeLimit|TooLarge/i.test(hostCode(thrown));
}

/** Queues the loading of some properties of an area: they are read once, and no further request is spent on releasing it. */
export function queueRange(sheet: Excel.Worksheet, area: Area, properties: string): Excel.Range {
  const range = sheet.getRange(areaAddress(area));
  range.load(properties);
  range.untrack();
  return range;
}

/** Queues the loading of an area's content, to be read with `contentOf` after the next sync. */
export function queueContent(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return queueRange(sheet, area, 'values,formulas,numberFormat');
}

/** The content of a range queued by `queueContent`, after the sync. */
export function contentOf(range: Excel.Range): AreaContent {
  const content: AreaContent = { values: [], formulas: [], numberFormats: [] };
  appendContent(content, range);
  return content;
}

/** An area cut into bands of whole rows of at most `cells` cells (never less than one row). */
export function rowBands(area: Area, cells: number): Area[] {
  const rowsEach = Math.max(1, Math.floor(cells / Math.max(1, area.columns)));
  const bands: Area[] = [];
  for (let done = 0; done < area.rows; done += rowsEach) {
    bands.push({ ...area, row: area.row + done, rows: Math.min(rowsEach, area.rows - done) });
  }
  return bands;
}

function appendContent(content: AreaContent, range: Excel.Range): void {
  const values = range.values as CellValue[][];
  const formulas = range.formulas as CellValue[][];
  for (let row = 0; row < values.length; row += 1) {
    const cells = values[row] ?? [];
    content.values.push(cells);
    content.formulas.push(cells.map((value, column) => formulaText(formulas[row]?.[column] ?? '', value)));
    content.numberFormats.push((range.numberFormat[row] ?? []) as string[]);
  }
}

/** Text that merely starts with "=" reads the same as value and as formula; a formula does not. */
function formulaText(formula: CellValue, value: CellValue): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
