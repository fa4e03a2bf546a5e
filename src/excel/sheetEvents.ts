import { inExcel } from './run';

/** Something that may have made what the pane shows out of date. */
export interface SheetEvent {
  readonly kind: 'activated' | 'changed';
  /** Excel's id of the sheet. */
  readonly sheetId: string;
}

/**
 * Tells the listener when another sheet comes to the front and when cells of any sheet change (the add-in's own
 * changes included). Gives a function that stops it. @throws ExcelProblem
 */
export async function watchSheets(listener: (event: SheetEvent) => void): Promise<() => Promise<void>> {
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const activated = worksheets.onActivated.add(async ({ worksheetId }) => listener({ kind: 'activated', sheetId: worksheetId }));
    const changed = worksheets.onChanged.add(async ({ worksheetId }) => listener({ kind: 'changed', sheetId: worksheetId }));
    await context.sync();
    return [activated, changed];
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}
