import { ICommandService, type ICommandInfo } from '@univerjs/core';
import { ReCalcSheetsFilterMutation, RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation, SetSheetsFilterRangeMutation } from '@univerjs/sheets-filter';
import '@univerjs/sheets-filter/facade';
import type { Engine } from '../../engine/engine';
import type { SheetModel, WorkbookModel } from '../../model/types';
import { PaintedSheet, toArea, toRange } from './paintedSheet';

const FILTER_CHANGES: ReadonlySet<string> = new Set([
  SetSheetsFilterRangeMutation.id, SetSheetsFilterCriteriaMutation.id, RemoveSheetsFilterMutation.id, ReCalcSheetsFilterMutation.id,
]);

/** Shows the filter's buttons in the header row. */
export function paintFilter(sheet: PaintedSheet, filter: SheetModel['autoFilter']): void {
  const shown = sheet.worksheet.getFilter();
  // Conditions that the add-in has cleared go with the old filter.
  if (shown && (!filter || (!filter.isDataFiltered && shown.getFilteredOutRows().length > 0))) sheet.show(RemoveSheetsFilterMutation.id, {});
  if (filter) sheet.show(SetSheetsFilterRangeMutation.id, { range: toRange(filter.area) });
}

/** Tells the model of filters that the user sets, changes and removes in the grid. @returns ends it */
export function followUserFilters(engine: Engine, workbook: WorkbookModel): () => void {
  const subscription = engine.univer.__getInjector().get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo>, options) => {
    if (!FILTER_CHANGES.has(command.id) || options?.onlyLocal) return;
    const { subUnitId } = command.params as { subUnitId?: string };
    for (const sheet of workbook.sheets) {
      const painted = PaintedSheet.of(engine, sheet);
      if (painted?.worksheet.getSheetId() !== subUnitId) continue;
      const filter = painted?.worksheet.getFilter();
      const area = filter ? toArea(filter.getRange().getRange()) : null;
      const filtered = (filter?.getFilteredOutRows().length ?? 0) > 0;
      const known = sheet.autoFilter;
      const same = JSON.stringify(area) === JSON.stringify(known?.area ?? null) && filtered === (known?.isDataFiltered ?? false);
      if (!same) sheet.setAutoFilter(area, filtered);
    }
  });
  return () => subscription.dispose();
}
