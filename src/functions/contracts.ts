import { contractRiskIndex, readCriterionScore } from '../rules/contractRiskIndex';
import { isFailure, wrong } from '../rules/failure';
import { readMoney } from '../rules/money';
import { contractMonths, monthsToExpiry } from '../rules/months';
import { readNotNegative, readNumber } from '../rules/numbers';
import { procurementStatus } from '../rules/procurementStatus';
import { bandOf } from '../rules/rag';
import { readDate } from '../rules/readDate';
import { currentScheme } from '../schemes/currentScheme';
import { errorInInput, isGiven, toInput } from './arguments';
import { callError } from './errors';
import { lift, needed, rowValue, toCells, type Outcome } from './lift';
import { readBands, readList, readProcurementMatrix } from './tables';

/**
 * Gives the procurement status of a contract, Red, Amber, Yellow or Green, from its value and the months left to run.
 * @customfunction PROCUREMENTRAG
 * @helpurl https://localhost:3000/assets/help/functions.html#procurementrag
 * @param totalValue Total contract value in pounds: one cell or a range.
 * @param endDate End date, a date or text such as 31/03/2019: one cell or a range of the same shape.
 * @param asAtDate As-at date: the day the register is drawn up for.
 * @param matrix Optional. Your own matrix: upper limits of value across the top, of months down the side, words between.
 * @returns The status. Red once expired; blank where the value or the end date is blank.
 */
export function PROCUREMENTRAG(totalValue: unknown[][], endDate: unknown[][], asAtDate: unknown[][], matrix?: unknown[][]): unknown[][] {
  const table = isGiven(matrix) ? readProcurementMatrix(matrix) : currentScheme().procurementMatrix;
  return lift([rowValue('Total value', totalValue), rowValue('End date', endDate), needed('As-at date', asAtDate)], (cells) => {
    const value = readMoney(cells[0], 'Total value');
    if (isFailure(value)) return value;
    const end = readDate(cells[1], 'End date');
    if (isFailure(end)) return end;
    const asAt = readDate(cells[2], 'As-at date');
    return isFailure(asAt) ? asAt : procurementStatus<string>(value, end, asAt, table);
  });
}

/**
 * Gives the months from the as-at date to the end date: whole calendar months plus the part-month as a fraction.
 * @customfunction MONTHSTOEXPIRY
 * @helpurl https://localhost:3000/assets/help/functions.html#monthstoexpiry
 * @param endDate End date, a date or text such as 31/03/2019: one cell or a range.
 * @param asAtDate As-at date: the day to count from.
 * @returns The months left; negative once expired. Blank where the end date is blank.
 */
export function MONTHSTOEXPIRY(endDate: unknown[][], asAtDate: unknown[][]): unknown[][] {
  return lift([rowValue('End date', endDate), needed('As-at date', asAtDate)], (cells) => {
    const end = readDate(cells[0], 'End date');
    if (isFailure(end)) return end;
    const asAt = readDate(cells[1], 'As-at date');
    return isFailure(asAt) ? asAt : monthsToExpiry(asAt, end);
  });
}

/**
 * Gives a contract's term in complete months, counting the end day.
 * @customfunction CONTRACTMONTHS
 * @helpurl https://localhost:3000/assets/help/functions.html#contractmonths
 * @param startDate Start date, a date or text such as 01/04/2018: one cell or a range.
 * @param endDate End date, on or after the start date: one cell or a range of the same shape.
 * @returns The number of complete months. Blank where either date is blank.
 */
export function CONTRACTMONTHS(startDate: unknown[][], endDate: unknown[][]): unknown[][] {
  return lift([rowValue('Start date', startDate), rowValue('End date', endDate)], (cells) => {
    const start = readDate(cells[0], 'Start date');
    if (isFailure(start)) return start;
    const end = readDate(cells[1], 'End date');
    return isFailure(end) ? end : contractMonths(start, end);
  });
}

/**
 * Gives a contract's risk index out of 100 from its scores of 1 to 5 on eight criteria, equally weighted unless weights are given.
 * @customfunction CONTRACTRISKINDEX
 * @helpurl https://localhost:3000/assets/help/functions.html#contractriskindex
 * @param scores Scores of 1 to 5 across eight columns, one contract a row; or one contract's scores down a column.
 * @param weights Optional. A weight for each criterion, in the order of the scores.
 * @returns One index for each contract. Blank where any of its scores is blank.
 */
export function CONTRACTRISKINDEX(scores: unknown[][], weights?: unknown[][]): unknown[][] {
  const shares = isGiven(weights) ? readList(weights, 'Weight', readNotNegative) : currentScheme().contractRiskIndex.criteria.map(({ weight }) => weight);
  if (!isGiven(scores)) return [['']];
  const contracts = scores[0].length === 1 && shares.length > 1 ? [scores.flat()] : scores;
  const width = contracts[0].length;
  if (width !== shares.length) throw callError(`Scores has ${width} for each contract. It must have ${shares.length}, one for each criterion.`);
  return toCells(contracts.map((row) => [indexOf(row, shares)]));
}

/**
 * Gives the colour of a contract's risk index: Green below 40, Yellow from 40, Amber from 60, Red from 80, unless bands are given.
 * @customfunction CONTRACTRISKRAG
 * @helpurl https://localhost:3000/assets/help/functions.html#contractriskrag
 * @param index Risk index from 0 to 100: one cell or a range.
 * @param bands Optional. Your own bands: a range with the lowest index of each band and, beside it, the word to give.
 * @returns The colour. Blank where the index is blank.
 */
export function CONTRACTRISKRAG(index: unknown[][], bands?: unknown[][]): unknown[][] {
  const table: ReadonlyArray<{ lowest: number; rag: string }> = isGiven(bands) ? readBands(bands) : currentScheme().contractRiskIndex.bands;
  return lift([rowValue('Risk index', index)], (cells) => {
    const allowed = 'a number from 0 to 100';
    const points = readNumber(cells[0], 'Risk index', allowed);
    if (isFailure(points)) return points;
    if (points < 0 || points > 100) return wrong('Risk index', cells[0], allowed);
    const band = bandOf(points, table, 'Risk index');
    return isFailure(band) ? band : band.rag;
  });
}

/** The index of one contract; blank while any of its scores is. */
function indexOf(row: readonly unknown[], weights: readonly number[]): Outcome<number> {
  const scores: number[] = [];
  let incomplete = false;
  for (const [i, cell] of row.entries()) {
    const name = `Score ${i + 1}`;
    const value = toInput(cell);
    if (value === '') {
      incomplete = true;
      continue;
    }
    const score = errorInInput(value, name) ?? readCriterionScore(value, name);
    if (isFailure(score)) return score;
    scores.push(score);
  }
  return incomplete ? '' : contractRiskIndex(scores, weights);
}
