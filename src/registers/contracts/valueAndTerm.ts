import { isFailure } from '../../rules/failure';
import { contractMonths } from '../../rules/months';
import type { Contract } from './contract';

/** How a total compares with annual value × term. */
export interface ValueAndTerm {
  readonly total: number;
  readonly annual: number;
  readonly months: number;
  /** Annual value × months / 12, in pounds. */
  readonly expected: number;
  /** What the difference looks like. */
  readonly looksLike: 'annual-digit-lost' | 'total-digit-lost' | 'doubled' | 'halved' | 'other';
}

/** Annual figures are rounded, and payments seldom even: a total this near to the annual value × term is in order. */
const TOLERANCE = 0.25;
const NEAR = 0.03;
const TEN_TIMES = 0.12;

/**
 * A total that is far from annual value × term, and what may be behind it; null where they agree, or where something is
 * missing. A total that equals the annual value is not compared: one-off works are entered so.
 */
export function valueAgainstTerm({ money, start, end }: Contract): ValueAndTerm | null {
  const total = money.totalValue?.read ?? null;
  const annual = money.annualValue?.read ?? null;
  if (total === null || annual === null || start === null || end === null || total <= 0 || annual <= 0 || total === annual) return null;
  const months = contractMonths(start, end);
  if (isFailure(months) || months <= 0) return null;
  const expected = (annual * months) / 12;
  // Terms under a year are paid within it: then the annual value may be the whole.
  const ratio = total / (months < 12 ? Math.max(expected, Math.min(total, annual)) : expected);
  if (Math.abs(ratio - 1) <= TOLERANCE) return null;
  return { total, annual, months, expected, looksLike: explanation(total, annual, ratio) };
}

function explanation(total: number, annual: number, ratio: number): ValueAndTerm['looksLike'] {
  if (isNear(ratio, 10, TEN_TIMES)) return 'annual-digit-lost';
  if (isNear(ratio, 0.1, TEN_TIMES)) return 'total-digit-lost';
  if (isNear(ratio, 2, NEAR)) return 'doubled';
  if (isNear(ratio, 0.5, NEAR)) return 'halved';
  if (ratio > 1 && lacksDigitOf(annual, total)) return 'annual-digit-lost';
  return ratio < 1 && lacksDigitOf(total, annual) ? 'total-digit-lost' : 'other';
}

function isNear(ratio: number, target: number, tolerance: number): boolean {
  return Math.abs(ratio / target - 1) <= tolerance;
}

/** True when one whole number is another with a digit left out, and so about a tenth of it: 528,000 and 5,281,000. */
function lacksDigitOf(shorter: number, longer: number): boolean {
  const [less, more] = [String(Math.round(shorter)), String(Math.round(longer))];
  if (less.length < 4 || more.length !== less.length + 1 || !isNear(longer / shorter, 10, TEN_TIMES)) return false;
  let i = 0;
  while (i < less.length && less[i] === more[i]) i += 1;
  return less.slice(i) === more.slice(i + 1);
}
