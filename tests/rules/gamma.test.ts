import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, gammaTails, inverseGamma, logGamma } from '../../src/rules/gamma';

const relative = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected);

describe('gamma distribution', () => {
  it('has the logarithms of the factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });

  it('agrees with the sum of Poisson probabilities for whole shapes', () => {
    for (const a of [1, 2, 5, 10]) {
      for (const x of [0.1, 1, 5, 12, 30]) {
        let term = Math.exp(-x);
        let sum = 0;
        for (let k = 0; k < a; k += 1) {
          sum += term;
          term *= x / (k + 1);
        }
        expect(relative(gammaTails(a, x).upper, sum)).toBeLessThan(1e-12);
      }
    }
    expect(gammaTails(2, 0)).toEqual({ lower: 0, upper: 1 });
  });

  it.each<[number, number, number]>([
    [0.95, 1, 3.841458820694124], [0.999, 1, 10.82756617066273], [0.998, 1, 9.54953570608324], [0.5, 2, 2 * Math.LN2], [0.025, 2, -2 * Math.log(0.975)], [0.975, 20, 34.16960690283833], [0.025, 10, 3.2469727802368404],
  ])('chi-square quantile of %d with %d degrees of freedom', (p, freedom, quantile) => {
    expect(relative(chiSquareQuantile(p, freedom), quantile)).toBeLessThan(1e-12);
  });

  it('inverts the distribution on whichever tail is smaller', () => {
    fc.assert(fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), fc.double({ min: 0.5, max: 60, noNaN: true }), (p, a) => {
      const { lower, upper } = gammaTails(a, inverseGamma(p, a));
      expect(p < 0.5 ? relative(lower, p) : Math.abs(upper - (1 - p)) / (1 - p)).toBeLessThan(1e-10);
    }), { numRuns: 500 });
  });

  it('ends at the ends', () => {
    expect(inverseGamma(0, 3)).toBe(0);
    expect(inverseGamma(1, 3)).toBe(Infinity);
  });
});
