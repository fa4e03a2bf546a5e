import type { Line, Table, TableCell } from './reading/table';

/**
 * A table looked at along one axis, so that a relation between columns and the same relation between rows are one piece
 * of code: lines are what is related (columns, or rows), positions are where it can be tried.
 */
export interface View {
  readonly axis: 'rows' | 'columns';
  readonly table: Table;
  readonly lines: readonly Line[];
  /** The lines the other way. */
  readonly across: readonly Line[];
  cell(line: number, position: number): TableCell;
}

/** Rows as lines: totals at the foot of columns are sums along this view. */
export function rowView(table: Table): View {
  return { axis: 'rows', table, lines: table.rows, across: table.columns, cell: (line, position) => table.cells[line][position] };
}

/** Columns as lines: a Total column is a sum along this view. */
export function columnView(table: Table): View {
  return { axis: 'columns', table, lines: table.columns, across: table.rows, cell: (line, position) => table.cells[position][line] };
}

/** A line by name, as it is quoted in a message: the row “Housing”, or the column "C" where it has no label. */
export function lineName(view: View, line: number): string {
  const { label } = view.lines[line];
  return label === '' ? `${view.axis === 'rows' ? 'row' : 'column'} ${line + 1}` : `“${label}”`;
}
