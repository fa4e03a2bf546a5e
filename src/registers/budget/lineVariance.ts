import { isFailure } from '../../rules/failure';
import type { RagWord } from '../../rules/rag';
import { budgetRag, netOfAction, variance, varianceShare, type BudgetTolerance } from '../../rules/variance';
import type { BudgetLine, BudgetRegister } from './budget';
import type { FigureField } from './fields';

/** What a line comes to, in pounds. Overspends are positive whatever sign the table prints; null where the table does not say. */
export interface LineVariance {
  readonly budget: number | null;
  /** As printed: before or after management action as `conventions.projectionIs` says. */
  readonly projection: number | null;
  /** Projection less budget, or the variance printed where one of them is missing. */
  readonly variance: number | null;
  /** Of the budget, as a fraction; null without a budget other than 0. */
  readonly share: number | null;
  readonly rag: RagWord | null;
  /** Variance before management action. */
  readonly gross: number | null;
  /** Positive where it brings spending down; 0 where the table has none. */
  readonly managementAction: number;
  /** Variance after management action. */
  readonly net: number | null;
  readonly previous: number | null;
  /** Variance (after management action, where the table has a column for that) less variance last reported. */
  readonly movement: number | null;
  /** Of the variance last reported, as a fraction. */
  readonly movementShare: number | null;
  readonly fullYearEffect: number | null;
}

type Judge = Pick<BudgetRegister, 'conventions' | 'tolerances'>;

const known = new WeakMap<BudgetLine, { readonly by: Judge; readonly result: LineVariance }>();

/** Works out one line by the table's own conventions. Asked again for the same line, it gives the same object. */
export function lineVariance(register: Judge, line: BudgetLine): LineVariance {
  const found = known.get(line);
  if (found && found.by.conventions === register.conventions && found.by.tolerances === register.tolerances) return found.result;
  const result = workedOut(register, line);
  known.set(line, { by: register, result });
  return result;
}

function workedOut({ conventions, tolerances }: Judge, line: BudgetLine): LineVariance {
  const pounds = (field: FigureField): number | null => line.figures[field]?.pounds ?? null;
  const { varianceSign: sign, actionSign } = conventions;
  const signed = (field: FigureField): number | null => scaled(pounds(field), sign);
  const budget = budgetOf(conventions, line);
  const action = scaled(pounds('managementAction'), actionSign) ?? 0;
  const projection = pounds('projection') ?? pounds('netProjection');
  const isNet = pounds('projection') === null ? pounds('netProjection') !== null : conventions.projectionIs === 'net';
  const own = budget === null || projection === null ? null : scaled(variance(projection, budget), line.factor);
  const printed = signed('variance') ?? signed('netVariance');
  const printedIsNet = pounds('variance') === null || conventions.varianceIs === 'net';
  const result = own ?? printed;
  const resultIsNet = own === null ? printedIsNet : isNet;
  const gross = result === null ? null : resultIsNet ? netOfAction(result, -action) : result;
  const net = gross === null ? null : netOfAction(gross, action);
  const previous = previousOf(conventions, line, budget);
  // What was reported last is what is reported now: the figure after management action where the table has one.
  const reported = pounds('netVariance') === null ? result : net;
  const movement = reported === null || previous === null ? null : variance(reported, previous);
  return {
    budget, projection, variance: result, gross, managementAction: action, net, previous, movement,
    share: result === null || budget === null ? null : shareOf(result, budget),
    rag: result === null ? null : ragOf(result, budget, line.role === 'total' ? tolerances.total : tolerances.service),
    movementShare: movement === null || previous === null ? null : shareOf(movement, previous),
    fullYearEffect: signed('fullYearEffect'),
  };
}

/** The budget that the table measures variances against, in pounds; the other one where it has only that. */
export function budgetOf({ basis }: Pick<BudgetRegister['conventions'], 'basis'>, { figures }: BudgetLine): number | null {
  return (figures[basis] ?? figures.budget ?? figures.originalBudget)?.pounds ?? null;
}

/**
 * The colour of a variance (overspend positive) against a budget in pounds. Without a budget only an amount can tell: an
 * underspend is Green, an overspend that has reached an amount that decides by itself is Red, and any other has no colour.
 */
export function ragOf(overspend: number, budget: number | null, tolerance: BudgetTolerance): RagWord | null {
  if (budget !== null) return budgetRag(Math.abs(budget) + overspend, Math.abs(budget), tolerance);
  if (overspend <= 0) return 'Green';
  const { redShare, redAmount, join } = tolerance;
  const decides = redAmount !== null && (redShare === null || join === 'either');
  return decides && overspend >= redAmount ? 'Red' : null;
}

function previousOf({ varianceSign }: BudgetRegister['conventions'], { figures, factor }: BudgetLine, budget: number | null): number | null {
  const printed = figures.previousVariance?.pounds ?? null;
  if (printed !== null) return scaled(printed, varianceSign);
  const projected = figures.previousProjection?.pounds ?? null;
  return projected === null || budget === null ? null : scaled(variance(projected, budget), factor);
}

function shareOf(part: number, whole: number): number | null {
  const share = varianceShare(whole + part, whole);
  return isFailure(share) ? null : share;
}

function scaled(value: number | null, sign: 1 | -1): number | null {
  return value === null ? null : value * sign + 0;
}
