import type { FieldMatch } from '../../../registers/shared/registerKind';
import { columnName } from '../../../registers/shared/address';
import { endColumn, isBlank, valueAt, type Grid } from '../../../registers/shared/grid';

/** Rows from the top of the sheet in which a column's name is looked for when no header is known. */
const ROWS_LOOKED_AT = 10;
const LONGEST = 40;

/** One column of the sheet as offered for choosing. */
export interface ColumnLabel {
  readonly column: number;
  /** "C: RISK TITLE" */
  readonly label: string;
}

/** The columns of a sheet with their headings: as recognised, or the first text in the header rows (in the top rows where there are none). */
export function columnLabels(grid: Grid, headerRows: readonly number[], fields: readonly FieldMatch[]): ColumnLabel[] {
  const rows = headerRows.length > 0 ? headerRows : Array.from({ length: ROWS_LOOKED_AT }, (_, index) => grid.top + index);
  const labels: ColumnLabel[] = [];
  for (let column = grid.left; column < endColumn(grid); column += 1) {
    const recognised = fields.find((match) => match.column === column)?.heading;
    const heading = recognised || rows.map((row) => valueAt(grid, row, column)).find((value) => !isBlank(value));
    const text = String(heading ?? '').replace(/\s+/g, ' ').trim();
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    labels.push({ column, label: short === '' ? columnName(column) : `${columnName(column)}: ${short}` });
  }
  return labels;
}
