import type { CellValue, Grid } from '../../src/registers/shared/grid';
import { isFailure } from '../../src/rules/failure';
import { addMonthsTo } from '../../src/rules/months';
import { procurementStatus } from '../../src/rules/procurementStatus';
import { defaultScheme } from '../../src/schemes/presets';
import { gridOf } from './grid';
import { randomFrom, type Random } from './random';
import { contractTitle, note, post, supplier, untidied } from './words';

const HEADINGS = [
  'Risk index', 'Contract ID', 'Owner', 'Approver', 'Contract title', 'Supplier name', 'Portfolio', 'Total value', 'Original annual value', 'Budget', 'Projection', 'Proc. status', 'Start date', 'End date', 'Months duration',
  'Attention', 'Capital', 'Commentary', 'Department', 'Extension options',
];
const COLOURS = ['Red', 'Amber', 'Yellow', 'Green'];
const PORTFOLIOS = ['Adult Care and Health', 'Children, Education and Families', 'Environment', 'Renewal, Recreation and Housing', 'Resources', 'Public Protection'];
const CONTRACT_ID = HEADINGS.indexOf('Contract ID');
/** The title and the headings. */
const HEADER_ROWS = 2;
const FIRST_START = 42_095;
/** 24/08/2018, as the title says. */
const AS_AT = 43_336;

/** A contracts register of 20 columns with the usual share of slips, judged at the date in its title. */
export function contractsGrid(rows: number, seed = 1): Grid {
  const random = randomFrom(seed);
  const values: CellValue[][] = [['Contracts register as at 24/08/2018', ...new Array<CellValue>(HEADINGS.length - 1).fill('')], [...HEADINGS]];
  for (let n = 1; n <= rows; n += 1) values.push(n > 1 && random.chance(5) ? enteredAgain(values[HEADER_ROWS + random.below(n - 1)], n) : contractRow(random, n));
  const money = '#,##0';
  return gridOf('Contracts', values, HEADER_ROWS, { 7: money, 8: money, 9: money, 10: money, 12: 'dd/mm/yyyy', 13: 'dd/mm/yyyy' }, {});
}

function contractRow(random: Random, n: number): CellValue[] {
  const months = 12 * (1 + random.below(6));
  const annual = 10_000 + 25 * random.below(30_000);
  const total = Math.round((annual * months) / 12);
  const start = FIRST_START + random.below(1200);
  const end = lastDay(start, months);
  const budget = random.chance(200) ? '' : annual;
  return [
    random.of(COLOURS), random.chance(5) ? n - 1 : n, random.chance(10) ? '' : post(random), post(random), untidied(random, contractTitle(random)), random.chance(10) ? '' : supplier(random), random.of(PORTFOLIOS),
    random.chance(10) ? `£${total.toLocaleString('en-GB')}` : total, annual, budget, budget === '' ? '' : Math.round(annual * (random.chance(10) ? 1.1 : 0.9 + random.below(10) / 100)), random.chance(10) ? random.of(COLOURS) : statusOf(total, end),
    start, random.chance(10) ? '31/03/2021' : end, random.chance(20) ? months + 1 : months, random.chance(50) ? 'Concern' : '', random.chance(30) ? 'Capital' : '', untidied(random, note(random)),
    random.of(PORTFOLIOS), random.chance(300) ? '1 + 1 years' : '',
  ];
}

/** A contract that stands in the register already, under another number. */
function enteredAgain(row: readonly CellValue[], n: number): CellValue[] {
  return row.map((value, column) => (column === CONTRACT_ID ? n : value));
}

/** The day before the start day of some months later. */
function lastDay(start: number, months: number): number {
  const next = addMonthsTo(start, months);
  return isFailure(next) ? start : next - 1;
}

function statusOf(total: number, end: number): string {
  const status = procurementStatus(total, end, AS_AT, defaultScheme.procurementMatrix);
  return isFailure(status) ? '' : status;
}
