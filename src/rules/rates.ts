import { isFailure, notAvailable, wrong, type Failure, type Input } from './failure';
import { chiSquareQuantile } from './gamma';
import { markerMeaning } from './markers';
import { readNumber, readNotNegative, readPositive, readWhole } from './numbers';

/** A rate with its confidence limits, all for the same number of people. */
export interface RateWithLimits {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Rates are given for this many people unless told otherwise. */
export const DEFAULT_PER = 10_000;
export const DEFAULT_CONFIDENCE = 0.95;
/** From this count on Byar's approximation is used, below it the exact limits. */
const BYARS_FROM = 10;

/** A number of people or events, 0 or more, whole or not. A statistical marker is "not available", with its meaning. */
export function readCount(value: Input, argument: string): number | Failure {
  return markerFailure(value, argument) ?? readNotNegative(value, argument);
}

/** A count that confidence limits can be worked out for: a whole number, 0 or more. */
export function readWholeCount(value: Input, argument: string): number | Failure {
  return markerFailure(value, argument) ?? readWhole(value, argument, 0, Infinity);
}

/** A number of people greater than 0. A statistical marker is "not available". */
export function readPopulation(value: Input, argument: string): number | Failure {
  return markerFailure(value, argument) ?? readPositive(value, argument);
}

/** How sure the limits should be: 0.95, or 95 for the same. */
export function readConfidence(value: Input, argument: string): number | Failure {
  const allowed = 'between 0 and 1, such as 0.95 or 95%';
  const number = readNumber(value, argument, allowed);
  if (isFailure(number)) return number;
  const fraction = number > 1 ? number / 100 : number;
  return fraction > 0 && fraction < 1 ? fraction : wrong(argument, value, allowed);
}

function markerFailure(value: Input, argument: string): Failure | undefined {
  const meaning = typeof value === 'string' ? markerMeaning(value) : undefined;
  return meaning === undefined ? undefined : notAvailable(argument, value, `a figure; this marker means ${meaning}`);
}

/** rate = count ÷ population × per. */
export function rate(count: number, population: number, per: number = DEFAULT_PER): number {
  return (count / population) * per;
}

/**
 * A rate with two-sided confidence limits, by the methods that the Office for Health Improvement and Disparities
 * uses for public-health rates: Byar's approximation for counts of 10 or more, exact Poisson limits from the
 * chi-square distribution below.
 * @param count whole number, 0 or more
 * @param population greater than 0
 * @param confidence between 0 and 1
 */
export function rateWithLimits(count: number, population: number, per: number = DEFAULT_PER, confidence: number = DEFAULT_CONFIDENCE): RateWithLimits {
  const limits = count >= BYARS_FROM ? byarsLimits(count, confidence) : exactLimits(count, confidence);
  return { rate: rate(count, population, per), lower: rate(limits.lower, population, per), upper: rate(limits.upper, population, per) };
}

/** Byar's approximation to the Poisson limits of a count: Breslow and Day (1987), volume II, page 69. */
function byarsLimits(count: number, confidence: number): { lower: number; upper: number } {
  // The square of a standard normal deviate is chi-square with one degree of freedom.
  const z = Math.sqrt(chiSquareQuantile(confidence, 1));
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Exact Poisson limits of a count: Ulm (1990), through the chi-square distribution. */
function exactLimits(count: number, confidence: number): { lower: number; upper: number } {
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}
