import { cellName } from '../../../registers/shared/address';
import { errorMessageFor } from '../../engine/errors';
import type { WorkbookModel } from '../../model/types';
import { element } from './elements';

/** Shows in the status bar why the selected cell holds an error. Call its result to stop. */
export function followCellMessage(workbook: WorkbookModel): () => void {
  const place = element('cell-message');
  const show = () => {
    place.textContent = messageFor(workbook);
    place.title = place.textContent;
  };
  const stop = workbook.on(show);
  show();
  return () => {
    stop();
    place.textContent = '';
    place.title = '';
  };
}

function messageFor(workbook: WorkbookModel): string {
  const { sheet, area } = workbook.selection;
  const cell = { row: area.row, column: area.column, rows: 1, columns: 1 };
  if (sheet.valueTypes(cell)[0][0] !== 'Error') return '';
  const error = String(sheet.values(cell)[0][0]);
  const reason = workbook.errorMessage(sheet, area.row, area.column) || errorMessageFor(error);
  return `${cellName(area.row, area.column)}  ${error}: ${reason}`;
}
