import { isFailure } from '../../../rules/failure';
import { projection } from '../../../rules/projection';
import type { Check, Finding } from '../../shared/finding';
import type { BudgetLine, BudgetRegister } from '../budget';
import { budgetOf } from '../lineVariance';
import { inPounds } from '../../shared/pounds';
import { atLine } from './atLine';
import { soundLines } from './soundLines';

const IS = { rule: 'run-rate', severity: 'warning' } as const;
/** Before the end of the third month spending to date says too little. */
const LEAST_ELAPSED = 3;
const PERIODS = 12;
/** Far is more than a third of the stated projection, and more than what makes an overspend Red by amount. */
const FAR = 1 / 3;

/** A projection far from what spending to date runs on to: by the budget's own profile where the table has one, and otherwise evenly. */
export const runRate: Check<BudgetRegister> = {
  ...IS,
  title: 'Projection far from the run-rate',
  run: (register) => soundLines(register).flatMap((line): Finding[] => {
    const stated = line.figures.projection?.pounds ?? null;
    const expected = line.role === 'service' ? runsTo(register, line) : null;
    if (stated === null || expected === null) return [];
    const gap = Math.abs(expected - stated);
    if (gap <= FAR * Math.abs(stated) || gap <= (register.tolerances.service.redAmount ?? 0)) return [];
    return [atLine(register, line, IS, 'projection', `${line.name}: the projection is ${inPounds(stated)}, but ${inPounds(line.figures.actual?.pounds ?? 0)} to date runs on to ${inPounds(Math.round(expected))} by the end of the year.`)];
  }),
};

function runsTo({ asAt, conventions }: BudgetRegister, line: BudgetLine): number | null {
  const elapsed = asAt?.elapsed ?? null;
  const actual = line.figures.actual?.pounds ?? null;
  if (actual === null || elapsed === null || elapsed < LEAST_ELAPSED) return null;
  const [budget, soFar] = [budgetOf(conventions, line), line.figures.budgetToDate?.pounds ?? null];
  const profile = budget !== null && soFar !== null && soFar / budget > 0 && soFar / budget <= 1 ? [soFar, ...Array<number>(PERIODS - 1).fill((budget - soFar) / (PERIODS - 1))] : undefined;
  const runs = profile ? projection(actual, 1, PERIODS, profile) : projection(actual, elapsed, PERIODS);
  return isFailure(runs) ? null : runs;
}
