import { notAvailable, wrong, type Failure } from './failure';

/**
 * The year-end figure if things go on as they have: actual to date ÷ periods elapsed × periods.
 * With a profile (what share of the budget each period usually takes, in any unit) the actual is divided by
 * the profile's share so far; a part of a period counts for that part of its share.
 * @param actual spend (or income) to date
 * @param elapsed periods gone, more than 0 and not more than `periods`; 4.5 is half way through the fifth
 * @param periods periods in the year
 * @param profile one number for each period
 */
export function projection(actual: number, elapsed: number, periods: number, profile?: readonly number[]): number | Failure {
  if (!(periods > 0)) return wrong('Periods', periods, 'a number greater than 0');
  if (!(elapsed > 0 && elapsed <= periods)) return wrong('Periods elapsed', elapsed, `more than 0 and not more than the ${periods} periods`);
  if (profile === undefined) return (actual / elapsed) * periods;

  if (profile.length !== periods) return wrong('The number of figures in the profile', profile.length, `${periods}, one for each period`);
  const whole = Math.floor(elapsed);
  const total = sum(profile);
  const soFar = sum(profile.slice(0, whole)) + (elapsed - whole) * (profile[whole] ?? 0);
  if (total === 0) return notAvailable('The sum of the profile', total, 'other than 0');
  if (soFar === 0) return notAvailable('The profile up to now', soFar, 'other than 0: nothing is expected yet, so nothing can be projected');
  return (actual * total) / soFar;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
