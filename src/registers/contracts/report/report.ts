import type { CellValue } from '../../shared/grid';
import type { ChartSource, ReportContent } from '../../shared/report/content';
import { mapPausing, type Pausing } from '../../shared/pausing';
import { layoutTables } from '../../shared/report/layoutTables';
import type { ReportTable } from '../../shared/report/table';
import { counted } from '../../shared/wording';
import type { ContractsRegister } from '../contract';
import { DATE_FORMAT, dayInWords } from '../dates';
import { inPounds } from '../../shared/pounds';
import { contractsSummary, type ContractsSummary } from '../summary';
import { forwardPlan, type ForwardPlan } from './forwardPlan';
import { keyDataTable } from './keyData';
import { partTable, partWidths } from './parts';
import { snapshotOf, withSnapshot, type Snapshot } from './snapshot';
import { leadMonths } from './startBy';

/** The sheets that a contracts report is made of, in the order in which they are offered and written. */
export const CONTRACTS_SHEETS = ['key-data', 'forward-plan', 'part-1', 'part-2'] as const;
export type ContractsSheet = (typeof CONTRACTS_SHEETS)[number];

/** Names of the sheets; a number is put after one that is taken. */
export const SHEET_NAMES: Readonly<Record<ContractsSheet, string>> = {
  'key-data': 'Contracts key data', 'forward-plan': 'Contracts forward plan', 'part-1': 'Contracts Part 1', 'part-2': 'Contracts Part 2',
};

const HEADLINES: Readonly<Record<ContractsSheet, string>> = {
  'key-data': 'Contracts key data', 'forward-plan': 'Contracts forward plan', 'part-1': 'Contracts register: Part 1', 'part-2': 'Contracts register: Part 2',
};
const PLAN_WIDTHS = [110, 220, 150, 90, 90, 80, 110, 160];

/** What a report is made from, besides the register. */
export interface ReportOptions {
  /** Figures kept of earlier days. */
  readonly earlier?: readonly Snapshot[];
  /** The register's own figures, where they are known already. */
  readonly summary?: ContractsSummary;
}

/**
 * The tables of one sheet of a contracts report; null where the register has no as-at date, which the key data and the plan
 * need. A long register takes a while.
 */
export function* contractsTables(register: ContractsRegister, sheet: ContractsSheet, { earlier = [], summary }: ReportOptions = {}): Pausing<readonly ReportTable[] | null> {
  if (sheet === 'part-1' || sheet === 'part-2') return [yield* partTable(register, sheet === 'part-1' ? 1 : 2)];
  if (sheet === 'key-data') {
    const snapshots = snapshotsUpTo(snapshotOf(summary ?? contractsSummary(register)), earlier);
    return snapshots.length === 0 ? null : [keyDataTable(snapshots)];
  }
  const plan = yield* forwardPlan(register);
  return plan && [quarterTable(plan), yield* planTable(register, plan)];
}

/** One sheet of a contracts report as it will stand in the workbook; null as for its tables. */
export function* contractsSheet(register: ContractsRegister, sheet: ContractsSheet, options: ReportOptions = {}): Pausing<ReportContent | null> {
  const tables = yield* contractsTables(register, sheet, options);
  if (tables === null) return null;
  const lines = [
    HEADLINES[sheet], `Made from sheet “${register.sheet}”${register.asAt ? `, as at ${dayInWords(register.asAt.serial)}` : ''}.`,
    ...(sheet === 'part-2' ? ['Not for publication: holds officers’ commentary.'] : []),
  ];
  const content = layoutTables(tables, { sheetName: SHEET_NAMES[sheet], lines, widths: widthsOf(sheet, tables[0]) });
  return sheet === 'forward-plan' && tables[0].rows.length > 0 ? { ...content, chart: quarterChart(tables[0], lines.length + 1) } : content;
}

/** Snapshots up to a day, that one included and last; none without it. */
export function snapshotsUpTo(now: Snapshot | null, earlier: readonly Snapshot[]): Snapshot[] {
  return now === null ? [] : withSnapshot(earlier.filter(({ asAt }) => asAt <= now.asAt), now);
}

function widthsOf(sheet: ContractsSheet, { header }: ReportTable): readonly number[] {
  if (sheet === 'forward-plan') return PLAN_WIDTHS;
  return sheet === 'key-data' ? [190, ...header.slice(1).map(() => 90)] : partWidths(header);
}

/** Contracts by quarter, to the right of the tables. @param top the row of the table's title; its heading and its rows follow */
function quarterChart({ title, rows }: ReportTable, top: number): ChartSource {
  const body = { row: top + 2, rows: rows.length, columns: 1 };
  return {
    title, labels: { ...body, column: 0 }, series: [{ name: 'Contracts', values: { ...body, column: 1 }, colour: '#1F3A5F' }],
    place: { row: top, column: PLAN_WIDTHS.length + 1, rows: 16, columns: 8 },
  };
}

/** Contracts and their value by quarter of expiry. */
export function quarterTable({ quarters, undated }: ForwardPlan): ReportTable {
  return {
    id: 'quarters', title: 'Contracts by quarter of expiry', header: ['Quarter', 'Contracts', 'Total value (£)', 'Start is late'],
    rows: quarters.map(({ label, lines, value, late }): CellValue[] => [label, lines.length, value, late]),
    numberFormats: { 2: '#,##0' },
    notes: undated.length === 0 ? [] : [`${counted(undated.length, 'contract')} ${undated.length === 1 ? 'has' : 'have'} no end date and ${undated.length === 1 ? 'is' : 'are'} in no quarter: ${namesOf(undated)}.`],
  };
}

/** Every contract by its end date, with the day by which its procurement should start. */
export function* planTable(register: ContractsRegister, { lines }: ForwardPlan): Pausing<ReportTable> {
  return {
    id: 'plan', title: 'Contracts by end date', header: ['Contract', 'Title', 'Supplier', 'End date', 'Total value (£)', 'Status', 'Start procurement by', 'What to do'],
    rows: yield* mapPausing(lines, ({ contract, end, startBy, isLate }): CellValue[] => [
      contract.id === '' ? `Row ${contract.row + 1}` : contract.id, contract.title, contract.supplier, end, contract.wholeValue ?? '', contract.status ?? '', startBy ?? '',
      register.asAt !== null && end < register.asAt.serial ? 'Has ended' : isLate ? 'Should have started' : '',
    ]),
    numberFormats: { 3: DATE_FORMAT, 4: '#,##0', 6: DATE_FORMAT },
    colours: yield* mapPausing(lines, ({ contract }) => [null, null, null, null, null, contract.status, null, null]),
    notes: [startByNote(register)],
  };
}

/** How the days to start procurement by were worked out, by the limits of value of the council's matrix. */
export function startByNote({ procurementMatrix }: Pick<ContractsRegister, 'procurementMatrix'>): string {
  const leads = procurementMatrix.upToValues.map((limit) => ({ limit, months: leadMonths(limit ?? Number.MAX_VALUE, procurementMatrix) }));
  const words = leads.map(({ limit, months }, i) => `${months === null ? 'none' : `${months} months before the end`} ${limit === null ? (i === 0 ? 'for any value' : `above ${inPounds(leads[i - 1].limit ?? 0)}`) : `up to ${inPounds(limit)}`}`);
  return `Start procurement by: the day on which the contract turns Amber or Red by the procurement matrix: ${words.join(', ')}.`;
}

function namesOf(contracts: ForwardPlan['undated']): string {
  const shown = contracts.slice(0, 10).map(({ id, row }) => (id === '' ? `row ${row + 1}` : id));
  return `${shown.join(', ')}${contracts.length > shown.length ? ` and ${contracts.length - shown.length} more` : ''}`;
}
