import type { CellValue } from '../../../../src/registers/shared/grid';
import type { BudgetRegister } from '../../../../src/registers/budget/budget';
import { gridOf } from '../../support/grids';
import { budgetKind } from '../support/monitors';

export type Rows = ReadonlyArray<readonly CellValue[]>;

/** The published monitor of May 2018, in £000: Education and Children's Social Care, its overspend gross and net of management action. */
export const MAY_2018: Rows = [
  ['Controllable budget monitoring as at May 2018'],
  ['Service', 'Latest budget £000', 'Projection £000', 'Variance £000', 'Variance last reported £000'],
  ['Adult education', 500, 655, 155, 120],
  ['Other education', 8000, 7940, -60, -60],
  ['Education', 8500, 8595, 95, 60],
  ['Placements', 20000, 22492, 2492, 1900],
  ['Management action', 0, -985, -985, 0],
  ['Staffing', 6000, 6058, 58, 58],
  ['Staying put', 200, 224, 24, 24],
  ['Leaving care accommodation', 900, 835, -65, -65],
  ['Children’s Social Care', 27100, 28624, 1524, 1917],
  ['Total', 35600, 37219, 1619, 1977],
];

/** A monitor with management action in a column of its own, in pounds. */
export const WITH_ACTION: Rows = [
  ['Budget monitoring, 31 August 2018'],
  ['Division', 'Budget £', 'Projected outturn £', 'Variance £', 'Management action £', 'Net variance £'],
  ['Highways', 1_000_000, 1_120_000, 120_000, 50_000, 70_000],
  ['Waste', 3_000_000, 2_980_000, -20_000, 0, -20_000],
  ['Parking', 500_000, 500_000, 0, 0, 0],
  ['Total', 4_500_000, 4_600_000, 100_000, 50_000, 50_000],
];

export function readBudget(rows: Rows, sheet = 'Monitor'): BudgetRegister {
  const recognition = budgetKind.recognise(gridOf(rows, { sheet }));
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition.register;
}
