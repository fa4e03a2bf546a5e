import type { RagWord } from '../../../rules/rag';
import { RAG_COLOURS } from '../../../schemes/ragColours';
import type { Area, CellValue } from '../grid';
import type { Look, ReportContent } from './content';
import type { ReportTable } from './table';

type Row = readonly CellValue[];

const HEADING = { bold: true, fill: '#1F3A5F', font: '#FFFFFF', wrap: true } as const;

/** What a report is called and how its columns stand. */
export interface LayoutOptions {
  readonly sheetName: string;
  /** What the report is and what it was made from, above the tables; the first is its title. */
  readonly lines: readonly string[];
  /** Width of each column in points: as many as the widest table has columns. */
  readonly widths: readonly number[];
}

/** A report whose tables stand one below the other, each with its title, heading, rows and notes. Nothing to its right, no chart. */
export function layoutTables(tables: readonly ReportTable[], { sheetName, lines, widths }: LayoutOptions): ReportContent {
  let rows: Row[] = lines.map((line) => [line]);
  let looks = titleLooks();
  for (const table of tables) {
    looks = looks.concat(looksOf(table, rows.length + 1, 0));
    rows = rows.concat([[]], cellsOf(table));
  }
  return { sheetName, blocks: [{ row: 0, column: 0, cells: rectangular(rows, widths.length) }], looks, widths, chart: null };
}

/** The first line of a report is its title. */
export function titleLooks(): Look[] {
  return [{ area: one(0, 0), bold: true, size: 16 }];
}

/** The cells of a table from its title down; rows may differ in length. */
export function cellsOf({ title, header, rows, notes }: ReportTable): Row[] {
  return [[title], header, ...rows, ...notes.map((note) => [note])];
}

/** How a table looks whose title stands at `top`, `left`. */
export function looksOf({ header, rows, notes, numberFormats = {}, colours, hasTotal }: ReportTable, top: number, left: number): Look[] {
  const first = top + 2;
  const body: Area = { row: first, column: left, rows: rows.length, columns: header.length };
  const filled: Look[] = rows.length === 0 ? [] : [
    { area: body, wrap: true },
    ...Object.entries(numberFormats).map(([column, numberFormat]) => ({ area: { ...body, column: left + Number(column), columns: 1 }, numberFormat })),
    ...colourAreas(colours ?? [], first, left),
    ...(hasTotal ? [{ area: { ...body, row: first + rows.length - 1, rows: 1 }, bold: true }] : []),
  ];
  return [
    { area: one(top, left), bold: true, size: 13 },
    { ...HEADING, area: { row: top + 1, column: left, rows: 1, columns: header.length } },
    ...filled,
    ...notes.map((_note, index) => ({ area: one(first + rows.length + index, left), italic: true })),
  ];
}

/** Cells of one colour in a row, and the same cells of the rows below it. */
interface Coloured {
  readonly word: RagWord;
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
}

/** Neighbours of one colour in one go: a sheet has far fewer such areas than coloured cells. */
function colourAreas(colours: NonNullable<ReportTable['colours']>, top: number, left: number): Look[] {
  const areas: Coloured[] = [];
  /** Those that reach down to the row before, by their first column. */
  let above = new Map<number, Coloured>();
  colours.forEach((cells, row) => {
    const reached = new Map<number, Coloured>();
    for (const run of colourRuns(cells, row)) {
      const before = above.get(run.column);
      const goesOn = before?.word === run.word && before.columns === run.columns;
      if (goesOn) before.rows += 1;
      else areas.push(run);
      reached.set(run.column, goesOn ? before : run);
    }
    above = reached;
  });
  return areas.map(({ word, row, column, rows, columns }) => ({ area: { row: top + row, column: left + column, rows, columns }, ...RAG_COLOURS[word] }));
}

function colourRuns(cells: NonNullable<ReportTable['colours']>[number], row: number): Coloured[] {
  const runs: Coloured[] = [];
  for (let from = 0, to = 0; from < cells.length; from = to) {
    const word = cells[from];
    for (to = from + 1; to < cells.length && cells[to] === word; to += 1);
    if (word) runs.push({ word, row, column: from, rows: 1, columns: to - from });
  }
  return runs;
}

/** Rows filled up with blanks to a width. */
export function rectangular(rows: readonly Row[], columns: number): Row[] {
  return rows.map((cells) => (cells.length === columns ? cells : Array.from({ length: columns }, (_, column) => cells[column] ?? '')));
}

function one(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
