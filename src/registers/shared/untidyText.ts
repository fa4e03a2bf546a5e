import { endColumn, formulaAt, valueAt } from './grid';
import type { Block, Recognised } from './registerKind';
import { MARK, marksReader } from './text/marks';
import { repairText, type RepairedText } from './text/repairText';

/** A cell whose text wants repair. */
export interface UntidyCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly repaired: RepairedText;
}

/**
 * Reads rows of a block for text cells that want repair, from its first heading or field to the end of the sheet.
 * Formulas are left out, and so are the columns given: scores have steps of their own.
 */
export function untidyReader({ grid, within }: Recognised, block: Block, except: ReadonlySet<number>): (row: number) => UntidyCell[] {
  const end = within ? within.column + within.columns : endColumn(grid);
  const columns = columnsFrom(firstColumnOf(block), end).filter((column) => !except.has(column));
  const marksAt = marksReader(grid);
  return (row) => {
    const cells: UntidyCell[] = [];
    for (const column of columns) {
      if ((marksAt(row, column) & MARK.untidy) === 0) continue;
      const value = valueAt(grid, row, column);
      if (typeof value !== 'string' || formulaAt(grid, row, column) !== null) continue;
      const repaired = repairText(value);
      if (repaired.text !== value) cells.push({ row, column, value, repaired });
    }
    return cells;
  };
}

function firstColumnOf({ fields, headings }: Block): number {
  return Math.min(...[...fields, ...headings].map(({ column }) => column));
}

function columnsFrom(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** The field standing in a column of a block. */
export function fieldIn(block: Block, column: number): string | undefined {
  return block.fields.find((match) => match.column === column)?.field;
}
