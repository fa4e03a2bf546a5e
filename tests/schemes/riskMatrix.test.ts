import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskBandOf } from '../../src/rules/riskBand';
import { schemeChanges } from '../../src/schemes/inWords';
import { bromley2018, example3x3, nhs5x5 } from '../../src/schemes/presets';
import { readScheme } from '../../src/schemes/readScheme';
import { matrixSquares, resized, withNextBand, withSquare } from '../../src/schemes/riskMatrix';
import { schemes } from './support/arbitraryScheme';

const levelAt = (likelihood: number, impact: number, bands = bromley2018.riskBands): unknown => riskBandOf({ likelihood, impact }, bands);

describe('the risk matrix', () => {
  it('goes by likelihood × impact until a square is set apart', () => {
    const bands = withSquare(bromley2018.riskBands, { likelihood: 1, impact: 5 }, 'Significant');
    expect(levelAt(1, 5, bands)).toMatchObject({ level: 'Significant', rag: 'Amber' });
    expect(levelAt(5, 1, bands)).toMatchObject({ level: 'Medium' });
    expect(withSquare(bands, { likelihood: 1, impact: 5 }, 'Medium')).toEqual(bromley2018.riskBands);
  });

  it('takes a square through every band and back to where it was', () => {
    const once = withNextBand(bromley2018.riskBands, { likelihood: 3, impact: 4 });
    expect(levelAt(3, 4, once)).toMatchObject({ level: 'High' });
    const all = [1, 2, 3].reduce((bands) => withNextBand(bands, { likelihood: 3, impact: 4 }), once);
    expect(all).toEqual(bromley2018.riskBands);
  });

  it('is drawn from the highest likelihood down, with its exceptions marked', () => {
    const squares = matrixSquares({ ...example3x3, riskBands: withNextBand(example3x3.riskBands, { likelihood: 1, impact: 3 }) });
    expect(squares.map((row) => row.map(({ band, isExcepted }) => `${band?.level}${isExcepted ? '*' : ''}`))).toEqual([
      ['Medium', 'High', 'High'], ['Low', 'Medium', 'High'], ['Low', 'Low', 'High*'],
    ]);
  });

  it('takes words and squares with it when it changes its size', () => {
    const set = { ...bromley2018, riskBands: withSquare(bromley2018.riskBands, { likelihood: 5, impact: 1 }, 'High') };
    const small = resized(set, 4, 3);
    expect([small.likelihoodWords, small.impactWords]).toEqual([['Rare', 'Unlikely', 'Possible', 'Likely'], ['Insignificant', 'Minor', 'Moderate']]);
    expect(small.riskBands).toEqual(bromley2018.riskBands);
    expect(resized(example3x3, 5, 3).likelihoodWords).toEqual(['Low', 'Medium', 'High', 'Rare', 'Unlikely']);
  });

  it('stays a scheme that can be used, whichever square is pressed', () => {
    fc.assert(fc.property(schemes, fc.nat(), fc.nat(), (scheme, down, across) => {
      const likelihood = (down % scheme.likelihoodWords.length) + 1;
      const impact = (across % scheme.impactWords.length) + 1;
      expect(readScheme({ ...scheme, riskBands: withNextBand(scheme.riskBands, { likelihood, impact }) }).ok).toBe(true);
    }), { numRuns: 40 });
  });
});

describe('what differs between two schemes', () => {
  it('is nothing for a scheme and itself, and is said in words', () => {
    expect(schemeChanges(bromley2018, bromley2018)).toEqual([]);
    expect(schemeChanges(bromley2018, { ...bromley2018, registerThreshold: 75_000, riskAppetite: 12, riskBands: withSquare(bromley2018.riskBands, { likelihood: 3, impact: 4 }, 'High') })).toEqual([
      { label: 'Risk band “High”', before: 'Red, ratings 15–25', after: 'Red, ratings 15–25, and likelihood 3 × impact 4' },
      { label: 'Appetite line', before: 'none drawn', after: 'ratings up to 12' },
      { label: 'Register threshold', before: '£50,000', after: '£75,000' },
    ]);
    expect(schemeChanges(bromley2018, nhs5x5)).toContainEqual({ label: 'Risk band “Significant”', before: 'Amber, ratings 10–12', after: null });
  });
});
