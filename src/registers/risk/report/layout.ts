import type { Area, CellValue } from '../../shared/grid';
import type { ChartSource, ContentBlock, ReportContent } from '../../shared/report/content';
import { cellsOf, looksOf, rectangular, titleLooks } from '../../shared/report/layoutTables';
import type { ReportTable } from '../../shared/report/table';
import type { ReportPart } from './report';

export const RISK_REPORT_SHEET = 'Risk report';

/** Columns of the tables: references, titles, then figures, owners and actions. */
const TABLE_WIDTHS = [80, 260, 90, 150, 200, 90, 90, 90];
const GAP_WIDTH = 20;
/** Columns of a heat map: the likelihood, then a square for each impact. */
const LIKELIHOOD_WIDTH = 70;
const SQUARE_WIDTH = 80;
const CHART_COLUMNS = 8;
const SERIES_COLOURS = ['#1F3A5F', '#8FB1DA'];

/**
 * Places the parts of a risk report on a sheet: a heading, then for each part the level table with both heat maps to its
 * right (where a long text cannot stretch their rows) and the other tables below. Every colour stands behind its word.
 * @param lines what the report is and what it was made from; the first is its title
 */
export function layoutRiskReport(lines: readonly string[], parts: readonly ReportPart[]): ReportContent {
  let rows: Array<readonly CellValue[]> = lines.map((line) => [line]);
  const blocks: ContentBlock[] = [];
  let looks = titleLooks();
  const mapWidths = widthsOfMap(parts);
  // The first heat map stands to the right of the tables, the second beside it, and the chart to the right of both.
  const mapColumns = [TABLE_WIDTHS.length + 1, TABLE_WIDTHS.length + mapWidths.length + 2] as const;
  const chartColumn = mapColumns[1] + mapWidths.length + 1;
  let chart: ChartSource | null = null;
  for (const { tables } of parts) {
    rows.push([]);
    const top = rows.length;
    const maps = tables.filter(isHeatMap).map(withWords);
    maps.forEach((map, index) => {
      const column = mapColumns[index] ?? mapColumns[1];
      blocks.push({ row: top, column, cells: rectangular(cellsOf(map), mapWidths.length) });
      looks = looks.concat(looksOf(map, top, column), { area: { row: top + 2, column, rows: map.rows.length, columns: map.header.length }, centred: true });
    });
    const mapsEnd = top + Math.max(0, ...maps.map((map) => cellsOf(map).length));
    for (const table of tables.filter((candidate) => !isHeatMap(candidate))) {
      looks = looks.concat(looksOf(table, rows.length, 0));
      if (table.id === 'levels') chart ??= chartOf(table, rows.length, chartColumn);
      rows = rows.concat(cellsOf(table), [[]]);
      while (table.id === 'levels' && rows.length <= mapsEnd) rows.push([]);
    }
  }
  blocks.unshift({ row: 0, column: 0, cells: rectangular(rows, TABLE_WIDTHS.length) });
  return { sheetName: RISK_REPORT_SHEET, blocks, looks, widths: [...TABLE_WIDTHS, GAP_WIDTH, ...mapWidths, GAP_WIDTH, ...mapWidths, GAP_WIDTH], chart };
}

/** Every heat map of a report is of one size: that of the scheme's matrix. */
function widthsOfMap(parts: readonly ReportPart[]): number[] {
  const impacts = Math.max(0, ...parts.flatMap(({ tables }) => tables.filter(isHeatMap).map(({ header }) => header.length - 1)));
  return [LIKELIHOOD_WIDTH, ...new Array<number>(impacts).fill(SQUARE_WIDTH)];
}

function isHeatMap({ id }: ReportTable): boolean {
  return id === 'gross-heat-map' || id === 'net-heat-map';
}

/** A heat map whose squares say their colour: "Red: 2 (5, 8)", and "Red" where no risk stands. */
function withWords(table: ReportTable): ReportTable {
  const rows = table.rows.map((cells, row) => cells.map((cell, column) => {
    const word = table.colours?.[row]?.[column];
    return word ? `${word}${cell === '' ? '' : `: ${cell}`}` : cell;
  }));
  return { ...table, rows };
}

/** Gross and net numbers at each level, without the total; null where no risk has a rating. */
function chartOf({ title, header, rows }: ReportTable, top: number, column: number): ChartSource | null {
  const levels = rows.length - 1;
  const numbers = (index: number): Area => ({ row: top + 2, column: index, rows: levels, columns: 1 });
  const series = [1, 3].filter((index) => rows.slice(0, levels).some((cells) => typeof cells[index] === 'number' && cells[index] > 0));
  if (series.length === 0) return null;
  return {
    title,
    labels: numbers(0),
    series: series.map((index, place) => ({ name: header[index] ?? '', values: numbers(index), colour: SERIES_COLOURS[place] ?? '' })),
    place: { row: top, rows: 14, column, columns: CHART_COLUMNS },
  };
}
