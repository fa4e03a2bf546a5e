/** What a cell or an argument may hold. A blank is the empty string. */
export type Input = string | number | boolean;

/**
 * Why a rule has no answer. Said as data, so that a custom function can show it as an error,
 * and a check as a finding, in the same words.
 */
export interface Failure {
  /** value: the input is wrong (#VALUE!). notAvailable: the input is sound but there is no answer (#N/A). */
  readonly failure: 'value' | 'notAvailable';
  /** The argument as the user knows it: "Likelihood". */
  readonly argument: string;
  readonly found: Input;
  /** Completes "It must be ...": "a whole number from 1 to 5". */
  readonly allowed: string;
}

/** The input is of the wrong kind or out of range. */
export function wrong(argument: string, found: Input, allowed: string): Failure {
  return { failure: 'value', argument, found, allowed };
}

/** The input is understood, but the rule has no answer for it. */
export function notAvailable(argument: string, found: Input, allowed: string): Failure {
  return { failure: 'notAvailable', argument, found, allowed };
}

/** True when a rule gave a failure in place of a result. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === 'object' && result !== null && 'failure' in result;
}

const LONGEST_QUOTE = 40;

/**
 * The failure as a sentence or two: "Likelihood is 7. It must be a whole number from 1 to 5."
 * Long text is cut, so that the message fits Excel's error card.
 */
export function failureMessage({ argument, found, allowed }: Failure): string {
  return `${argument} is ${quote(found)}. It must be ${allowed}.`;
}

function quote(found: Input): string {
  if (typeof found === 'boolean') return found ? 'TRUE' : 'FALSE';
  if (typeof found === 'number') return String(found);
  const text = found.trim();
  if (text === '') return 'blank';
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE)}…”` : `“${text}”`;
}
