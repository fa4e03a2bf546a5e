import { isFailure } from '../rules/failure';
import { readMoney } from '../rules/money';
import { readNotNegative, readNumber, readPositive } from '../rules/numbers';
import { projection } from '../rules/projection';
import { budgetRag, variance, varianceShare } from '../rules/variance';
import { defaultScheme } from '../schemes/presets';
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
 * @param redPercent Optional. Overspend that is Red, as a share of the budget; 5% unless given.
 * @param redAmount Optional. Overspend that is Red, as an amount; 100000 unless given. For figures in £000 give 100.
 * @returns Green, Amber or Red. Blank where projection or budget is blank.
 */
export function BUDGETRAG(projected: unknown[][], budget: unknown[][], redPercent?: unknown[][], redAmount?: unknown[][]): unknown[][] {
  const { redShare, redAmount: defaultAmount } = defaultScheme.budgetTolerances;
  const parameters = [
    rowValue('Projection', projected), rowValue('Budget', budget),
    optional('Red percentage', redPercent, redShare), optional('Red amount', redAmount, defaultAmount),
  ];
  return lift(parameters, (cells) => {
    const figure = readMoney(cells[0], 'Projection');
    if (isFailure(figure)) return figure;
    const against = readMoney(cells[1], 'Budget');
    if (isFailure(against)) return against;
    const share = readNotNegative(cells[2], 'Red percentage');
    if (isFailure(share)) return share;
    const amount = readMoney(cells[3], 'Red amount');
    if (isFailure(amount)) return amount;
    const checked = readNotNegative(amount, 'Red amount');
    return isFailure(checked) ? checked : budgetRag(figure, against, { redShare: share, redAmount: checked });
  });
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
