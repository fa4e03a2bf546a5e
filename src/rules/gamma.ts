/** Lanczos approximation of the gamma function, g = 7, nine terms: about 15 significant figures. */
const LANCZOS_G = 7;
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const LOG_ROOT_TWO_PI = 0.9189385332046728;
const ACCURACY = 1e-16;
const MOST_TERMS = 10_000;

/** The natural logarithm of the gamma function, for x of 0.5 or more. */
export function logGamma(x: number): number {
  const z = x - 1;
  let series = LANCZOS[0] ?? 1;
  for (let i = 1; i < LANCZOS.length; i += 1) series += (LANCZOS[i] ?? 0) / (z + i);
  const base = z + LANCZOS_G + 0.5;
  return LOG_ROOT_TWO_PI + (z + 0.5) * Math.log(base) - base + Math.log(series);
}

/** The two tails of the gamma distribution with shape `a` at `x`: they add to 1, and each is accurate when small. */
export function gammaTails(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = front * lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = front * upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** The power series of the lower tail (Abramowitz and Stegun 6.5.29), which converges quickly for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * ACCURACY; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper tail (Abramowitz and Stegun 6.5.31), by Lentz's method, for x >= a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < ACCURACY * 4) break;
  }
  return fraction;
}

/**
 * The point below which the gamma distribution of shape `a` (0.5 or more, scale 1) holds the probability `p`.
 * Newton's method on log x, kept inside a bracket that shrinks at every step, so that it cannot run away;
 * it works on whichever tail is smaller, so that neither loses figures.
 */
export function inverseGamma(p: number, a: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  let low = -Infinity;
  let high = Infinity;
  let t = Math.log(a);
  for (let i = 0; i < 200; i += 1) {
    const x = Math.exp(t);
    const { lower, upper } = gammaTails(a, x);
    const excess = p < 0.5 ? lower - p : 1 - p - upper;
    if (excess > 0) high = t;
    else low = t;
    const slope = Math.exp(a * t - x - logGamma(a));
    let next = t - excess / slope;
    if (!(next > low && next < high)) next = between(low, high, t);
    if (Math.abs(next - t) < 1e-15 * Math.max(1, Math.abs(t))) return Math.exp(next);
    t = next;
  }
  return Math.exp(t);
}

function between(low: number, high: number, t: number): number {
  if (low === -Infinity) return t - 1;
  if (high === Infinity) return t + 1;
  return (low + high) / 2;
}

/** The point below which the chi-square distribution with `freedom` degrees of freedom holds the probability `p`. */
export function chiSquareQuantile(p: number, freedom: number): number {
  return 2 * inverseGamma(p, freedom / 2);
}
