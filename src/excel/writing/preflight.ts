import type { Area } from '../../registers/shared/grid';
import { parseAreas } from '../address';
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
 * @throws ExcelProblem from the result, when the sheet is gone, protected, or the workbook is open for reading only
 */
export function queuePreflight(context: Excel.RequestContext, sheet: Excel.Worksheet): () => Preflight {
  sheet.load('id,name');
  sheet.protection.load('protected');
  context.workbook.load('readOnly');
  const merged = supports('1.13') ? queueMerged(sheet) : null;
  return () => preflight(context, sheet, merged);
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
