import { columnName } from '../../shared/address';
import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank, numberFormatAt, valueAt } from '../../shared/grid';
import { widthOf } from '../../shared/rowImages';
import type { BudgetFigure, BudgetLine, BudgetRegister } from '../budget';
import type { FigureField } from '../fields';
import { isUnitOnly } from '../reading/units';

/** Columns of one field as steps fill them: the register's own, or a new one at the right. */
export interface StepColumn {
  readonly column: number;
  /** The headings that a new column needs; none for a column that is there. */
  readonly headings: ReadonlyArray<{ readonly row: number; readonly text: string }>;
  readonly isNew: boolean;
}

/**
 * Where a field goes in a block: in its own column, or right of everything in the register with a heading of its own. Null
 * where only part of the sheet is looked at, or there is no header: a new column would not be found again.
 */
export function columnFor(register: BudgetRegister, block: number, field: string, title: string): StepColumn | null {
  const { columns, headerRows } = register.blocks[block];
  if (columns[field] !== undefined) return { column: columns[field], headings: [], isNew: false };
  const others = register.blocks.map((other) => other.columns[field]).find((column) => column !== undefined);
  if (register.within || headerRows.length === 0) return null;
  const words = headerRows.filter((row) => register.fields.some(({ column }) => !isBlank(valueAt(register.grid, row, column)) && !isUnitOnly(String(valueAt(register.grid, row, column)))));
  const row = words[words.length - 1] ?? headerRows[0];
  const column = others ?? widthOf(register, register.lines).last + 1;
  return isBlank(valueAt(register.grid, row, column)) ? { column, headings: [{ row, text: title }], isNew: true } : null;
}

/** A cell as formulas name it: D5. */
export function nameOf({ row }: BudgetLine, figure: BudgetFigure): string {
  return `${columnName(figure.column)}${row + 1}`;
}

/** A figure that formulas can work with: its cell holds a number. */
export function numberIn(line: BudgetLine, field: FigureField): BudgetFigure | null {
  const figure = line.figures[field];
  return figure && typeof figure.value === 'number' && figure.printed !== null ? figure : null;
}

/** True for a cell that a step may fill: it holds no formula. */
export function isFree({ grid }: BudgetRegister, row: number, column: number): boolean {
  return formulaAt(grid, row, column) === null;
}

/** Pounds in the unit of a column, without the specks that dividing leaves. */
export function inUnitOf(pounds: number, scale: number): number {
  return Number((pounds / scale).toPrecision(14));
}

/** The format that shows money in a unit: whole figures, or as many places as the column's figures have. */
export function moneyFormat(step: number, scale: number): string {
  const places = Math.min(4, Math.max(0, Math.round(Math.log10(scale / step))));
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** The format that a cell gets with a new figure: none where it has one of its own. */
export function formatUnlessOwn({ grid }: BudgetRegister, row: number, column: number, format: string): { readonly numberFormat?: string } {
  const own = numberFormatAt(grid, row, column);
  return own === 'General' || own === '@' ? { numberFormat: format } : {};
}

/** The edits that put the headings of new columns in place. */
export function headingEdits(step: string, { column, headings }: StepColumn, reason: string): Edit[] {
  return headings.map(({ row, text }): Edit => ({ row, column, before: '', after: text, step, record: `Headings in row ${row + 1}`, reason }));
}
