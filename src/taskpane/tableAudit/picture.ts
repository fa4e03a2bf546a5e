import { CellMap } from '../../registers/shared/cellMap';
import type { Area } from '../../registers/shared/grid';
import { mapPausing, pace, type Pausing } from '../../registers/shared/pausing';
import type { TableAudit } from '../../registers/table/audit';
import type { CellCoverage } from '../../registers/table/coverage';
import type { Table } from '../../registers/table/reading/table';

export type TrustState = CellCoverage['state'];

export const TRUST_STATES: readonly TrustState[] = ['checked', 'broken', 'not covered'];

/** How many figures are in each state. */
export type TrustCounts = Readonly<Record<TrustState, number>>;

/** One figure in the picture of a table. */
export interface PictureCell extends CellCoverage {
  readonly printed: string;
}

export interface PictureRow {
  readonly row: number;
  readonly label: string;
  /** One for each column of the picture; null where no figure stands. */
  readonly cells: ReadonlyArray<PictureCell | null>;
}

/** The picture of trust of one table: its figures, and what each has been checked by. */
export interface TablePicture {
  readonly title: string;
  /** The figures with the row and column labels beside them. */
  readonly area: Area;
  readonly columns: ReadonlyArray<{ readonly column: number; readonly label: string }>;
  readonly rows: readonly PictureRow[];
  readonly counts: TrustCounts;
}

/** One picture for each table that holds figures. Rows without a figure are left out. */
export function* picturesOf({ tables, coverage }: Pick<TableAudit, 'tables' | 'coverage'>): Pausing<TablePicture[]> {
  const byCell = new CellMap<CellCoverage>();
  yield* mapPausing(coverage, (cell) => byCell.set(cell.row, cell.column, cell));
  const pictures: TablePicture[] = [];
  for (const table of tables) {
    const picture = yield* pictureOf(table, byCell);
    if (picture.rows.length > 0) pictures.push(picture);
    yield;
  }
  return pictures;
}

export function countStates(coverage: readonly CellCoverage[]): TrustCounts {
  const counts = { 'checked': 0, 'broken': 0, 'not covered': 0 };
  for (const { state } of coverage) counts[state] += 1;
  return counts;
}

/** What is known of one figure, in words. */
export function trustWords({ state, checkedBy, brokenBy }: CellCoverage): string {
  const relations = (number: number): string => `${number} relation${number === 1 ? '' : 's'}`;
  if (state === 'checked') return `checked by ${relations(checkedBy)}`;
  if (state === 'not covered') return 'not covered by any relation';
  if (brokenBy === 0) return 'part of a relation that does not hold';
  return `broken: ${relations(brokenBy)} ${brokenBy === 1 ? 'does' : 'do'} not hold here${checkedBy > 0 ? `, ${relations(checkedBy)} ${checkedBy === 1 ? 'does' : 'do'}` : ''}`;
}

function* pictureOf(table: Table, byCell: CellMap<CellCoverage>): Pausing<TablePicture> {
  const positions = table.columns.map((_, index) => table.cells.find((line) => line[index])?.[index]?.column ?? 0);
  const kept = yield* columnsWithFigures(table);
  const counts = { 'checked': 0, 'broken': 0, 'not covered': 0 };
  const rows: PictureRow[] = [];
  const isDue = pace();
  for (const [index, line] of table.cells.entries()) {
    if (isDue(1 + kept.length)) yield;
    const cells = kept.map((at): PictureCell | null => {
      const cell = line[at];
      const known = cell?.figure && byCell.get(cell.row, cell.column);
      if (!known) return null;
      counts[known.state] += 1;
      return { ...known, printed: cell.figure?.text ?? '' };
    });
    const first = cells.find((cell) => cell !== null);
    if (first) rows.push({ row: first.row, label: table.rows[index]?.label ?? '', cells });
  }
  const columns = kept.map((at) => ({ column: positions[at] ?? 0, label: table.columns[at]?.label ?? '' }));
  const left = Math.min(...columns.map(({ column }) => column), ...table.labelCells.slice(0, 50).flatMap((cells) => cells.map(({ column }) => column)));
  const right = Math.max(...columns.map(({ column }) => column));
  const top = Math.min(table.firstRow, ...table.headerRows);
  return { title: table.title, area: { row: top, column: left, rows: table.endRow - top, columns: right - left + 1 }, columns, rows, counts };
}

/** The columns of a table in which a figure stands. */
function* columnsWithFigures({ columns, cells }: Table): Pausing<number[]> {
  const kept: number[] = [];
  const isDue = pace();
  for (let column = 0; column < columns.length; column += 1) {
    for (const line of cells) {
      if (isDue()) yield;
      if (!line[column]?.figure) continue;
      kept.push(column);
      break;
    }
  }
  return kept;
}
