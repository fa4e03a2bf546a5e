import type { Area } from '../../registers/shared/grid';
import { areaAddress, parseAreas, parseFirstArea } from '../address';
import { ExcelProblem } from '../problems';
import { supports } from '../run';

/** Conditions looked at just before writing. */
export interface Preflight {
  readonly sheetName: string;
  readonly sheetId: string;
  readonly merges: readonly Area[];
}

/**
 * Queues the look at whether a sheet may be written to. Call the result after the next sync.
 * @param madeFor where the content of the sheet must stand, for work that was planned from it
 * @throws ExcelProblem from the result, when the sheet is gone, protected or moved, or the workbook is open for reading only
 */
export function queuePreflight(context: Excel.RequestContext, sheet: Excel.Worksheet, madeFor?: Area): () => Preflight {
  sheet.load('id,name');
  sheet.protection.load('protected');
  context.workbook.load('readOnly');
  const merged = supports('1.13') ? queueMerged(sheet) : null;
  const content = madeFor ? queueContent(sheet) : null;
  return () => {
    const found = preflight(context, sheet, merged);
    if (madeFor && content && !isSameArea(madeFor, content)) throw new ExcelProblem('sheet-moved');
    return found;
  };
}

/** Queues the question whether sheets may be added. The result is false where they may not. */
export function queueStructureLook(context: Excel.RequestContext): () => boolean {
  const { protection } = context.workbook;
  protection.load('protected');
  return () => !protection.protected;
}

function queueMerged(sheet: Excel.Worksheet): Excel.RangeAreas {
  const used = sheet.getUsedRangeOrNullObject(false);
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  used.untrack();
  merged.untrack();
  return merged;
}

function queueContent(sheet: Excel.Worksheet): Excel.Range {
  const content = sheet.getUsedRangeOrNullObject(true);
  content.load('address');
  content.untrack();
  return content;
}

function isSameArea(area: Area, range: Excel.Range): boolean {
  const now = range.isNullObject ? null : parseFirstArea(range.address);
  return now !== null && areaAddress(now) === areaAddress(area);
}

function preflight(context: Excel.RequestContext, sheet: Excel.Worksheet, merged: Excel.RangeAreas | null): Preflight {
  if (sheet.isNullObject) throw new ExcelProblem('sheet-missing');
  if (context.workbook.readOnly) throw new ExcelProblem('read-only');
  if (sheet.protection.protected) throw new ExcelProblem('sheet-protected');
  return {
    sheetName: sheet.name,
    sheetId: sheet.id,
    merges: merged && !merged.isNullObject ? parseAreas(merged.address) : [],
  };
}
