import { cellName } from '../../../src/registers/shared/address';
import type { CellChange } from '../../../src/registers/shared/edit';
import { formulaAt, valueAt, type CellValue, type Grid } from '../../../src/registers/shared/grid';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { entryFromRow, entryRow, type CellEntry } from '../../../src/excel/journal/entries';
import { parseFirstArea } from '../../../src/excel/address';
import { asWritten } from '../../../src/excel/writing/asWritten';

/** A workbook of one sheet in memory: writes as Excel does (one leading apostrophe is not stored), and keeps a log in the product's own form. */
export class MemoryWorkbook {
  private log: string[][] = [];

  constructor(public grid: Grid) {}

  /** Applies the changes whose cells hold what is expected and no formula; what the cells held goes to the log. */
  apply(changes: readonly CellChange[]): void {
    const free = changes.filter(({ row, column, before }) => formulaAt(this.grid, row, column) === null && valueAt(this.grid, row, column) === before);
    this.log = free.map(({ row, column, before, after, result, steps }) =>
      entryRow({ kind: 'cell', cell: cellName(row, column), before, after, ...(result === undefined ? {} : { afterIsFormula: true }), formatBefore: '', formatAfter: '', steps: steps.join(', ') }).map(stored));
    this.grid = applyChanges(this.grid, free.map((change) => (change.result === undefined ? { ...change, after: read(asWritten(change.after)) } : change)));
  }

  /** Puts back every cell of the log that still holds what was written. */
  undo(): void {
    const entries = this.log.map((row) => entryFromRow(row)).filter((entry): entry is CellEntry => entry?.kind === 'cell');
    if (entries.length !== this.log.length) throw new Error('The log could not be read back.');
    const changes = entries.flatMap(({ cell, before, after, afterIsFormula }) => {
      const area = parseFirstArea(cell);
      if (!area) throw new Error(`The log names no cell: ${cell}`);
      const holds = afterIsFormula ? formulaAt(this.grid, area.row, area.column) : valueAt(this.grid, area.row, area.column);
      return holds === after ? [{ row: area.row, column: area.column, after: read(asWritten(before)) }] : [];
    });
    this.grid = applyChanges(this.grid, changes);
  }
}

/** What a cell holds once a value has been typed: anything the product has not marked as text must be what it looks like. */
function read(typed: CellValue): CellValue {
  if (typeof typed !== 'string') return typed;
  if (typed.startsWith("'")) return typed.slice(1);
  if (/^[=+\-@]/.test(typed)) throw new Error(`Excel would read ${typed} as a formula.`);
  return typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

function stored(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
