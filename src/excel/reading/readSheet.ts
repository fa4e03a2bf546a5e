import type { Area, Grid } from '../../registers/shared/grid';
import { intersection, parseAreas, parseFirstArea } from '../address';
import { hostCode } from '../problems';
import { inExcel, supports } from '../run';
import type { AcceptedFinding } from '../../registers/shared/acceptedFindings';
import { acceptedFindings } from '../settings/acceptedFindings';
import { asAtDates } from '../settings/asAtDates';
import type { Kept } from '../settings/keptBySheet';
import { mappings, type KeptMapping } from '../settings/mappings';
import { isTooLarge } from './readArea';
import { readCells, type ReadCellsOptions } from './readCells';
import { queueSample, SAMPLE_AREA, sampleOf, SMALL_SAMPLE_AREA, type SheetSample } from './sample';

/** What may stand in the way of changing the sheet, or should be told before it is. */
export interface SheetConditions {
  readonly isProtected: boolean;
  readonly isReadOnly: boolean;
  /** True when a filter is on and hides rows. */
  readonly isFiltered: boolean;
}

/** One sheet as read: its content as a Grid, and the conditions it is in. */
export interface SheetReading {
  /** Excel's own id of the sheet, which survives renaming. */
  readonly sheetId: string;
  readonly grid: Grid;
  readonly conditions: SheetConditions;
  /** What the workbook remembers of the officer's choice of columns for this sheet. */
  readonly saved: Kept<KeptMapping>;
  /** The as-at dates the officer gave for this sheet, as serial numbers. */
  readonly asAt: Kept<number>;
  /** The findings on this sheet that the officer lets stand. */
  readonly accepted: Kept<readonly AcceptedFinding[]>;
}

/** How reading is watched and stopped. */
export type ReadSheetOptions = Pick<ReadCellsOptions, 'onProgress' | 'signal'>;

/**
 * Reads the used part of a sheet (the active one, or the one of that id or name): in two requests, or three where it is
 * between about 5 and 9 MB; a sheet of more than 12 MB in many small ones, so that the pane answers in between.
 * @throws ExcelProblem; Cancelled when the signal says so between two requests
 */
export async function readSheet(key?: string, options: ReadSheetOptions = {}): Promise<SheetReading> {
  return inExcel(async (context) => {
    const { sheet, area, sample, kept } = await readHead(context, key);
    const base = { isProtected: sheet.protection.protected, isReadOnly: context.workbook.readOnly };
    if (!area) {
      return { sheetId: sheet.id, grid: emptyGrid(sheet.name), conditions: { ...base, isFiltered: false }, ...kept };
    }
    const { content, extras } = await readWithExtras(context, sheet, area, { ...options, sample });
    return {
      sheetId: sheet.id,
      grid: {
        sheet: sheet.name,
        top: area.row,
        left: area.column,
        ...content,
        merges: extras.merges,
        hiddenRows: extras.hiddenRows,
      },
      conditions: { ...base, isFiltered: extras.isFiltered },
      ...kept,
    };
  });
}

/** What the first request tells: everything but the rows below the first, and their layout. */
interface SheetHead {
  readonly sheet: Excel.Worksheet;
  /** The part that holds something; null where nothing does. */
  readonly area: Area | null;
  readonly sample: SheetSample;
  readonly kept: Pick<SheetReading, 'saved' | 'asAt' | 'accepted'>;
}

async function readHead(context: Excel.RequestContext, key: string | undefined): Promise<SheetHead> {
  try {
    return await readHeadWith(context, key, SAMPLE_AREA);
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    return readHeadWith(context, key, SMALL_SAMPLE_AREA);
  }
}

async function readHeadWith(context: Excel.RequestContext, key: string | undefined, looked: Area): Promise<SheetHead> {
  const sheets = context.workbook.worksheets;
  const sheet = key === undefined ? sheets.getActiveWorksheet() : sheets.getItem(key);
  sheet.load('id,name');
  sheet.protection.load('protected');
  context.workbook.load('readOnly');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  used.untrack();
  const top = queueSample(sheet, looked);
  const mappingsOf = mappings.queue(context);
  const asAtOf = asAtDates.queue(context);
  const acceptedOf = acceptedFindings.queue(context);
  await context.sync();
  const kept = { saved: mappingsOf(sheet.name), asAt: asAtOf(sheet.name), accepted: acceptedOf(sheet.name) };
  return { sheet, area: used.isNullObject ? null : parseFirstArea(used.address), sample: sampleOf(top), kept };
}

interface Extras {
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly isFiltered: boolean;
}

const NO_EXTRAS: Extras = { merges: [], hiddenRows: new Set(), isFiltered: false };

/** Content and layout in one go. An Excel that cannot tell the layout (merges, hidden rows) still gives the content. */
async function readWithExtras(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, options: ReadCellsOptions) {
  if (supports('1.13')) {
    try {
      const loaded: LoadedExtras[] = [];
      const content = await readCells(context, sheet, area, { ...options, alongside: () => loaded.push(queueExtras(sheet, area)) });
      return { content, extras: extrasOf(loaded.at(-1), area) };
    } catch (thrown) {
      if (hostCode(thrown) !== 'ApiNotFound') throw thrown;
    }
  }
  return { content: await readCells(context, sheet, area, options), extras: NO_EXTRAS };
}

interface LoadedExtras {
  readonly merged: Excel.RangeAreas;
  readonly visible: Excel.RangeAreas;
  readonly filter: Excel.AutoFilter;
}

function queueExtras(sheet: Excel.Worksheet, area: Area): LoadedExtras {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const merged = range.getMergedAreasOrNullObject();
  const visible = range.getSpecialCellsOrNullObject('Visible');
  const filter = sheet.autoFilter;
  merged.load('address');
  visible.load('address');
  filter.load('isDataFiltered');
  for (const object of [range, merged, visible]) object.untrack();
  return { merged, visible, filter };
}

function extrasOf(loaded: LoadedExtras | undefined, area: Area): Extras {
  if (!loaded) return NO_EXTRAS;
  return {
    merges: loaded.merged.isNullObject ? [] : parseAreas(loaded.merged.address),
    hiddenRows: hiddenRows(area, loaded.visible.isNullObject ? [] : parseAreas(loaded.visible.address)),
    isFiltered: loaded.filter.isDataFiltered,
  };
}

/** The rows of an area in which no cell is visible. Hidden columns alone hide no row. */
function hiddenRows(area: Area, visible: readonly Area[]): Set<number> {
  const hidden = new Set<number>();
  for (let row = area.row; row < area.row + area.rows; row += 1) hidden.add(row);
  for (const seen of visible) {
    const shared = intersection(area, seen);
    for (let row = shared?.row ?? 0; shared && row < shared.row + shared.rows; row += 1) hidden.delete(row);
  }
  return hidden;
}

function emptyGrid(sheet: string): Grid {
  return { sheet, top: 0, left: 0, values: [], formulas: [], numberFormats: [], merges: [], hiddenRows: new Set() };
}
