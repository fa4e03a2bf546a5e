import { isFailure, wrong, type Failure, type Input } from '../rules/failure';
import { readMoney } from '../rules/money';
import { readNotNegative, readNumber, readPositive } from '../rules/numbers';
import { projection } from '../rules/projection';
import { budgetRag, variance, varianceShare } from '../rules/variance';
import { currentScheme } from '../schemes/currentScheme';
import { isGiven } from './arguments';
import { lift, optional, rowValue } from './lift';
import { readList } from './tables';

/**
 * Gives the variance from budget: projection less budget, so that an overspend is positive.
 * @customfunction BUDGETVARIANCE
 * @helpurl https://localhost:3000/assets/help/functions.html#budgetvariance
 * @param projected Projected outturn, a number or money as text (£1,619k): one cell or a range.
 * @param budget Budget, in the same unit: one cell or a range of the same shape.
 * @returns The variance. Blank where projection or budget is blank.
 */
export function BUDGETVARIANCE(projected: unknown[][], budget: unknown[][]): unknown[][] {
  return lift([rowValue('Projection', projected), rowValue('Budget', budget)], (cells) => {
    const figure = readMoney(cells[0], 'Projection');
    if (isFailure(figure)) return figure;
    const against = readMoney(cells[1], 'Budget');
    return isFailure(against) ? against : variance(figure, against);
  });
}

/**
 * Gives the variance from budget as a fraction of the budget; format the cells as a percentage.
 * @customfunction BUDGETVARIANCEPCT
 * @helpurl https://localhost:3000/assets/help/functions.html#budgetvariancepct
 * @param projected Projected outturn, a number or money as text (£1,619k): one cell or a range.
 * @param budget Budget, in the same unit: one cell or a range of the same shape.
 * @returns The variance divided by the budget. Blank where projection or budget is blank.
 */
export function BUDGETVARIANCEPCT(projected: unknown[][], budget: unknown[][]): unknown[][] {
  return lift([rowValue('Projection', projected), rowValue('Budget', budget)], (cells) => {
    const figure = readMoney(cells[0], 'Projection');
    if (isFailure(figure)) return figure;
    const against = readMoney(cells[1], 'Budget');
    return isFailure(against) ? against : varianceShare(figure, against);
  });
}

/**
 * Rates a projection: Green at or under budget, Red at an overspend of 5% or £100,000, whichever is lower, otherwise Amber.
 * @customfunction BUDGETRAG
 * @helpurl https://localhost:3000/assets/help/functions.html#budgetrag
 * @param projected Projected outturn, a number or money as text (£1,619k): one cell or a range.
 * @param budget Budget, in the same unit: one cell or a range of the same shape.
 * @param redPercent Optional. Overspend that is Red, as a share of the budget; 5% unless given, "none" to judge by the amount only.
 * @param redAmount Optional. Overspend that is Red, as an amount; 100000 unless given, "none" to judge by the share only. For figures in £000 give 100.
 * @param amberPercent Optional. Overspend that is Amber, as a share of the budget; any overspend is unless given.
 * @param amberAmount Optional. Overspend that is Amber, as an amount; any overspend is unless given.
 * @param join Optional. "either" when the limit reached first decides, as it does unless given; "both" when share and amount must both be reached.
 * @returns Green, Amber or Red. Blank where projection or budget is blank.
 */
export function BUDGETRAG(projected: unknown[][], budget: unknown[][], redPercent?: unknown[][], redAmount?: unknown[][], amberPercent?: unknown[][], amberAmount?: unknown[][], join?: unknown[][]): unknown[][] {
  const usual = currentScheme().budgetTolerances.service;
  const parameters = [
    rowValue('Projection', projected), rowValue('Budget', budget),
    optional('Red percentage', redPercent, usual.redShare ?? NOT_JUDGED), optional('Red amount', redAmount, usual.redAmount ?? NOT_JUDGED),
    optional('Amber percentage', amberPercent, usual.amberShare ?? NOT_JUDGED), optional('Amber amount', amberAmount, usual.amberAmount ?? NOT_JUDGED),
    optional('Join', join, usual.join),
  ];
  return lift(parameters, (cells) => {
    const figure = readMoney(cells[0], 'Projection');
    if (isFailure(figure)) return figure;
    const against = readMoney(cells[1], 'Budget');
    if (isFailure(against)) return against;
    const redShare = readLimit(cells[2], 'Red percentage', readNotNegative);
    if (isFailure(redShare)) return redShare;
    const redLimit = readLimit(cells[3], 'Red amount', readMoney);
    if (isFailure(redLimit)) return redLimit;
    const amberShare = readLimit(cells[4], 'Amber percentage', readNotNegative);
    if (isFailure(amberShare)) return amberShare;
    const amberLimit = readLimit(cells[5], 'Amber amount', readMoney);
    if (isFailure(amberLimit)) return amberLimit;
    const way = readJoin(cells[6]);
    if (isFailure(way)) return way;
    return budgetRag(figure, against, { redShare, redAmount: redLimit, amberShare, amberAmount: amberLimit, join: way });
  });
}

/** What an officer writes for a limit that is not used. */
const NOT_JUDGED = 'none';

function readLimit(cell: Input, name: string, read: (value: Input, argument: string) => number | Failure): number | null | Failure {
  if (typeof cell === 'string' && cell.trim().toLowerCase() === NOT_JUDGED) return null;
  const limit = read(cell, name);
  return isFailure(limit) ? limit : readNotNegative(limit, name);
}

function readJoin(cell: Input): 'either' | 'both' | Failure {
  const word = String(cell).trim().toLowerCase();
  return word === 'either' || word === 'both' ? word : wrong('Join', cell, '"either" or "both"');
}

/**
 * Projects the year-end figure from the actual to date, at the same rate or by a profile of the year.
 * @customfunction BUDGETPROJECTION
 * @helpurl https://localhost:3000/assets/help/functions.html#budgetprojection
 * @param actual Actual to date, a number or money as text: one cell or a range.
 * @param elapsed Periods gone so far, such as 5 for the end of month 5: one cell or a range of the same shape.
 * @param periods Optional. Periods in the year; 12 unless given.
 * @param profile Optional. How the year usually runs: one figure for each period, in any unit.
 * @returns The projection. Blank where actual or periods gone is blank.
 */
export function BUDGETPROJECTION(actual: unknown[][], elapsed: unknown[][], periods?: unknown[][], profile?: unknown[][]): unknown[][] {
  const shares = isGiven(profile) ? readList(profile, 'Profile', readMoney) : undefined;
  const parameters = [rowValue('Actual', actual), rowValue('Periods elapsed', elapsed), optional('Periods', periods, shares?.length ?? 12)];
  return lift(parameters, (cells) => {
    const spent = readMoney(cells[0], 'Actual');
    if (isFailure(spent)) return spent;
    const gone = readNumber(cells[1], 'Periods elapsed');
    if (isFailure(gone)) return gone;
    const all = readPositive(cells[2], 'Periods');
    return isFailure(all) ? all : projection(spent, gone, all, shares);
  });
}

/**
 * Reads money written as text, such as Cr£2.4m, £1,619k or (443), and gives the number of pounds.
 * @customfunction MONEYVALUE
 * @helpurl https://localhost:3000/assets/help/functions.html#moneyvalue
 * @param text Money as written: one cell or a range. Cr, brackets and minus signs mean a negative.
 * @returns The amount in pounds. Blank where the cell is blank.
 */
export function MONEYVALUE(text: unknown[][]): unknown[][] {
  return lift([rowValue('Text', text)], (cells) => readMoney(cells[0], 'Text'));
}
