import { FIGURE_FIELDS, type FigureField } from '../fields';
import type { RawLine } from '../reading/rawLine';
import type { TotalHint } from './labels';
import { isWithin, roundingUnits } from './tolerance';

/** How the last `count` open lines add up to a total, over all of its columns. */
export interface Fit {
  readonly count: number;
  readonly agrees: number;
  readonly disagrees: number;
  /** Different amounts among those that agree: the same amount twice proves no more than once. */
  readonly distinct: number;
  /** It only adds up when income printed as a positive figure is taken away. */
  readonly negated: boolean;
}

/** Amounts smaller than this many units prove little. */
const TELLING = 10;

interface Tally {
  readonly field: FigureField;
  readonly total: number;
  step: number;
  sum: number;
  negatedSum: number;
  count: number;
}

export interface FitOptions {
  /** Whether the table prints income as positive figures, so that a total may take it away. */
  readonly mayNegate: boolean;
  /** Stops where the sum has far outgrown the total: for lines that only their figures could give away as totals. */
  readonly givesUp?: boolean;
}

/** A sum this many times the total is not going to come back to it. */
const OUTGROWN = 3;

/** True for a table that prints more of its income as positive figures than as negative ones. */
export function incomeIsPositive(lines: readonly RawLine[]): boolean {
  const amounts = lines.filter(({ isIncome }) => isIncome).map(({ figures }) => (figures.budget ?? figures.originalBudget ?? figures.projection)?.pounds ?? 0);
  return amounts.filter((amount) => amount > 0).length > amounts.filter((amount) => amount < 0).length;
}

/**
 * Adds up open lines from the last one back and reports the fit at each count up to `most`.
 * @returns the fit at `most` lines, or null when the line has no figure to compare
 */
export function fitOf(lines: readonly RawLine[], total: number, open: readonly number[], most: number, { mayNegate, givesUp = false }: FitOptions, report?: (fit: Fit) => void): Fit | null {
  const tallies = FIGURE_FIELDS.flatMap((field): Tally[] => {
    const figure = lines[total].figures[field];
    return !figure || figure.pounds === null ? [] : [{ field, total: figure.pounds, step: figure.step, sum: 0, negatedSum: 0, count: 0 }];
  });
  if (tallies.length === 0) return null;
  let fit: Fit | null = null;
  for (let count = 1; count <= most; count += 1) {
    const line = lines[open[open.length - count]];
    for (const tally of tallies) {
      const figure = line.figures[tally.field];
      if (!figure || figure.pounds === null) continue;
      tally.count += 1;
      tally.sum += figure.pounds;
      tally.negatedSum += line.isIncome && figure.pounds > 0 ? -figure.pounds : figure.pounds;
      if (figure.step > tally.step) tally.step = figure.step;
    }
    if (givesUp && count > 1 && Math.abs(tallies[0].sum) > OUTGROWN * Math.abs(tallies[0].total)) return fit;
    if (count === most || (report && mayAgree(tallies, mayNegate))) {
      const plain = judge(tallies, count, false);
      const negated = mayNegate ? judge(tallies, count, true) : plain;
      fit = negated.agrees > plain.agrees ? negated : plain;
      report?.(fit);
    }
  }
  return fit;
}

/** Whether any column agrees, told without counting: most places are no end of a sum. */
function mayAgree(tallies: readonly Tally[], mayNegate: boolean): boolean {
  for (const { sum, negatedSum, total, step, count } of tallies) {
    const allowed = step * (count / 2 + 1) + 1e-6;
    if (Math.abs(sum - total) <= allowed || (mayNegate && Math.abs(negatedSum - total) <= allowed)) return true;
  }
  return false;
}

function judge(tallies: readonly Tally[], count: number, negated: boolean): Fit {
  let agrees = 0;
  let disagrees = 0;
  const amounts = new Set<number>();
  for (const tally of tallies) {
    if (tally.count === 0) continue;
    const sum = negated ? tally.negatedSum : tally.sum;
    if (!isWithin(sum - tally.total, tally.step * roundingUnits(tally.count))) disagrees += 1;
    else if (Math.abs(tally.total) >= TELLING * tally.step) {
      agrees += 1;
      amounts.add(Math.abs(tally.total));
    }
  }
  return { count, agrees, disagrees, distinct: amounts.size, negated };
}

/** Enough to take a line for the total of these lines. */
export function isConvincing({ agrees, disagrees, distinct, count }: Fit, hint: TotalHint, isStructural: boolean): boolean {
  if (hint === 'none') return count >= 2 && distinct >= 3 && disagrees === 0;
  if (hint === 'perhaps') return distinct >= 2 && agrees > disagrees;
  return isStructural ? agrees >= 1 : agrees > disagrees && (distinct >= 2 || disagrees === 0);
}

/** Whether a line that its label calls a total, and that does not add up, is one all the same. */
export function isUsable({ agrees, disagrees }: Fit, hint: TotalHint, last: RawLine, lastIsTotal: boolean): boolean {
  if (hint === 'pure') return true;
  return !lastIsTotal && !last.isMemo && agrees + disagrees <= 3;
}
