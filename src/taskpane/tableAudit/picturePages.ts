import type { PictureRow, TablePicture } from './picture';

/** Rows and columns drawn at once: what fits beside the labels in a narrow pane. */
const ROWS = 15;
const COLUMNS = 7;

/** A place on a page, zero-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What is drawn of a table at once. */
export interface PicturePage {
  readonly rows: readonly PictureRow[];
  readonly columns: TablePicture['columns'];
  readonly rowPage: number;
  readonly rowPages: number;
  readonly columnPage: number;
  readonly columnPages: number;
  readonly firstFigure: Spot | null;
}

export interface PageChoice {
  readonly rowPage: number;
  readonly columnPage: number;
  readonly onlyBroken: boolean;
}

/** The page asked for, or the last one where there are fewer. */
export function pageOf(picture: TablePicture, { rowPage, columnPage, onlyBroken }: PageChoice): PicturePage {
  const all = onlyBroken ? picture.rows.filter(({ cells }) => cells.some((cell) => cell?.state === 'broken')) : picture.rows;
  const rowPages = Math.max(1, Math.ceil(all.length / ROWS));
  const columnPages = Math.max(1, Math.ceil(picture.columns.length / COLUMNS));
  const down = Math.min(rowPage, rowPages - 1);
  const across = Math.min(columnPage, columnPages - 1);
  const columns = [across * COLUMNS, (across + 1) * COLUMNS] as const;
  const rows = all.slice(down * ROWS, (down + 1) * ROWS).map((row) => ({ ...row, cells: row.cells.slice(...columns) }));
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell !== null));
  return {
    rows,
    columns: picture.columns.slice(...columns),
    rowPage: down,
    rowPages,
    columnPage: across,
    columnPages,
    firstFigure: first < 0 ? null : { row: first, column: rows[first]?.cells.findIndex((cell) => cell !== null) ?? 0 },
  };
}

const ARROWS: Readonly<Record<string, readonly [down: number, across: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

/** The next figure in the direction of an arrow key, over empty places; null where there is none. */
export function stepFrom({ rows, columns }: PicturePage, from: Spot | null, key: string): Spot | null {
  const arrow = ARROWS[key];
  if (!arrow || !from) return null;
  let { row, column } = from;
  for (;;) {
    row += arrow[0];
    column += arrow[1];
    if (row < 0 || column < 0 || row >= rows.length || column >= columns.length) return null;
    if (rows[row]?.cells[column]) return { row, column };
  }
}
