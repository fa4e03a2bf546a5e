import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import type { Scalar, SheetModel, WorkbookModel } from '../../../src/host/model/types';
import type { Decoration, TidyPlan } from '../../../src/registers/shared/edit';
import type { CellValue } from '../../../src/registers/shared/grid';
import { startOfficeHarness, type OfficeHarness } from '../../support/office';

/** A workbook on the real office.js, and its sheet as it was before each test. */
export interface Desk {
  readonly office: OfficeHarness;
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

/** Opens one workbook for the tests of a file and empties it before each: one sheet, "Register". */
export function useDesk(): () => Desk {
  let model: WorkbookModel;
  let office: OfficeHarness;
  beforeAll(async () => {
    model = await openHeadless(null, { name: 'Register.xlsx' });
    office = await startOfficeHarness(model);
  });
  beforeEach(() => {
    const fresh = model.addSheet();
    for (const sheet of [...model.sheets]) if (sheet !== fresh) model.deleteSheet(sheet);
    model.renameSheet(fresh, 'Register');
    model.activate(fresh);
    for (const key of [...model.settings.keys()]) model.removeSetting(key);
    office.faults.clear();
    office.faults.resetCounts();
    office.requests.length = 0;
  });
  afterEach(() => office.settle());
  afterAll(() => {
    office.dispose();
    model.dispose();
  });
  return () => {
    const sheet = model.sheet('Register');
    if (!sheet) throw new Error('The desk has no sheet called Register.');
    return { office, model, sheet };
  };
}

/** Writes cells from A1 as an officer would type them. */
export function fill(sheet: SheetModel, cells: ReadonlyArray<readonly Scalar[]>): void {
  sheet.writeCells({ row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
}

/** A plan of changes, given as [row, column, before, after]. */
export function planOf(changes: ReadonlyArray<readonly [number, number, CellValue, CellValue]>, decorations: readonly Decoration[] = []): TidyPlan {
  return {
    sheet: 'Register',
    proposals: [],
    changes: changes.map(([row, column, before, after]) => ({ row, column, before, after, steps: ['test'] })),
    decorations,
  };
}

/** Everything in a sheet that a tidy may touch, for comparing before and after. */
export function pictureOf(sheet: SheetModel): unknown {
  const area = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  // A copy: the model's own objects go on changing.
  return structuredClone({
    formulas: sheet.formulas(area),
    types: sheet.valueTypes(area),
    formats: sheet.numberFormats(area),
    colours: sheet.conditionalFormats.map(({ areas, rule, format }) => ({ areas, rule, format })),
    lists: sheet.validations,
    area,
  });
}
