/** Putting cells, rows and columns in, and taking them out. */
import { Direction } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand } from '@univerjs/sheets';
import { MAX_COLUMNS, MAX_ROWS, intersection } from '../xlsx/areas';
import type { Shift } from '../xlsx/areas';
import { shiftFormula } from '../xlsx/formulaText';
import { EMPTIED } from './engineSheet';
import type { CellChanges, EngineSheet } from './engineSheet';
import type { Area } from './types';

/** The shift that inserting or removing an area means; without a band when whole rows or columns move. */
export function shiftFor(area: Area, kind: Shift['kind'], axis: Shift['axis']): Shift {
  if (axis === 'row') {
    const shift = { axis, kind, at: area.row, count: area.rows } as const;
    return area.columns >= MAX_COLUMNS ? shift : { ...shift, band: { from: area.column, count: area.columns } };
  }
  const shift = { axis, kind, at: area.column, count: area.columns } as const;
  return area.rows >= MAX_ROWS ? shift : { ...shift, band: { from: area.row, count: area.rows } };
}

/** Whole rows or columns, by the engine's own commands, which move formulas, sizes and merged cells as well. */
export function shiftLines(sheet: EngineSheet, shift: Shift): void {
  const last = shift.at + shift.count - 1;
  const { worksheet } = sheet;
  const inserting = shift.kind === 'insert';
  if (shift.axis === 'row') {
    sheet.makeRoom(last + 1, 1);
    const range = { startRow: shift.at, endRow: last, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 };
    sheet.run(inserting ? InsertRowByRangeCommand.id : RemoveRowByRangeCommand.id, { direction: Direction.UP, range });
  } else {
    sheet.makeRoom(1, last + 1);
    const range = { startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: shift.at, endColumn: last };
    sheet.run(inserting ? InsertColByRangeCommand.id : RemoveColByRangeCommand.id, { direction: Direction.LEFT, range });
  }
}

/**
 * Some cells only: they are moved by writing, and every formula of the workbook is written anew where it changes.
 * @param others all sheets of the workbook, this one included
 * @throws Error when merged cells stand in the way
 */
export function shiftBand(sheet: EngineSheet, others: readonly EngineSheet[], shift: Shift, area: Area): void {
  const down = shift.axis === 'row';
  const moving: Area = down ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
  const overlapped = sheet.worksheet.getMergeData().some((merge) => intersection(moving, {
    row: merge.startRow, column: merge.startColumn, rows: merge.endRow - merge.startRow + 1, columns: merge.endColumn - merge.startColumn + 1,
  }));
  if (overlapped) throw new Error('Cells cannot be moved here because some of them are merged.');
  const changes: CellChanges = {};
  const moved = new Map<string, ICellData>();
  const step = (shift.kind === 'insert' ? 1 : -1) * shift.count;
  sheet.forEachCell(false, (row, column) => {
    const own = sheet.raw(row, column);
    if (!own || !intersection(moving, { row, column, rows: 1, columns: 1 })) return;
    (changes[row] ??= {})[column] ??= { ...EMPTIED, s: null } as ICellData;
    const position = down ? row : column;
    if (shift.kind === 'remove' && position < shift.at + shift.count) return;
    const { formula } = sheet.cell(row, column);
    const look = typeof own.s === 'string' ? sheet.workbook.getStyles().get(own.s) : own.s;
    moved.set(down ? `${row + step} ${column}` : `${row} ${column + step}`, { ...EMPTIED, ...own, si: null, f: formula ?? null, s: look ?? null } as ICellData);
  });
  for (const [place, cell] of moved) {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    (changes[row] ??= {})[column] = cell;
  }
  const name = sheet.worksheet.getName();
  for (const row in changes) {
    for (const column in changes[row]) {
      const cell = changes[row][column];
      if (cell?.f) cell.f = shiftFormula(cell.f, name, name, shift);
    }
  }
  for (const other of others) moveFormulas(other, sheet, shift, other === sheet ? changes : {});
}

/** Adds the formulas of one sheet that the shift changes to what is to be written there, and writes it. */
function moveFormulas(home: EngineSheet, shifted: EngineSheet, shift: Shift, changes: CellChanges): void {
  const [homeName, name] = [home.worksheet.getName(), shifted.worksheet.getName()];
  home.forEachCell(true, (row, column) => {
    const { formula } = home.cell(row, column);
    if (!formula || changes[row]?.[column]) return;
    const changed = shiftFormula(formula, homeName, name, shift);
    if (changed !== formula) (changes[row] ??= {})[column] = { ...EMPTIED, f: changed } as ICellData;
  });
  home.write(changes);
}
