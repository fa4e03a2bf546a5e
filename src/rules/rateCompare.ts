import { wrong, type Failure, type Input } from './failure';
import type { RateWithLimits } from './rates';

export type Comparison = 'Lower' | 'Similar' | 'Higher' | 'Better' | 'Worse';
/** Which way is good: a low rate (offences), a high rate (take-up), or neither. */
export type Polarity = 'low' | 'high' | 'none';

const POLARITY_WORDS: Readonly<Record<string, Polarity>> = {
  low: 'low', lower: 'low', 'low is good': 'low', 'lower is better': 'low',
  high: 'high', higher: 'high', 'high is good': 'high', 'higher is better': 'high',
  none: 'none', neither: 'none',
};

/** A polarity as written in a cell: high, low or none (also "higher is better"; TRUE for high, FALSE for low). */
export function readPolarity(value: Input, argument: string): Polarity | Failure {
  if (typeof value === 'boolean') return value ? 'high' : 'low';
  const word = String(value).trim().toLowerCase();
  const polarity = Object.hasOwn(POLARITY_WORDS, word) ? POLARITY_WORDS[word] : undefined;
  return polarity ?? wrong(argument, value, '“high” (higher is better), “low” (lower is better) or “none”');
}

/**
 * How a rate stands against a benchmark rate for the same number of people. Strict: only when the whole interval
 * lies to one side is it Lower or Higher; a limit that touches the benchmark is Similar.
 * With a polarity the answer is Better, Similar or Worse.
 */
export function compareRate({ lower, upper }: Pick<RateWithLimits, 'lower' | 'upper'>, benchmark: number, polarity: Polarity = 'none'): Comparison {
  if (upper < benchmark) return polarity === 'none' ? 'Lower' : polarity === 'low' ? 'Better' : 'Worse';
  if (lower > benchmark) return polarity === 'none' ? 'Higher' : polarity === 'high' ? 'Better' : 'Worse';
  return 'Similar';
}
