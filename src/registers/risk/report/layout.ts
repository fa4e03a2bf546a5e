import type { Area, CellValue } from '../../shared/grid';
import type { ChartSource, ContentBlock, Look, ReportContent } from '../../shared/report/content';
import { cellsOf, looksOf, rectangular, titleLooks } from '../../shared/report/layoutTables';
import type { ReportTable } from '../../shared/report/table';
import type { ReportPart } from './report';

export const RISK_REPORT_SHEET = 'Risk report';

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
 * Places the parts of a risk report on a sheet: a heading, then for each part the level table with both heat maps to its
 * right (where a long text cannot stretch their rows) and the other tables below. Every colour stands behind its word.
 * @param lines what the report is and what it was made from; the first is its title
 */
export function layoutRiskReport(lines: readonly string[], parts: readonly ReportPart[]): ReportContent {
  const rows: CellValue[][] = lines.map((line) => [line]);
  const blocks: ContentBlock[] = [];
  const looks: Look[] = titleLooks();
  let chart: ChartSource | null = null;
  for (const { tables } of parts) {
    rows.push([]);
    const top = rows.length;
    const maps = tables.filter(isHeatMap).map(withWords);
    maps.forEach((map, index) => {
      const column = MAP_COLUMNS[index] ?? MAP_COLUMNS[1];
      blocks.push({ row: top, column, cells: rectangular(cellsOf(map), MAP_WIDTHS.length) });
      looks.push(...looksOf(map, top, column), { area: { row: top + 2, column, rows: map.rows.length, columns: map.header.length }, centred: true });
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
  return { sheetName: RISK_REPORT_SHEET, blocks, looks, widths: [...TABLE_WIDTHS, GAP_WIDTH, ...MAP_WIDTHS, GAP_WIDTH, ...MAP_WIDTHS, GAP_WIDTH], chart };
}

function isHeatMap({ id }: ReportTable): boolean {
  return id === 'gross-heat-map' || id === 'net-heat-map';
}

/** A heat map whose squares say their colour: "Red: 2 (5, 8)", and "Red" where no risk stands. */
function withWords(table: ReportTable): ReportTable {
  const rows = table.rows.map((cells, row) => cells.map((cell, column) => [table.colours?.[row]?.[column], cell].filter((part) => part !== null && part !== undefined && part !== '').join(': ')));
  return { ...table, rows };
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
