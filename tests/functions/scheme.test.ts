import { afterEach, describe, expect, it } from 'vitest';
import { currentScheme, DEFAULT_IN_USE, onSchemeChange, schemeInUse, setSchemeInUse } from '../../src/schemes/currentScheme';
import { bromley2018, example3x3, nhs5x5 } from '../../src/schemes/presets';
import { withSquare } from '../../src/schemes/riskMatrix';
import type { Scheme } from '../../src/schemes/scheme';
import { call, callCells, column } from './support/call';

const judgeBy = (scheme: Scheme): boolean => setSchemeInUse({ scheme, origin: 'workbook', problems: [] });

afterEach(() => setSchemeInUse(DEFAULT_IN_USE));

describe('functions follow the workbook’s scheme when an argument is left out', () => {
  it('bands, also for squares set apart from their rating', () => {
    judgeBy(nhs5x5);
    expect([call('RISKRAG', 2, 2), call('RISKLEVEL', 3, 5), call('RISKLEVEL', 2, 5)]).toEqual(['Yellow', 'Extreme', 'High']);
    judgeBy({ ...bromley2018, riskBands: withSquare(bromley2018.riskBands, { likelihood: 1, impact: 5 }, 'High') });
    expect([call('RISKRAG', 1, 5), call('RISKRAG', 5, 1)]).toEqual(['Red', 'Yellow']);
    expect(callCells('RISKSUMMARY', column([1, 5, 1]), column([5, 1, 1]))).toEqual([['High', 1, 33], ['Significant', 0, 0], ['Medium', 1, 33], ['Low', 1, 33]]);
    expect(callCells('RISKSUMMARY', column([5, 5, 1]))).toEqual([['High', 0, 0], ['Significant', 0, 0], ['Medium', 2, 67], ['Low', 1, 33]]);
    expect(call('RISKRAG', 1, 5, [[1, 'Own'], [6, 'Other']])).toBe('Own');
  });

  it('the size of the matrix', () => {
    judgeBy(example3x3);
    expect(call('RISKSCORE', 3, 3)).toBe(9);
    expect(call('RISKRAG', 4, 1)).toMatchObject({ error: '#VALUE!', message: 'Likelihood is 4. It must be a whole number from 1 to 3.' });
    expect(call('RISKMOVEMENT', 10, 9)).toMatchObject({ error: '#VALUE!', message: 'Previous rating is 10. It must be a whole number from 1 to 9.' });
    expect(callCells('RISKHEATMAP', column([1, 3]), column([1, 3]))).toEqual([[0, 0, 1], [0, 0, 0], [1, 0, 0]]);
  });

  it('matrix, weights, bands, tolerances, base and confidence', () => {
    judgeBy({
      ...bromley2018,
      procurementMatrix: { upToValues: [null], rows: [{ upToMonths: null, statuses: ['Amber'] }] },
      contractRiskIndex: { criteria: [{ name: 'One', weight: 75 }, { name: 'Two', weight: 25 }], bands: [{ lowest: 0, rag: 'Yellow' }] },
      budgetTolerances: { service: { amberShare: 0.01, amberAmount: null, redShare: 0.02, redAmount: null, join: 'either' }, total: bromley2018.budgetTolerances.total },
      rateBase: 1000, kpiTolerance: 0.2, rateConfidence: 0.998,
    });
    expect(call('PROCUREMENTRAG', 1_000_000, '31/12/2020', '01/12/2020')).toBe('Amber');
    expect(callCells('CONTRACTRISKINDEX', [[5, 1]])).toEqual([[80]]);
    expect(call('CONTRACTRISKRAG', 99)).toBe('Yellow');
    expect([call('BUDGETRAG', 1005, 1000), call('BUDGETRAG', 1015, 1000), call('BUDGETRAG', 1020, 1000)]).toEqual(['Green', 'Amber', 'Red']);
    expect(call('IMPLIEDPOPULATION', 10, 5)).toBe(2000);
    expect(callCells('RATELIMITS', 50, 1000)).toEqual(callCells('RATELIMITS', 50, 1000, 1000, 0.998));
    expect(call('KPIRAG', 85, 100)).toBe('Amber');
  });
});

describe('the scheme in use', () => {
  it('says when cells have to be calculated again: only where a function answered by another scheme', () => {
    currentScheme();
    expect(judgeBy(nhs5x5)).toBe(true);
    expect(judgeBy({ ...nhs5x5 })).toBe(false);
    expect(setSchemeInUse(DEFAULT_IN_USE)).toBe(true);
  });

  it('tells those who listen, until they stop', () => {
    const heard: string[] = [];
    const stop = onSchemeChange(() => heard.push(schemeInUse().scheme.id));
    judgeBy(nhs5x5);
    stop();
    judgeBy(example3x3);
    expect(heard).toEqual(['nhs5x5']);
  });
});
