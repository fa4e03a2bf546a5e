import printed from '../../../fixtures/contracts-register-grid.json';
import status from '../../../fixtures/contracts-status.json';
import type { Contract, ContractsRegister } from '../../../../src/registers/contracts/contract';
import { contractsRegisterKind } from '../../../../src/registers/contracts/contractsRegister';
import type { Finding } from '../../../../src/registers/shared/finding';
import { valueAt, type CellValue, type Grid } from '../../../../src/registers/shared/grid';
import { applyChanges } from '../../../../src/registers/shared/applyChanges';
import { defaultChoices, type RecogniseOptions } from '../../../../src/registers/shared/registerKind';
import type { TidyChoices, TidyPlan } from '../../../../src/registers/shared/edit';
import { gridOf } from '../../support/grids';

/** 24/08/2018, the day of the published snapshot. */
export const AS_AT = 43_336;

/** The published register as printed: two header rows, a blank row between its two pages, the second a column short. */
export const publishedGrid: Grid = gridOf(printed.rows as CellValue[][], { sheet: printed.sheet });

/** The same, with the colours of the risk index as words in its first column. */
export const publishedWithColours: Grid = {
  ...publishedGrid,
  values: publishedGrid.values.map((row) => {
    const known = status.rows.find(({ id }) => String(id) === row[1]);
    return known ? [known.riskIndex, ...row.slice(1)] : row;
  }),
};

export const HEADINGS = ['Contract ID', 'Contract title', 'Supplier', 'Portfolio', 'Owner', 'Approver', 'Total value', 'Annual value', 'Budget', 'Projection', 'Procurement status', 'Start date', 'End date', 'Months', 'Commentary', 'Capital'];
/** Columns of HEADINGS. */
export const AT = {
  contractId: 0, title: 1, supplier: 2, portfolio: 3, owner: 4, approver: 5, totalValue: 6, annualValue: 7, budget: 8, projection: 9, procurementStatus: 10, startDate: 11, endDate: 12, months: 13, commentary: 14, capital: 15,
} as const;
export type Column = keyof typeof AT;

/** 01/04/2018 and 31/03/2021. */
export const START = 43_191;
export const END = 44_286;

/** A contract that no check has anything to say about, with some cells replaced. */
export function contractRow(changes: Partial<Record<Column, CellValue>> = {}): CellValue[] {
  const row: CellValue[] = ['C1', 'Grounds maintenance', 'Green Spaces Ltd', 'Environment', 'Head of Parks', 'Director of Environment', 600_000, 200_000, 200_000, 190_000, 'Yellow', START, END, 36, 'Retender planned for 2020', ''];
  for (const [field, value] of Object.entries(changes)) row[AT[field as Column]] = value;
  return row;
}

/** A register of the given contracts under one row of plain headings; contracts stand from row 1. */
export function registerGrid(rows: CellValue[][], extras: Parameters<typeof gridOf>[1] = {}): Grid {
  return gridOf([HEADINGS, ...rows], extras);
}

/** Reads a grid that must be a contracts register, as at 24/08/2018 unless told otherwise. */
export function readRegister(grid: Grid, options: RecogniseOptions = { asAt: AS_AT }): ContractsRegister {
  const recognition = contractsRegisterKind.recognise(grid, options);
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition.register;
}

export function findings(grid: Grid, rule?: string, options?: RecogniseOptions): Finding[] {
  return contractsRegisterKind.check(readRegister(grid, options)).filter((finding) => rule === undefined || finding.rule === rule);
}

export function contractById(register: ContractsRegister, id: string): Contract {
  const contract = register.contracts.find((candidate) => candidate.id === id);
  if (!contract) throw new Error(`No contract ${id}`);
  return contract;
}

/** A plan of the steps named, or of those on by default. */
export function planOf(grid: Grid, steps?: readonly string[], excluded: ReadonlySet<string> = new Set(), options: RecogniseOptions = { asAt: AS_AT }, ways: TidyChoices['options'] = {}): TidyPlan {
  return contractsRegisterKind.plan(grid, { steps: steps ? new Set(steps) : defaultChoices(contractsRegisterKind).steps, excluded, options: ways }, options);
}

/** The grid after the steps named, or those on by default. */
export function tidied(grid: Grid, steps?: readonly string[], excluded?: ReadonlySet<string>): Grid {
  return applyChanges(grid, planOf(grid, steps, excluded).changes);
}

/** The value in a contract's cell. */
export function cell(grid: Grid, row: number, column: Column): CellValue {
  return valueAt(grid, row, AT[column]);
}
