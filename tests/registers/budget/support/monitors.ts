import fc from 'fast-check';
import type { BudgetRegister } from '../../../../src/registers/budget/budget';
import { budgetKindFor } from '../../../../src/registers/budget/budgetRegister';
import { defaultScheme } from '../../../../src/schemes/presets';
import type { Finding } from '../../../../src/registers/shared/finding';
import type { CellValue, Grid } from '../../../../src/registers/shared/grid';
import { gridOf } from '../../support/grids';

export type Rows = CellValue[][];

export const budgetKind = budgetKindFor(defaultScheme);

/** The register in a grid, which must be one. */
export function readBudget(grid: Grid, kind = budgetKind): BudgetRegister {
  const recognition = kind.recognise(grid);
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition.register;
}

export const findingsIn = (rows: Rows): Finding[] => budgetKind.check(readBudget(gridOf(rows)));

/** Findings as "rule at row,column", both counting from 1. */
export const placesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule, row, column }) => `${rule} at ${row + 1},${column + 1}`);

/** How a generated monitor is printed. */
export interface Look {
  readonly unit: 1 | 1000;
  /** Overspends negative, as some councils print them. */
  readonly underIsPositive: boolean;
  readonly negatives: 'number' | 'brackets' | 'cr';
  readonly totalsAbove: boolean;
  readonly headings: number;
}

export interface Service {
  readonly name: string;
  readonly budget: number;
  readonly variance: number;
  readonly previous: number;
}

export interface Monitor {
  readonly look: Look;
  readonly divisions: ReadonlyArray<{ readonly name: string; readonly services: readonly Service[] }>;
}

const HEADINGS: ReadonlyArray<readonly string[]> = [
  ['Service', 'Latest budget', 'Projected outturn', 'Variance', 'Variance %', 'Last reported variance', 'Movement', 'Commentary'],
  ['Service area', 'Revised Budget', 'Forecast', 'Over/(under)spend', '%', 'Previous variance', 'Change', 'Explanation'],
  ['Division', 'Current Budget', 'Year-end forecast', 'Variation', '% variance', 'Variation last reported', 'Movement since last report', 'Reasons'],
  ['Cost centre', 'Working Budget', 'Projection', 'Projected variance', 'Variance as % of budget', 'Previously reported variance', 'Change since last report', 'Comments'],
];

const service = fc.record({
  budget: fc.integer({ min: 20_000, max: 9_000_000 }),
  isIncome: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  variance: fc.oneof(fc.constant(0), fc.integer({ min: -300_000, max: 300_000 })),
  previous: fc.integer({ min: -300_000, max: 300_000 }),
  // A projection of next to nothing looks like £000 among £, and is rightly asked about.
}).filter(({ budget, isIncome, variance }) => Math.abs((isIncome ? -budget : budget) + variance) > budget / 100);

/** Monitors of one to four divisions, printed in many ways, whose figures tie. */
export const monitors: fc.Arbitrary<Monitor> = fc.record({
  look: fc.record({
    unit: fc.constantFrom(1, 1000), underIsPositive: fc.boolean(), negatives: fc.constantFrom('number', 'brackets', 'cr'),
    totalsAbove: fc.boolean(), headings: fc.nat(HEADINGS.length - 1),
  }),
  divisions: fc.array(fc.array(service, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
}).map(({ look, divisions }) => ({
  look: look as Look,
  divisions: divisions.map((services, d) => ({
    name: `Division ${'ABCD'[d]}`,
    services: services.map(({ budget, isIncome, variance, previous }, i): Service => ({
      name: isIncome ? `Fees income ${d + 1}.${i + 1}` : `Service ${d + 1}.${i + 1}`, budget: isIncome ? -budget : budget, variance, previous,
    })),
  })),
}));

/** The monitor as the cells of a sheet. */
export function rowsOf({ look, divisions }: Monitor): Rows {
  const { unit, underIsPositive, totalsAbove } = look;
  const sign = underIsPositive ? -1 : 1;
  const figure = (pounds: number): CellValue => printed(Math.round(pounds / unit), look);
  const line = (name: string, services: readonly Service[], commentary: string): CellValue[] => {
    const sum = (of: (one: Service) => number): number => services.reduce((total, one) => total + of(one), 0);
    const [budget, variance, previous] = [sum((one) => one.budget), sum((one) => one.variance), sum((one) => one.previous)];
    return [
      name, figure(budget), figure(budget + variance), figure(sign * variance), Math.round(budget / unit) === 0 ? '' : `${((sign * variance * 100) / Math.abs(budget)).toFixed(1)}%`,
      figure(sign * previous), figure(sign * (variance - previous)), commentary,
    ];
  };
  const own = (one: Service): CellValue[] => line(totalsAbove ? `  ${one.name}` : one.name, [one], commentaryOf(one));
  const body = divisions.flatMap(({ name, services }) => (totalsAbove
    ? [line(name, services, ''), ...services.map(own)]
    : [[name], ...services.map(own), line(`Total ${name}`, services, ''), []]));
  return [
    [`Budget monitoring 2018/19, as at August 2018${unit === 1000 ? ' (£000)' : ''}`],
    [],
    [...HEADINGS[look.headings]],
    ...body,
    line('Total', divisions.flatMap(({ services }) => services), ''),
  ];
}

function commentaryOf({ variance }: Service): string {
  if (variance === 0) return 'On budget.';
  return `An ${variance > 0 ? 'overspend' : 'underspend'} of £${Math.abs(Math.round(variance / 1000)).toLocaleString('en-GB')}k is projected.`;
}

function printed(amount: number, { negatives }: Look): CellValue {
  if (amount >= 0 || negatives === 'number') return amount + 0;
  const digits = Math.abs(amount).toLocaleString('en-GB');
  return negatives === 'cr' ? `Cr ${digits}` : `(${digits})`;
}
