import type { CellReading } from './readCell';
import type { LabelHints } from './labels';
import type { Unit } from './figure';

/** A cell of a table with its place on the sheet (zero-based). */
export interface TableCell extends CellReading {
  readonly row: number;
  readonly column: number;
}

/** One row or column of a table's body. */
export interface Line {
  /** As printed; the parts of a label over several cells are joined with a space. */
  readonly label: string;
  readonly hints: LabelHints;
  /** The group of rows it stands in or closes: the nearest label of the first label column that is not a total's. */
  readonly group: string;
  /** A group, a heading or another table's part begins here. */
  readonly starts: boolean;
  /** No figure stands in it. */
  readonly empty: boolean;
  /** The unit of most of its figures; null where it holds none. */
  readonly unit: Unit | null;
}

/** A table found on a sheet. `cells[r][c]` belongs to rows[r] and columns[c]; label columns are not among the columns. */
export interface Table {
  readonly title: string;
  readonly headerRows: readonly number[];
  /** First sheet row of the body, and the row after the last. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cells: ReadonlyArray<ReadonlyArray<TableCell>>;
  /** The label cells of each row, left to right. */
  readonly labelCells: ReadonlyArray<ReadonlyArray<TableCell>>;
}

/** A piece of running text on the sheet. */
export interface Paragraph {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** It is the content of a table's cell, not text about a table. */
  readonly inTable: boolean;
}

/** A sheet as tables and paragraphs, each in order from the top. */
export interface SheetReading {
  readonly sheet: string;
  readonly tables: readonly Table[];
  readonly paragraphs: readonly Paragraph[];
}
