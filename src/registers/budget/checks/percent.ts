import type { Check, Finding } from '../../shared/finding';
import type { BudgetLine, BudgetRegister } from '../budget';
import { budgetOf, lineVariance } from '../lineVariance';
import { atLine } from './atLine';
import { soundLines } from './soundLines';

const MISMATCH = { rule: 'percent-mismatch', severity: 'error' } as const;
const OF_NOTHING = { rule: 'percent-of-nothing', severity: 'warning' } as const;
/** So few lines tell nothing of what a column of percentages is of. */
const TOO_FEW = 3;

/** A variance in % that is not the variance over the budget, as exactly as it is printed. */
export const percentMismatch: Check<BudgetRegister> = {
  ...MISMATCH,
  title: 'Variance % is not variance over budget',
  run: (register) => {
    const judged = soundLines(register).flatMap((line) => {
      const right = (line.printedShare?.fraction ?? null) === null ? null : rightShares(register, line);
      return right === null ? [] : [{ line, right, holds: isOneOf(line, right) }];
    });
    const telling = judged.filter(({ right }) => Math.abs(right[0].share) > 1e-9);
    // A column that hardly any line bears out is a percentage of something else.
    if (telling.length > TOO_FEW && telling.filter(({ holds }) => holds).length * 2 < telling.length) return [];
    return judged.filter(({ holds }) => !holds).map(({ line, right }): Finding =>
      atLine(register, line, MISMATCH, 'variancePercent', `${line.name}: the variance is printed as ${inPercent(line.printedShare?.fraction ?? 0)} of the budget, but it is ${inPercent(right[0].share)}.`));
  },
};

/** A percentage against a budget of nothing. */
export const percentOfNothing: Check<BudgetRegister> = {
  ...OF_NOTHING,
  title: 'Percentage against no budget',
  run: (register) => register.lines.flatMap((line): Finding[] => {
    const { variance } = lineVariance(register, line);
    if (line.printedShare === null || budgetOf(register.conventions, line) !== 0 || variance === null || variance === 0) return [];
    return [atLine(register, line, OF_NOTHING, 'variancePercent', `${line.name} has no budget, so its variance has no percentage: leave the cell blank.`)];
  }),
};

interface RightShare {
  readonly share: number;
  /** What rounding of the variance and the budget may change it by. */
  readonly allowed: number;
}

/** The shares that may rightly be printed: of either budget, by whichever variance, the sign as the table or as the budget has it. */
function rightShares(register: BudgetRegister, line: BudgetLine): RightShare[] | null {
  const { varianceSign } = register.conventions;
  const { variance, net, gross } = lineVariance(register, line);
  const budgets = [budgetOf(register.conventions, line), line.figures.budget?.pounds ?? null, line.figures.originalBudget?.pounds ?? null];
  const step = Math.max(line.figures.variance?.step ?? 0, line.figures.projection?.step ?? 0, line.figures.budget?.step ?? 0);
  // A variance that is itself wrong is told of by itself: the percentage may be of what is printed.
  const printed = line.figures.variance?.pounds ?? line.figures.netVariance?.pounds ?? null;
  const amounts = [variance, net, gross, printed === null ? null : varianceSign * printed];
  const shares = budgets.flatMap((budget) => amounts.flatMap((amount): RightShare[] => {
    if (budget === null || budget === 0 || amount === null) return [];
    const share = (varianceSign * amount) / Math.abs(budget);
    const allowed = (step * (1 + Math.abs(share))) / Math.abs(budget);
    const right = { share, allowed };
    return budget < 0 || line.factor === -1 ? [right, { share: -share, allowed }] : [right];
  }));
  return shares.length === 0 ? null : shares;
}

/** Numbers in a column without a percentage format may be fractions: 0.058 as well as 5.8. */
function isOneOf({ printedShare }: BudgetLine, right: readonly RightShare[]): boolean {
  if (!printedShare || printedShare.fraction === null) return true;
  const { fraction, step, value } = printedShare;
  const readings = typeof value === 'number' ? [[fraction, step], [value, Math.max(step, 1e-6)]] : [[fraction, step]];
  return readings.some(([read, unit]) => right.some(({ share, allowed }) => Math.abs(read - share) <= unit + allowed + 1e-9));
}

function inPercent(share: number): string {
  return `${Number((share * 100).toFixed(1)).toLocaleString('en-GB')}%`;
}
