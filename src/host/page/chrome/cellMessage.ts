import { cellName } from '../../../registers/shared/address';
import { errorMessageFor } from '../../engine/errors';
import type { WorkbookModel } from '../../model/types';
import { element } from './elements';

/** Shows in the status bar why the selected cell holds an error, and its comment. Call its result to stop. */
export function followCellMessage(workbook: WorkbookModel): () => void {
  const places = [[element('cell-message'), messageFor], [element('cell-comment'), commentFor]] as const;
  const show = () => {
    for (const [place, textFor] of places) {
      place.textContent = textFor(workbook);
      place.title = place.textContent;
    }
  };
  const stop = workbook.on(show);
  show();
  return () => {
    stop();
    for (const [place] of places) {
      place.textContent = '';
      place.title = '';
    }
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

function commentFor(workbook: WorkbookModel): string {
  const { sheet, area } = workbook.selection;
  const comment = sheet.comments.find(({ row, column }) => row === area.row && column === area.column);
  if (!comment) return '';
  const said = [comment, ...comment.replies].map(({ authorName, content }) => (authorName ? `${authorName}: ${content}` : content));
  return `${cellName(area.row, area.column)}  ${said.join('\n')}`;
}
