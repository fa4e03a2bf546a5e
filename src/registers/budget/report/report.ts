import type { ReportContent } from '../../shared/report/content';
import { layoutTables } from '../../shared/report/layoutTables';
import type { ReportTable } from '../../shared/report/table';
import type { BudgetRegister } from '../budget';
import { budgetSummary } from '../summary';
import { bridgeOf, type Bridge } from './bridge';
import { keyFigures, type KeyFigures } from './keyFigures';
import { topMovers, type Mover } from './movers';
import { reconciliation, type Equation } from './reconciliation';
import { monthsOf, type BudgetSnapshot, type MonthPoint } from './snapshots';
import { bridgeTable, keyFiguresTable, linesTable, moversTable, monthsTable, reconciliationTable } from './tables';

export const BUDGET_REPORT_SHEET = 'Budget report';

/** A budget report: what the committee is asked to note, and the figures and tables behind it. */
export interface BudgetReport {
  readonly recommendation: string | null;
  readonly figures: KeyFigures;
  readonly bridge: Bridge | null;
  readonly equations: readonly Equation[];
  readonly movers: readonly Mover[];
  readonly months: readonly MonthPoint[];
  readonly tables: readonly ReportTable[];
}

/** Builds the report of a register. Pure. @param snapshots figures kept from earlier reports of the same budget */
export function budgetReport(register: BudgetRegister, snapshots: readonly BudgetSnapshot[] = []): BudgetReport {
  const figures = keyFigures(register);
  const bridge = bridgeOf(register);
  const equations = reconciliation(register);
  const movers = topMovers(register);
  const months = monthsOf(register, snapshots);
  return {
    figures, bridge, equations, movers, months,
    recommendation: budgetSummary(register).recommendation,
    tables: [
      keyFiguresTable(figures), linesTable(register), reconciliationTable(equations, register.scale),
      ...(bridge ? [bridgeTable(bridge, register.scale)] : []), moversTable(movers, register.scale), ...(months.length > 1 ? [monthsTable(months)] : []),
    ],
  };
}

/** In points: names, then figures. */
const WIDTHS = [260, 90, 90, 90, 90, 90, 90, 90, 90, 90];
const CHART = { rows: 18, columns: 9 };
const BARS = [
  { column: 3, colour: null },
  { column: 4, colour: '#1F3A5F' },
  { column: 5, colour: '#9C1420' },
  { column: 6, colour: '#2A9178' },
] as const;

/** Places a budget report on a sheet, the bridge as a chart to the right of its table. @param source what it was made from */
export function layoutBudgetReport({ tables, recommendation: note, bridge }: BudgetReport, source: string): ReportContent {
  const lines = ['Budget report', source, ...(note === null ? [] : [note])];
  const content = layoutTables(tables, { sheetName: BUDGET_REPORT_SHEET, lines, widths: WIDTHS });
  if (!bridge) return content;
  const table = tables.find(({ id }) => id === 'bridge');
  const top = content.blocks[0].cells.findIndex((cells) => cells[0] === table?.title);
  if (!table || top < 0) return content;
  const column = (index: number) => ({ row: top + 2, column: index, rows: table.rows.length, columns: 1 });
  const levels = bridge.steps.flatMap(({ from, to, kind }) => (kind === 'start' || kind === 'level' || kind === 'end' ? [to] : [from, to]));
  // Bars that stand on a clear part cannot be stacked below 0.
  if (levels.some((level) => level < 0)) return content;
  const unit = bridge.steps[0].to === 0 ? 1 : Number(table.rows[0][2]) / bridge.steps[0].to;
  return {
    ...content,
    chart: {
      title: table.title, labels: column(0), stacked: true, axisFrom: axisStart(levels) * unit,
      series: BARS.map(({ column: index, colour }) => ({ name: table.header[index], values: column(index), colour })),
      place: { row: top, column: WIDTHS.length + 1, ...CHART },
    },
  };
}

/** Where the axis of a bridge begins, so that changes of a few per cent can be seen: below all levels; 0 where levels are on both sides of it. */
export function axisStart(levels: readonly number[]): number {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low <= 0) return 0;
  const from = low - Math.max(high - low, high * 0.002) * 0.6;
  if (from <= 0) return 0;
  const size = 10 ** Math.floor(Math.log10(Math.max(high - low, high * 0.002)));
  return Math.max(0, Math.floor(from / size) * size);
}
