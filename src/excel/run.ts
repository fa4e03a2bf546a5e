import { asProblem, Cancelled } from './problems';

export interface RunOptions {
  /** Wait for an officer who is editing a cell instead of failing at once. Only for putting things back. */
  readonly waitForEditing?: boolean;
  /** Ask Excel to make everything done inside one step of its own Undo, where it can (ExcelApi 1.20). */
  readonly oneUndoStep?: boolean;
}

/** Runs work against the workbook. Whatever fails is thrown as an ExcelProblem, save Cancelled. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  const runOptions: Excel.RunOptions = { delayForCellEdit: options.waitForEditing ?? false };
  if (options.oneUndoStep && supports('1.20')) runOptions.mergeUndoGroup = true;
  try {
    return await Excel.run(runOptions, work);
  } catch (thrown) {
    throw thrown instanceof Cancelled ? thrown : asProblem(thrown);
  }
}

/** Whether this Excel has a version of the Excel API, such as "1.13". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
