import type { Grid } from '../../shared/grid';
import { mapPausing, pace, rowsBetweenPauses, type Pausing } from '../../shared/pausing';
import { assembleTable } from './assembleTable';
import { isLong, isProse, readRows, wordCount, type SheetRow } from './sheetRows';
import type { Paragraph, SheetReading, Table, TableCell } from './table';

const MOST_HEADER_ROWS = 4;

/** The rows of one table as they were gathered from the sheet. */
export interface RowGroup {
  readonly titles: readonly SheetRow[];
  readonly headers: readonly SheetRow[];
  readonly body: readonly SheetRow[];
}

/** Finds the tables and the running text on a sheet. Tables may stand under one another, with titles and text between. */
export function* readSheet(grid: Grid): Pausing<SheetReading> {
  const rows = yield* readRows(grid);
  const paragraphs: Paragraph[] = [];
  yield* mapPausing(rows, (row) => addParagraphs(row, rows, paragraphs), rowsBetweenPauses(grid.values.at(0)?.length ?? 0));
  const tables: Table[] = [];
  for (const group of yield* gather(rows)) {
    for (const part of yield* splitSideways(group)) {
      yield;
      const table = yield* assembleTable(part, grid.merges);
      if (table) tables.push(table);
    }
  }
  return { sheet: grid.sheet, tables, paragraphs };
}

/** Adds the running text in a row to that of the rows above. */
function addParagraphs({ cells, shape }: SheetRow, rows: readonly SheetRow[], paragraphs: Paragraph[]): void {
  for (const cell of cells) {
    if (shape === 'prose' || (cell.kind === 'text' && shape === 'data' && isProse(cell.text)) || (isLong(cell.text) && (cell.kind === 'text' || cell.kind === 'mixed'))) paragraphs.push({ text: cell.text, row: cell.row, column: cell.column, inTable: shape !== 'prose' && !standsBeside(rows, cell) });
  }
}

const BESIDE_WORDS = 12;

/** Running text printed to the right of a table: long, and with nothing above it in its column but a line or two of the same. */
function standsBeside(rows: readonly SheetRow[], cell: TableCell): boolean {
  if (wordCount(cell.text) < BESIDE_WORDS) return false;
  const at = cell.row - rows[0].row;
  for (let row = Math.max(0, at - 4); row < Math.min(rows.length, at + 5); row += 1) {
    for (const other of rows[row].cells) if (other.column > cell.column || (other.column === cell.column && !isProse(other.text))) return false;
  }
  return true;
}

/**
 * Two tables printed side by side: a column left empty, and to the right of it a column of labels with figures of its
 * own. Each part is a table.
 */
function* splitSideways(group: RowGroup): Pausing<RowGroup[]> {
  const kinds = new Map<number, { text: number; figures: number }>();
  const isDue = pace();
  for (const { cells } of group.body) {
    for (const { column, kind } of cells) {
      let counts = kinds.get(column);
      if (!counts) kinds.set(column, (counts = { text: 0, figures: 0 }));
      if (kind === 'figure') counts.figures += 1;
      else if (kind === 'text') counts.text += 1;
    }
    if (isDue(cells.length)) yield;
  }
  const used = new Set([...kinds.keys(), ...group.headers.flatMap(({ cells }) => cells.map(({ column }) => column))]);
  const columns = [...used].sort((a, b) => a - b);
  const figuresIn = (from: number, to: number): boolean => columns.some((column) => column >= from && column < to && (kinds.get(column)?.figures ?? 0) >= 2);
  const labels = columns.find((column, i) => {
    const { text, figures } = kinds.get(column) ?? { text: 0, figures: 0 };
    return i > 0 && columns[i - 1] < column - 1 && text >= 2 && text > figures && figuresIn(column + 1, Infinity) && figuresIn(0, column);
  });
  if (labels === undefined) return [group];
  const left = yield* cutColumns(group, (column) => column < labels);
  const right = yield* cutColumns(group, (column) => column >= labels);
  return [left, ...(yield* splitSideways(right))];
}

/** The columns of a group that are kept, without the rows that then hold nothing. */
function* cutColumns({ titles, headers, body }: RowGroup, keep: (column: number) => boolean): Pausing<RowGroup> {
  const cut = (row: SheetRow): SheetRow => ({ ...row, cells: row.cells.filter(({ column }) => keep(column)) });
  const holdsCells = ({ cells }: SheetRow): boolean => cells.length > 0;
  return { titles, headers: headers.map(cut).filter(holdsCells), body: (yield* mapPausing(body, cut)).filter(holdsCells) };
}

interface Gathering {
  titles: SheetRow[];
  headers: SheetRow[];
  body: SheetRow[];
  /** A row of figures is in the body. */
  hasFigures: boolean;
  /** The columns in which the body has figures, as far as it has been looked at for them. */
  figureColumns: Set<number>;
  /** Rows of the body looked at for that. */
  seen: number;
}

function nothingGathered(): Gathering {
  return { titles: [], headers: [], body: [], hasFigures: false, figureColumns: new Set(), seen: 0 };
}

/** Splits the sheet's rows into tables: a new one begins at a header row after a gap, or at a title with a header under it. */
function* gather(rows: readonly SheetRow[]): Pausing<RowGroup[]> {
  const groups: RowGroup[] = [];
  let open = nothingGathered();
  let gap = false;
  let prose: SheetRow | null = null;
  const close = (): void => {
    if (open.body.length > 0 || open.headers.length > 0) groups.push(open);
    open = nothingGathered();
  };
  const isDue = pace();
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (isDue(1 + row.cells.length)) yield;
    if (row.shape === 'blank' || row.shape === 'prose') {
      gap = true;
      if (row.shape === 'prose') prose = row;
      continue;
    }
    if (open.body.length > 0 && beginsTable(rows, i, gap, open)) close();
    // A long title reads like a sentence, but it has no full stop and stands right over the table.
    if (open.body.length === 0 && open.headers.length === 0 && open.titles.length === 0 && prose && readsAsTitle(prose)) open.titles.push(prose);
    prose = null;
    if (open.body.length === 0 && row.shape === 'single' && open.headers.length === 0) open.titles.push(row);
    else if (open.body.length === 0 && row.shape === 'header' && isHeader(open, rows, i)) open.headers.push(row);
    else if (!(row.shape === 'header' && repeatsHeader(row, open))) {
      open.body.push(row);
      open.hasFigures ||= row.shape === 'data';
    }
    gap = false;
  }
  close();
  return groups;
}

const LONGEST_TITLE = 20;

function readsAsTitle({ cells: [{ text }] }: SheetRow): boolean {
  return text.split(' ').length <= LONGEST_TITLE && !/[.!?;]$/u.test(text);
}

/** A header row among the first of a table. A table of words has one header row; figures allow more. */
function isHeader(open: Gathering, rows: readonly SheetRow[], at: number): boolean {
  if (open.headers.length === 0) return true;
  if (open.headers.length >= MOST_HEADER_ROWS) return false;
  return rows.slice(at + 1, at + 3).some((row) => row.shape === 'data');
}

function beginsTable(rows: readonly SheetRow[], at: number, gap: boolean, open: Gathering): boolean {
  const row = rows[at];
  if (row.shape === 'header') return gap && !repeatsHeader(row, open) && open.hasFigures;
  if (row.shape !== 'single') return false;
  const next = rows.slice(at + 1, at + 4).find(({ shape }) => shape !== 'single' && shape !== 'blank');
  if (!next) return gap;
  if (next.shape === 'header') return !repeatsHeader(next, open) && (gap || (open.hasFigures && headsFigures(next, open)));
  return gap && next.shape === 'data' && open.headers.length === 0;
}

/** Words stand where the table above has figures. */
function headsFigures(header: SheetRow, open: Gathering): boolean {
  for (; open.seen < open.body.length; open.seen += 1) for (const { kind, column } of open.body[open.seen].cells) if (kind === 'figure') open.figureColumns.add(column);
  return header.cells.some(({ column, kind }) => kind === 'text' && open.figureColumns.has(column));
}

/** The same header printed again at the top of a page. */
function repeatsHeader(row: SheetRow, open: Gathering): boolean {
  return open.headers.some(({ cells }) => cells.length === row.cells.length && cells.every(({ text }, c) => text === row.cells[c].text || text.toLowerCase() === row.cells[c].text.toLowerCase()));
}
