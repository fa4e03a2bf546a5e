import { openHeadless } from '../../../src/host/openHeadless';
import type { Scalar, WorkbookModel } from '../../../src/host/model/types';
import { startOfficeHarness, type HarnessOptions, type OfficeHarness } from '../../support/office';

/** A small risk register, from A1. The rating is a formula. */
export const registerCells: Scalar[][] = [
  ['Ref', 'Risk', 'Likelihood', 'Impact', 'Rating'],
  ['1', 'Loss of key staff', 4, 5, '=C2*D2'],
  ['2', 'Flooding of depot', 3, 4, '=C3*D3'],
  ['3', 'Contract failure', 2, 2, '=C4*D4'],
];

export interface RegisterOffice extends OfficeHarness {
  readonly model: WorkbookModel;
}

/** office.js on a new workbook whose sheet "Register" holds the small register. */
export async function startOnRegister(options: HarnessOptions = {}): Promise<RegisterOffice> {
  const model = await openHeadless(null, { name: 'Register.xlsx', runtime: options.functions });
  const sheet = model.activeSheet;
  if (sheet.name !== 'Register') model.renameSheet(sheet, 'Register');
  sheet.writeCells({ row: 0, column: 0, rows: 4, columns: 5 }, registerCells);
  await model.settled();
  return startOfficeHarness(model, options);
}

/** The code of the OfficeExtension.Error that work ends with, or "none". */
export async function errorOf(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error | undefined> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
}

/** Runs work on the sheet "Register" and synchronises once more at the end. */
export function onRegister<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem('Register'), context);
    await context.sync();
    return result;
  });
}
