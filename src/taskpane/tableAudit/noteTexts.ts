import type { CellNote } from '../../excel/marking/notes';
import { CellMap } from '../../registers/shared/cellMap';
import type { TableAudit } from '../../registers/table/audit';
import { confidenceWords } from './findingDetails';
import { trustWords } from './picture';

/** Which cells are marked: those with a finding, or every figure. */
export type NoteChoice = 'findings' | 'every-figure';

/** How many cells would be marked, without putting their notes into words: a long sheet has very many figures. */
export function noteCounts({ findings, coverage }: Pick<TableAudit, 'findings' | 'coverage'>): Readonly<Record<NoteChoice, number>> {
  const told = new CellMap<boolean>();
  let cells = 0;
  for (const { row, column } of findings) {
    if (!told.get(row, column)) cells += 1;
    told.set(row, column, true);
  }
  const others = coverage.reduce((count, { row, column }) => (told.get(row, column) ? count : count + 1), 0);
  return { 'findings': cells, 'every-figure': cells + others };
}

/** A note for each cell to be marked: its findings one a line, or what is known of the figure. */
export function noteTexts({ findings, coverage }: Pick<TableAudit, 'findings' | 'coverage'>, choice: NoteChoice): CellNote[] {
  const notes = new Map<string, CellNote>();
  for (const { row, column, message, confidence } of findings) {
    const key = `${row}|${column}`;
    const line = `${message} (${confidenceWords(confidence)})`;
    notes.set(key, { row, column, text: [notes.get(key)?.text, line].filter(Boolean).join('\n') });
  }
  if (choice === 'every-figure') {
    for (const cell of coverage) {
      const key = `${cell.row}|${cell.column}`;
      if (!notes.has(key)) notes.set(key, { row: cell.row, column: cell.column, text: `${trustWords(cell)}.` });
    }
  }
  return [...notes.values()];
}
