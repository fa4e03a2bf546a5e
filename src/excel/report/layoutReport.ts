import type { Area, CellValue } from '../../registers/shared/grid';
import type { ReportPart } from '../../registers/risk/report/report';
import type { ReportTable } from '../../registers/risk/report/tables';
import { RAG_COLOURS } from '../../schemes/ragColours';

/** How the cells of an area look. What is left out stays as a new sheet has it. */
export interface Look {
  readonly area: Area;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** #RRGGBB. */
  readonly fill?: string;
  /** #RRGGBB. */
  readonly font?: string;
  readonly wrap?: boolean;
  readonly centred?: boolean;
  readonly numberFormat?: string;
}

/** A rectangle of values, its first cell at zero-based row and column. */
export interface Block {
  readonly row: number;
  readonly column: number;
  /** All of one length. */
  readonly cells: ReadonlyArray<ReadonlyArray<CellValue>>;
}

/** What the native chart is drawn from. */
export interface ChartSource {
  readonly title: string;
  /** Names of the levels. */
  readonly labels: Area;
  readonly series: ReadonlyArray<{ readonly name: string; readonly values: Area; readonly colour: string }>;
  /** Where the chart stands. */
  readonly place: Area;
}

/** A report as it will stand on its sheet. */
export interface ReportContent {
  readonly blocks: readonly Block[];
  readonly looks: readonly Look[];
  /** Width of each column in points. */
  readonly widths: readonly number[];
  readonly chart: ChartSource | null;
}

const HEADING = { bold: true, fill: '#1F3A5F', font: '#FFFFFF', wrap: true } as const;
/** Columns of the tables: references, titles, then figures, owners and actions. */
const TABLE_WIDTHS = [80, 260, 90, 150, 200, 90, 90, 90];
const GAP_WIDTH = 20;
/** Columns of a heat map: the likelihood, then five squares. */
const MAP_WIDTHS = [70, 80, 80, 80, 80, 80];
/** First column of each heat map; the chart stands to the right of both. */
const MAP_COLUMNS = [TABLE_WIDTHS.length + 1, TABLE_WIDTHS.length + MAP_WIDTHS.length + 2] as const;
const CHART_PLACE = { column: MAP_COLUMNS[1] + MAP_WIDTHS.length + 1, columns: 8 };
const SERIES_COLOURS = ['#1F3A5F', '#8FB1DA'];

/**
 * Places the parts of a report on a sheet: a heading, then for each part the level table with both heat maps to its right
 * (where a long text cannot stretch their rows) and the other tables below. Every colour stands behind its word.
 * @param lines what the report is and what it was made from; the first is its title
 */
export function layoutReport(lines: readonly string[], parts: readonly ReportPart[]): ReportContent {
  const rows: CellValue[][] = lines.map((line) => [line]);
  const blocks: Block[] = [];
  const looks: Look[] = [{ area: one(0, 0), bold: true, size: 16 }];
  let chart: ChartSource | null = null;
  for (const { tables } of parts) {
    rows.push([]);
    const top = rows.length;
    const maps = tables.filter(isHeatMap).map(withWords);
    maps.forEach((map, index) => {
      const column = MAP_COLUMNS[index] ?? MAP_COLUMNS[1];
      blocks.push({ row: top, column, cells: rectangular(cellsOf(map), MAP_WIDTHS.length) });
      looks.push(...looksOf(map, top, column));
    });
    const mapsEnd = top + Math.max(0, ...maps.map((map) => cellsOf(map).length));
    for (const table of tables.filter((candidate) => !isHeatMap(candidate))) {
      looks.push(...looksOf(table, rows.length, 0));
      if (table.id === 'levels') chart ??= chartOf(table, rows.length);
      rows.push(...cellsOf(table), []);
      while (table.id === 'levels' && rows.length <= mapsEnd) rows.push([]);
    }
  }
  blocks.unshift({ row: 0, column: 0, cells: rectangular(rows, TABLE_WIDTHS.length) });
  return { blocks, looks, widths: [...TABLE_WIDTHS, GAP_WIDTH, ...MAP_WIDTHS, GAP_WIDTH, ...MAP_WIDTHS, GAP_WIDTH], chart };
}

function isHeatMap({ id }: ReportTable): boolean {
  return id === 'gross-heat-map' || id === 'net-heat-map';
}

/** A heat map whose squares say their colour: "Red: 2 (5, 8)", and "Red" where no risk stands. */
function withWords(table: ReportTable): ReportTable {
  const rows = table.rows.map((cells, row) => cells.map((cell, column) => [table.colours?.[row]?.[column], cell].filter((part) => part !== null && part !== undefined && part !== '').join(': ')));
  return { ...table, rows };
}

function cellsOf({ title, header, rows, notes }: ReportTable): CellValue[][] {
  return [[title], [...header], ...rows.map((cells) => [...cells]), ...notes.map((note) => [note])];
}

function looksOf(table: ReportTable, top: number, left: number): Look[] {
  const { header, rows, notes, percentColumns, colours } = table;
  const body = { row: top + 2, rows: rows.length };
  return [
    { area: one(top, left), bold: true, size: 13 },
    { ...HEADING, area: { row: top + 1, column: left, rows: 1, columns: header.length } },
    ...(rows.length > 0 ? [{ area: { ...body, column: left, columns: header.length }, wrap: true, centred: isHeatMap(table) }] : []),
    ...(rows.length > 0 ? percentColumns.map((column) => ({ area: { ...body, column: left + column, columns: 1 }, numberFormat: '0"%"' })) : []),
    ...(colours ?? []).flatMap((cells, row) => colourRuns(cells, body.row + row, left)),
    ...(table.id === 'levels' ? [{ area: { row: body.row + rows.length - 1, column: left, rows: 1, columns: header.length }, bold: true }] : []),
    ...notes.map((_note, index) => ({ area: one(body.row + rows.length + index, left), italic: true })),
  ];
}

/** Neighbours of one colour in one go: a heat map has far fewer stretches than squares. */
function colourRuns(cells: NonNullable<ReportTable['colours']>[number], row: number, left: number): Look[] {
  const runs: Look[] = [];
  for (let from = 0, to = 0; from < cells.length; from = to) {
    const word = cells[from];
    for (to = from + 1; to < cells.length && cells[to] === word; to += 1);
    if (word) runs.push({ area: { row, column: left + from, rows: 1, columns: to - from }, ...RAG_COLOURS[word] });
  }
  return runs;
}

/** Gross and net numbers at each level, without the total; null where no risk has a rating. */
function chartOf({ title, header, rows }: ReportTable, top: number): ChartSource | null {
  const levels = rows.length - 1;
  const column = (index: number): Area => ({ row: top + 2, column: index, rows: levels, columns: 1 });
  const series = [1, 3].filter((index) => rows.slice(0, levels).some((cells) => typeof cells[index] === 'number' && cells[index] > 0));
  if (series.length === 0) return null;
  return {
    title,
    labels: column(0),
    series: series.map((index, place) => ({ name: header[index] ?? '', values: column(index), colour: SERIES_COLOURS[place] ?? '' })),
    place: { row: top, rows: 14, ...CHART_PLACE },
  };
}

function one(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function rectangular(rows: ReadonlyArray<readonly CellValue[]>, columns: number): CellValue[][] {
  return rows.map((cells) => Array.from({ length: columns }, (_, column) => cells[column] ?? ''));
}
