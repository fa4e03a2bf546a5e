import type { CellValue } from '../../shared/grid';
import type { ReportTable } from '../../shared/report/table';
import { lineVariance } from '../lineVariance';
import type { BudgetRegister } from '../budget';
import { unitName } from './amounts';
import type { Bridge } from './bridge';
import type { KeyFigures } from './keyFigures';
import { plainName } from './mainTotal';
import type { Mover } from './movers';
import type { Equation } from './reconciliation';
import type { MonthPoint } from './snapshots';

const POUNDS = '£#,##0;-£#,##0;£0';
const PERCENT = '0.0%;-0.0%;0.0%';

/** Format of amounts in the unit of the table. */
function amountFormat(scale: number): string {
  return scale === 1_000_000 ? '#,##0.000;-#,##0.000;0' : '#,##0;-#,##0;0';
}

/** Amounts of a table in its own unit, blanks where it does not say. */
function amount(pounds: number | null, scale: number): CellValue {
  return pounds === null ? '' : Number((pounds / scale).toFixed(6)) + 0;
}

/** The register as a whole, in pounds: gross, management action, net, and what has moved. */
export function keyFiguresTable(figures: KeyFigures): ReportTable {
  const hasAction = figures.managementAction !== 0;
  const rows: Array<[string, number | null]> = [
    ['Budget', figures.budget],
    ...(hasAction ? ([['Projection before management action', figures.grossProjection], ['Variance before management action', figures.grossVariance], ['Management action', figures.managementAction]] as Array<[string, number | null]>) : []),
    [hasAction ? 'Projection after management action' : 'Projection', figures.projection],
    [hasAction ? 'Variance after management action' : 'Variance (overspend positive)', figures.variance],
    ['Variance last reported', figures.previous],
    ['Movement since', figures.movement],
    ['Full-year effect', figures.fullYearEffect],
  ];
  return {
    id: 'key-figures', title: `Key figures: ${figures.name}`, header: ['Figure', '£'], numberFormats: { 1: POUNDS }, notes: figures.share === null ? [] : [`The variance is ${(figures.share * 100).toFixed(1)}% of the budget${figures.rag ? `: ${figures.rag}` : ''}.`],
    rows: rows.flatMap(([title, pounds]) => (pounds === null ? [] : [[title, pounds]])),
  };
}

/** Every line as the register has it, with variance, %, colour, management action and movement worked out. */
export function linesTable(register: BudgetRegister): ReportTable {
  const { lines, scale } = register;
  const worked = lines.map((line) => ({ line, is: lineVariance(register, line) }));
  const hasAction = worked.some(({ is }) => is.managementAction !== 0);
  const hasPrevious = worked.some(({ is }) => is.previous !== null);
  const unit = unitName(scale);
  const all: ReadonlyArray<{ header: string; format?: string; cell: (part: (typeof worked)[number]) => CellValue }> = [
    { header: 'Service', cell: ({ line }) => [...(line.role === 'service' ? line.under.slice(-1) : []), plainName(line)].join(': ') },
    { header: `Budget ${unit}`, format: amountFormat(scale), cell: ({ is }) => amount(is.budget, scale) },
    { header: `Projection ${unit}`, format: amountFormat(scale), cell: ({ is }) => amount(is.projection, scale) },
    { header: `${hasAction ? 'Variance before action' : 'Variance'} ${unit}`, format: amountFormat(scale), cell: ({ is }) => amount(hasAction ? is.gross : is.variance, scale) },
    { header: 'Variance %', format: PERCENT, cell: ({ is }) => is.share ?? '' },
    { header: 'RAG', cell: ({ is }) => is.rag ?? '' },
    ...(hasAction ? [
      { header: `Management action ${unit}`, format: amountFormat(scale), cell: ({ is }: (typeof worked)[number]) => amount(is.managementAction === 0 ? null : is.managementAction, scale) },
      { header: `Net variance ${unit}`, format: amountFormat(scale), cell: ({ is }: (typeof worked)[number]) => amount(is.net, scale) },
    ] : []),
    ...(hasPrevious ? [
      { header: `Last reported ${unit}`, format: amountFormat(scale), cell: ({ is }: (typeof worked)[number]) => amount(is.previous, scale) },
      { header: `Movement ${unit}`, format: amountFormat(scale), cell: ({ is }: (typeof worked)[number]) => amount(is.movement, scale) },
    ] : []),
  ];
  // Published tables often print variances alone: what no line has is left out.
  const columns = all.filter(({ cell }) => worked.some((part) => cell(part) !== ''));
  return {
    id: 'lines', title: register.title || 'Budget monitor', header: columns.map(({ header }) => header),
    numberFormats: Object.fromEntries(columns.flatMap(({ format }, i) => (format ? [[i, format]] : []))),
    rows: worked.map((part) => columns.map(({ cell }) => cell(part))),
    colours: worked.map(({ is }) => columns.map(({ header }) => (header === 'RAG' ? is.rag : null))),
    hasTotal: lines.length > 1 && lines[lines.length - 1].role === 'total',
    notes: ['Overspends are positive. The colours follow the tolerances of the council’s scheme.'],
  };
}

/** How each total's variance comes about. */
export function reconciliationTable(equations: readonly Equation[], scale: number): ReportTable {
  return {
    id: 'reconciliation', title: `Reconciliation of variances (${unitName(scale)})`, header: ['Total', 'Made up of', 'Sum'],
    rows: equations.map(({ name, terms, text }) => [name, terms.map(({ label }) => label).join('; '), text]),
    notes: equations.length === 0 ? ['The table has no total whose parts can be set out.'] : equations.every(({ difference }) => difference === 0) ? ['Every sum ties.'] : [],
  };
}

/** The bridge in numbers. The last four columns are what a chart is drawn from: the clear part under each bar, then the bar by its kind. */
export function bridgeTable({ steps, isOfVariance }: Bridge, scale: number): ReportTable {
  const format = amountFormat(scale);
  return {
    id: 'bridge', title: `From budget to ${isOfVariance ? 'projected variance' : 'projection'} (${unitName(scale)})`, header: ['Step', 'Change', 'Level', 'Drawn: clear', 'Drawn: level', 'Drawn: increase', 'Drawn: decrease'],
    numberFormats: { 1: format, 2: format, 3: format, 4: format, 5: format, 6: format },
    rows: steps.map(({ kind, label, amount: change, from, to }): CellValue[] => {
      const isLevel = kind === 'start' || kind === 'level' || kind === 'end';
      return [
        label, isLevel ? '' : amount(change, scale), amount(to, scale), isLevel ? 0 : amount(Math.min(from, to), scale),
        isLevel ? amount(to, scale) : 0, !isLevel && change > 0 ? amount(change, scale) : 0, !isLevel && change < 0 ? amount(-change, scale) : 0,
      ];
    }),
    notes: [],
  };
}

/** The bridge for reading: without the columns that a chart is drawn from. */
export function withoutDrawing(table: ReportTable): ReportTable {
  return { ...table, header: table.header.slice(0, 3), rows: table.rows.map((cells) => cells.slice(0, 3)) };
}

/** What has moved most since the last report. */
export function moversTable(movers: readonly Mover[], scale: number): ReportTable {
  const format = amountFormat(scale);
  return {
    id: 'movers', title: `Largest movements since the last report (${unitName(scale)})`, header: ['Service', 'Last reported', 'Now', 'Movement'], numberFormats: { 1: format, 2: format, 3: format },
    rows: movers.map(({ name, previous, variance, movement }) => [name, amount(previous, scale), amount(variance, scale), amount(movement, scale)]),
    notes: movers.length === 0 ? ['No line has moved, or the table has no variance last reported.'] : [],
  };
}

/** The projection month by month. */
export function monthsTable(months: readonly MonthPoint[]): ReportTable {
  return {
    id: 'months', title: 'Projection month by month', header: ['As at', 'Projection £', 'Variance £'], numberFormats: { 1: POUNDS, 2: POUNDS },
    rows: months.map(({ label, projection, variance }) => [label, projection ?? '', variance ?? '']), notes: [],
  };
}
