import { isFailure, type Failure, type Input } from '../rules/failure';
import { impliedPopulation } from '../rules/impliedPopulation';
import { kpiRag } from '../rules/kpi';
import { readNotNegative, readNumber, readPositive, readYesNo } from '../rules/numbers';
import { compareRate, readPolarity } from '../rules/rateCompare';
import {
  rate, rateWithLimits, readConfidence, readCount, readPopulation, readWholeCount, type RateWithLimits,
} from '../rules/rates';
import { currentScheme } from '../schemes/currentScheme';
import { callError, cellError } from './errors';
import { lift, mapCells, optional, rowValue, throwSingleFailure, type Outcome } from './lift';

/**
 * Gives a rate per 10,000 people: count divided by population, times 10,000.
 * @customfunction RATEPER10K
 * @helpurl https://localhost:3000/assets/help/functions.html#rateper10k
 * @param count Number of people or events, 0 or more: one cell or a range.
 * @param population Population, greater than 0: one cell or a range of the same shape.
 * @returns The rate. Blank where count or population is blank; #N/A for a marker such as c or z.
 */
export function RATEPER10K(count: unknown[][], population: unknown[][]): unknown[][] {
  return lift([rowValue('Count', count), rowValue('Population', population)], (cells) => {
    const number = readCount(cells[0], 'Count');
    if (isFailure(number)) return number;
    const people = readPopulation(cells[1], 'Population');
    return isFailure(people) ? people : rate(number, people);
  });
}

/**
 * Gives a rate and its lower and upper confidence limits side by side: Byar's method, exact for counts below 10.
 * @customfunction RATELIMITS
 * @helpurl https://localhost:3000/assets/help/functions.html#ratelimits
 * @param count Number of people or events, a whole number, 0 or more: one cell or a column.
 * @param population Population, greater than 0: one cell or a column of the same length.
 * @param per Optional. How many people the rate is for; 10000 unless given.
 * @param confidence Optional. Confidence level, such as 99.8%; 95% unless given.
 * @returns Rate, lower limit and upper limit, one row for each count.
 */
export function RATELIMITS(count: unknown[][], population: unknown[][], per?: unknown[][], confidence?: unknown[][]): unknown[][] {
  const parameters = [
    rowValue('Count', count), rowValue('Population', population),
    optional('Per', per, currentScheme().rateBase), optional('Confidence', confidence, currentScheme().rateConfidence),
  ];
  const outcomes = mapCells(parameters, limitsOf);
  throwSingleFailure(outcomes);
  if (outcomes.every((row) => row.length === 1)) return outcomes.map(([outcome]) => threeCells(outcome));
  if (outcomes.length > 1) throw callError(`Count has ${outcomes[0].length} columns. It must be one cell, one column or one row, because each rate takes three cells.`);
  const across = outcomes[0].map(threeCells);
  return [0, 1, 2].map((line) => across.map((cells) => cells[line]));
}

/**
 * Compares a rate with a benchmark: Lower, Similar or Higher; or Better, Similar or Worse when you say which way is good.
 * @customfunction RATECOMPARE
 * @helpurl https://localhost:3000/assets/help/functions.html#ratecompare
 * @param count Number of people or events, a whole number, 0 or more: one cell or a range.
 * @param population Population, greater than 0: one cell or a range of the same shape.
 * @param benchmark Benchmark rate, for the same number of people: one cell or a range of the same shape.
 * @param polarity Optional. Which way is good: high, low or none; none unless given.
 * @param per Optional. How many people the rate is for; 10000 unless given.
 * @param confidence Optional. Confidence level, such as 99.8%; 95% unless given.
 * @returns The comparison. Similar where the benchmark lies within the confidence limits.
 */
export function RATECOMPARE(count: unknown[][], population: unknown[][], benchmark: unknown[][], polarity?: unknown[][], per?: unknown[][], confidence?: unknown[][]): unknown[][] {
  const parameters = [
    rowValue('Count', count), rowValue('Population', population),
    optional('Per', per, currentScheme().rateBase), optional('Confidence', confidence, currentScheme().rateConfidence),
    rowValue('Benchmark', benchmark), optional('Polarity', polarity, 'none'),
  ];
  return lift(parameters, (cells) => {
    const limits = limitsOf(cells);
    if (isFailure(limits)) return limits;
    const against = readNotNegative(cells[4], 'Benchmark');
    if (isFailure(against)) return against;
    const good = readPolarity(cells[5], 'Polarity');
    return isFailure(good) ? good : compareRate(limits, against, good);
  });
}

/**
 * Gives the population that a published count and rate imply: count divided by rate, times per.
 * @customfunction IMPLIEDPOPULATION
 * @helpurl https://localhost:3000/assets/help/functions.html#impliedpopulation
 * @param count Published count, 0 or more: one cell or a range.
 * @param publishedRate Published rate, greater than 0: one cell or a range of the same shape.
 * @param per Optional. How many people the rate is for; 10000 unless given.
 * @returns The population. Blank where count or rate is blank.
 */
export function IMPLIEDPOPULATION(count: unknown[][], publishedRate: unknown[][], per?: unknown[][]): unknown[][] {
  return lift([rowValue('Count', count), rowValue('Rate', publishedRate), optional('Per', per, currentScheme().rateBase)], (cells) => {
    const number = readCount(cells[0], 'Count');
    if (isFailure(number)) return number;
    const figure = readNotNegative(cells[1], 'Rate');
    if (isFailure(figure)) return figure;
    const base = readPositive(cells[2], 'Per');
    return isFailure(base) ? base : impliedPopulation(number, figure, base);
  });
}

/**
 * Rates performance against a target: Green at the target or better, Amber within the tolerance, otherwise Red.
 * @customfunction KPIRAG
 * @helpurl https://localhost:3000/assets/help/functions.html#kpirag
 * @param actual Actual performance: one cell or a range.
 * @param target Target, in the same unit: one cell or a range of the same shape.
 * @param higherIsBetter Optional. TRUE if higher is better, FALSE if lower is; TRUE unless given.
 * @param tolerance Optional. How far short is still Amber, as a share of the target; 5% unless given.
 * @returns Green, Amber or Red. Blank where actual or target is blank.
 */
export function KPIRAG(actual: unknown[][], target: unknown[][], higherIsBetter?: unknown[][], tolerance?: unknown[][]): unknown[][] {
  const parameters = [
    rowValue('Actual', actual), rowValue('Target', target),
    optional('Higher is better', higherIsBetter, true), optional('Tolerance', tolerance, currentScheme().kpiTolerance),
  ];
  return lift(parameters, (cells) => {
    const achieved = readNumber(cells[0], 'Actual');
    if (isFailure(achieved)) return achieved;
    const aim = readNumber(cells[1], 'Target');
    if (isFailure(aim)) return aim;
    const higher = readYesNo(cells[2], 'Higher is better');
    if (isFailure(higher)) return higher;
    const share = readNotNegative(cells[3], 'Tolerance');
    return isFailure(share) ? share : kpiRag(achieved, aim, { higherIsBetter: higher, tolerance: share });
  });
}

/** Count, population, per and confidence, in that order. */
function limitsOf(cells: readonly Input[]): RateWithLimits | Failure {
  const count = readWholeCount(cells[0], 'Count');
  if (isFailure(count)) return count;
  const population = readPopulation(cells[1], 'Population');
  if (isFailure(population)) return population;
  const per = readPositive(cells[2], 'Per');
  if (isFailure(per)) return per;
  const confidence = readConfidence(cells[3], 'Confidence');
  return isFailure(confidence) ? confidence : rateWithLimits(count, population, per, confidence);
}

function threeCells(outcome: Outcome<RateWithLimits>): unknown[] {
  if (outcome === '') return ['', '', ''];
  if (isFailure(outcome)) return [cellError(outcome), cellError(outcome), cellError(outcome)];
  return [outcome.rate, outcome.lower, outcome.upper];
}
