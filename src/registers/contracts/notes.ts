import { formulaAt, type CellValue } from '../shared/grid';
import { attentionIsFlag } from './concern';
import type { Contract, ContractsRegister } from './contract';

/** The column of a contract's commentary: commentary, or attention where that holds words; null where there is none that may be written to. */
export function notePlace({ grid }: ContractsRegister, { row, columns }: Contract): number | null {
  const column = columns.commentary ?? (attentionIsFlag(columns) ? undefined : columns.attention);
  return column === undefined || formulaAt(grid, row, column) !== null ? null : column;
}

/** What a commentary cell holds with a note added at its end; null where it says so already. */
export function withNote(commentary: CellValue, note: string): string | null {
  const text = String(commentary);
  if (text.toLowerCase().includes(note.toLowerCase())) return null;
  const before = text.trimEnd();
  return before === '' ? note : `${before}${/[.!?;:]$/.test(before) ? '' : ';'} ${note}`;
}
