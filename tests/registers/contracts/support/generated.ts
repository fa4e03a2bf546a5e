import fc from 'fast-check';
import type { CellValue, Grid } from '../../../../src/registers/shared/grid';
import { dateToSerial } from '../../../../src/rules/dates';
import { isFailure } from '../../../../src/rules/failure';
import { gridOf, withCell } from '../../support/grids';

/** One generated contract, in plain terms. Days are serial numbers. */
export interface Made {
  readonly id: string;
  readonly title: string;
  readonly supplier: string;
  readonly owner: string;
  readonly approver: string;
  readonly portfolio: string;
  readonly annual: number;
  readonly years: number;
  readonly start: number;
  readonly isCapital: boolean;
}

/** How a generated register is written: its headings, and the form of its dates and values. */
export interface Style {
  readonly headings: Readonly<Record<Part, string>>;
  readonly day: (serial: number) => CellValue;
  readonly pounds: (pounds: number) => CellValue;
  readonly order: readonly Part[];
  readonly above: readonly CellValue[][];
}

export const PARTS = ['id', 'title', 'supplier', 'owner', 'approver', 'portfolio', 'total', 'annual', 'start', 'end', 'months', 'commentary', 'capital'] as const;
export type Part = (typeof PARTS)[number];

const HEADING_SETS: ReadonlyArray<Readonly<Record<Part, string>>> = [
  { id: 'Contract ID', title: 'Contract title', supplier: 'Supplier name', owner: 'Owner', approver: 'Approver', portfolio: 'Portfolio', total: 'Total value', annual: 'Annual value', start: 'Start date', end: 'End date', months: 'Months duration', commentary: 'Commentary', capital: 'Capital' },
  { id: 'contract_number', title: 'title_of_agreement', supplier: 'vendor', owner: 'contract_manager', approver: 'approver', portfolio: 'directorate', total: 'contract_value', annual: 'annual_contract_value', start: 'commencement_date', end: 'expiry_date', months: 'term_months', commentary: 'comments', capital: 'capital_revenue' },
  { id: 'REF NO', title: 'CONTRACT NAME', supplier: 'CONTRACTOR', owner: 'CONTRACT OWNER', approver: 'APPROVING OFFICER', portfolio: 'DEPARTMENT', total: 'TOTAL CONTRACT VALUE (£)', annual: 'VALUE PER ANNUM', start: 'CONTRACT START', end: 'CONTRACT END', months: 'CONTRACT LENGTH', commentary: 'NOTES', capital: 'CAPITAL' },
];
const pad = (number: number): string => String(number).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Days in the forms that registers use. Written by the calendar of JavaScript, to test the reading of dates by another. */
const parts = (serial: number): [number, number, number] => {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
};
const DAYS: ReadonlyArray<Style['day']> = [
  (serial) => serial,
  (serial) => { const [y, m, d] = parts(serial); return `${pad(d)}/${pad(m)}/${y}`; },
  (serial) => { const [y, m, d] = parts(serial); return `${y}-${pad(m)}-${pad(d)}`; },
  (serial) => { const [y, m, d] = parts(serial); return `${d} ${MONTHS[m - 1]} ${y}`; },
];
const POUNDS: ReadonlyArray<Style['pounds']> = [(n) => n, (n) => `£${n.toLocaleString('en-GB')}`, (n) => n.toLocaleString('en-GB'), (n) => `£${n / 1000}k`, (n) => `${n / 1e6}m`];

export const styles: fc.Arbitrary<Style> = fc.record({
  headings: fc.constantFrom(...HEADING_SETS),
  day: fc.constantFrom(...DAYS),
  pounds: fc.constantFrom(...POUNDS),
  order: fc.shuffledSubarray([...PARTS], { minLength: PARTS.length }),
  above: fc.constantFrom<CellValue[][]>([], [['Contracts register']], [['Register of contracts'], []]),
});

const NOUNS = ['Cleaning', 'Catering', 'Transport', 'Lighting', 'Security', 'Training', 'Advocacy', 'Printing', 'Drainage', 'Scaffolding', 'Surveying', 'Translation'];
const PLACES = ['Depots', 'Libraries', 'Schools', 'Parks', 'Offices', 'Markets', 'Hostels', 'Nurseries', 'Cemeteries', 'Museums', 'Leisure Centres'];

/** Contracts with nothing wrong. Titles differ by a number of their own, so that none is like another. */
export const contracts = (minLength: number, maxLength: number): fc.Arbitrary<Made[]> =>
  fc.array(fc.record({
    noun: fc.nat(NOUNS.length - 1), place: fc.nat(PLACES.length - 1), annual: fc.integer({ min: 60, max: 3_000 }).map((k) => k * 1_000), years: fc.integer({ min: 1, max: 8 }),
    month: fc.integer({ min: 0, max: 60 }), portfolio: fc.constantFrom('Adults', 'Children', 'Environment', 'Resources'), isCapital: fc.constantFrom(false, false, false, true),
  }), { minLength, maxLength }).map((made) => made.map(({ noun, place, month, ...rest }, i): Made => ({
    ...rest,
    id: `K${1000 + i}`,
    title: `${NOUNS[noun]} of ${PLACES[place]} Batch ${100 + i}`,
    supplier: `${NOUNS[(noun + i) % NOUNS.length]} Partners ${i} Ltd`,
    owner: `Head of ${PLACES[place]}`,
    approver: 'Director of Resources',
    start: serial(2014 + Math.floor(month / 12), (month % 12) + 1, 1),
  })));

export function serial(year: number, month: number, day: number): number {
  const found = dateToSerial({ year, month, day });
  if (isFailure(found)) throw new Error('No such day');
  return found;
}

/** The last day of a contract. */
export function endOf({ start, years }: Made): number {
  const [year, month] = parts(start);
  return serial(year + years, month, 1) - 1;
}

/** A register as a council might keep it. */
export function gridFor(made: readonly Made[], style: Style): Grid {
  return gridOf([...style.above.map((row) => [...row]), style.order.map((part) => style.headings[part]), ...made.map((contract) => style.order.map((part) => cellOf(contract, part, style)))]);
}

/** The sheet row of the first contract, and the column of a part. */
export const firstRow = (style: Style): number => style.above.length + 1;
export const columnOf = (style: Style, part: Part): number => style.order.indexOf(part);

function cellOf(contract: Made, part: Part, { day, pounds }: Style): CellValue {
  switch (part) {
    case 'total': return pounds(contract.annual * contract.years);
    case 'annual': return pounds(contract.annual);
    case 'start': return day(contract.start);
    case 'end': return day(endOf(contract));
    case 'months': return contract.years * 12;
    case 'commentary': return 'Retender planned';
    case 'capital': return contract.isCapital ? 'Capital' : '';
    default: return contract[part];
  }
}

/** Registers with all kinds of cells in them: right, wrong, and nothing to do with contracts. */
export const untidyRegisters: fc.Arbitrary<Grid> = fc.tuple(
  contracts(1, 12), styles,
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom<CellValue>(
    '', 'TBC', '** Now Live ** WORKS AT THE DEPOT', 'MULTI EMP. POST MULTI EMP. POST', 'Various', 'WALKER LIMITED,', '£1.2m', '(443)', '31/02/2019', '1 Apr 2018', 43_191, -5, true, 'Red - plan in place', '■', 'Capital', 'Yes', '⚑',
    'Total', '  spaced  out ', '- item', '#N/A', '=', '2 years', 0,
  )), { maxLength: 14 }),
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }), fc.nat(), fc.boolean(),
).map(([made, style, cells, formulas, gap, hasGap]) => {
  let grid = gridFor(made, style);
  const rows = grid.values.length - firstRow(style);
  for (const [r, c, value] of cells) grid = withCell(grid, firstRow(style) + (r % rows), c % style.order.length, value);
  const spots = new Set(formulas.map(([r, c]) => `${firstRow(style) + (r % rows)},${c % style.order.length}`));
  grid = { ...grid, formulas: grid.formulas.map((row, r) => row.map((_, c) => (spots.has(`${r},${c}`) ? '=1+1' : null))) };
  if (!hasGap) return grid;
  const at = firstRow(style) + (gap % (rows + 1));
  const insert = <T>(list: ReadonlyArray<readonly T[]>, blank: T): T[][] => [...list.slice(0, at).map((row) => [...row]), grid.values[0].map(() => blank), ...list.slice(at).map((row) => [...row])];
  return { ...grid, values: insert<CellValue>(grid.values, ''), formulas: insert<string | null>(grid.formulas, null), numberFormats: insert(grid.numberFormats, 'General') };
});
