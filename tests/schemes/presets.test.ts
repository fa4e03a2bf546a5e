import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/rules/rag';
import { defaultScheme, nhs5x5, presets } from '../../src/schemes/presets';

describe('presets', () => {
  it.each(presets)('$id is plain data, so that it can be exported and imported unchanged', (scheme) => {
    expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme);
  });

  it.each(presets)('$id has bands and limits in ascending order, covering every rating and index', ({ riskBands, contractRiskIndex, procurementMatrix }) => {
    for (const bands of [riskBands, contractRiskIndex.bands]) {
      const starts = bands.map(({ lowest }) => lowest);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
    expect(riskBands[0].lowest).toBe(1);
    expect(contractRiskIndex.bands[0].lowest).toBe(0);
    expect(procurementMatrix.upToValues.at(-1)).toBeNull();
    expect(procurementMatrix.rows.at(-1)?.upToMonths).toBeNull();
    for (const { statuses } of procurementMatrix.rows) expect(statuses).toHaveLength(procurementMatrix.upToValues.length);
  });

  it('has eight criteria of equal weight, as the council’s own are not published', () => {
    expect(defaultScheme.contractRiskIndex.criteria.map(({ weight }) => weight)).toEqual(new Array(8).fill(12.5));
  });

  it.each([[1, 'Low'], [3, 'Low'], [4, 'Moderate'], [6, 'Moderate'], [8, 'High'], [12, 'High'], [15, 'Extreme'], [25, 'Extreme']])('NHS rating %d is %s', (rating, level) => {
    expect(bandOf(rating, nhs5x5.riskBands, 'Rating')).toMatchObject({ level });
  });
});
