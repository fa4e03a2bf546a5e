import type { CellValue } from '../../shared/grid';
import { isBlank, valueAt } from '../../shared/grid';
import { mapPausing, type Pausing } from '../../shared/pausing';
import type { ReportTable } from '../../shared/report/table';
import { counted } from '../../shared/wording';
import type { Contract, ContractsRegister } from '../contract';
import { DATE_FORMAT } from '../dates';
import { DATE_FIELDS, MONEY_FIELDS, type DateField, type MoneyField } from '../fields';
import { inCommitteeOrder, whyNotOrdered } from '../order';

/** Part 1 is for publication; Part 2, with the commentary, is exempt from it. */
export type Part = 1 | 2;

type Column = { readonly title: string; readonly numberFormat?: string; readonly of: (contract: Contract) => CellValue };

/** In points, for columns that need more or less than the others. */
const WIDTHS: Readonly<Record<string, number>> = { 'Contract title': 220, Supplier: 150, Portfolio: 110, Department: 110, Owner: 110, Approver: 110, Commentary: 300 };
const USUAL_WIDTH = 78;

/** Widths of the columns of a part, by their headings. */
export function partWidths(header: readonly string[]): number[] {
  return header.map((title) => WIDTHS[title] ?? USUAL_WIDTH);
}

const WORDS = [
  ['contractId', 'Contract ID'], ['title', 'Contract title'], ['supplier', 'Supplier'], ['portfolio', 'Portfolio'], ['department', 'Department'], ['owner', 'Owner'], ['approver', 'Approver'],
] as const;
const MONEY_TITLES: Readonly<Record<MoneyField, string>> = { totalValue: 'Total value (£)', annualValue: 'Annual value (£)', budget: 'Budget (£)', projection: 'Projection (£)' };
const DATE_TITLES: Readonly<Record<DateField, string>> = { startDate: 'Start date', awardDate: 'Award date', endDate: 'End date', reviewDate: 'Review date' };

/**
 * The register as a committee reads it, in committee order, with the columns that the register has. Only Part 2 holds what
 * officers say about a contract; Part 1 says that one is flagged and no more. Numbered but empty rows are left out. A long
 * register takes a while.
 */
export function* partTable(register: ContractsRegister, part: Part): Pausing<ReportTable> {
  const columns = columnsOf(register, part);
  const unordered = whyNotOrdered(register);
  const contracts = (unordered === null ? yield* inCommitteeOrder(register) : register.contracts).filter(({ isEmpty }) => !isEmpty);
  const colours = yield* mapPausing(contracts, (contract) => columns.map(({ title }) => (title === 'Risk index' ? (contract.riskIndex?.read ?? null) : title === 'Procurement status' ? contract.status : null)));
  return {
    id: `part-${part}`, title: counted(contracts.length, 'contract'),
    header: columns.map(({ title }) => title),
    rows: yield* mapPausing(contracts, (contract) => columns.map((column) => column.of(contract))),
    numberFormats: Object.fromEntries(columns.flatMap(({ numberFormat }, i) => (numberFormat === undefined ? [] : [[i, numberFormat]]))),
    colours,
    notes: unordered === null ? [] : [`In the order of the register: ${unordered[0].toLowerCase()}${unordered.slice(1)}`],
  };
}

function columnsOf(register: ContractsRegister, part: Part): Column[] {
  const { grid, contracts } = register;
  const has = (field: string): boolean => contracts.some(({ columns }) => columns[field] !== undefined);
  const cell = (contract: Contract, field: string): CellValue => (contract.columns[field] === undefined ? '' : valueAt(grid, contract.row, contract.columns[field]));
  const words = WORDS.filter(([field]) => has(field)).map(([field, title]): Column => ({ title, of: (contract) => (field === 'contractId' ? contract.id : trimmed(cell(contract, field))) }));
  const money = MONEY_FIELDS.filter(has).map((field): Column => ({ title: MONEY_TITLES[field], numberFormat: '#,##0', of: ({ money: amounts }) => asRead(amounts[field]) }));
  const dates = DATE_FIELDS.filter(has).map((field): Column => ({ title: DATE_TITLES[field], numberFormat: DATE_FORMAT, of: ({ dates: days }) => asRead(days[field]) }));
  const rated = contracts.some(({ riskIndex }) => riskIndex?.read);
  return [
    ...(rated ? [{ title: 'Risk index', of: ({ riskIndex }: Contract): CellValue => riskIndex?.read ?? '' }] : []),
    ...words, ...money,
    { title: 'Procurement status', of: ({ status }) => status ?? '' },
    ...dates,
    ...(has('months') ? [{ title: 'Months duration', of: ({ months }: Contract): CellValue => asRead(months) }] : []),
    { title: 'Concern', of: ({ isConcern }) => (isConcern ? 'Concern' : '') },
    ...(contracts.some(({ isCapital }) => isCapital) ? [{ title: 'Capital', of: ({ isCapital }: Contract): CellValue => (isCapital ? 'Capital' : '') }] : []),
    ...(part === 2 ? [{ title: 'Commentary', of: ({ commentary }: Contract): CellValue => commentary }] : []),
  ];
}

/** What a cell stands for; what it says where that cannot be read. */
function asRead(cell: { readonly read: number | null; readonly value: CellValue } | null): CellValue {
  return cell ? (cell.read ?? trimmed(cell.value)) : '';
}

function trimmed(value: CellValue): CellValue {
  return isBlank(value) ? '' : typeof value === 'string' ? value.trim() : value;
}
