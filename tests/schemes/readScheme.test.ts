import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName, exportScheme } from '../../src/schemes/exportScheme';
import { bromley2018, presets } from '../../src/schemes/presets';
import { readScheme, readSchemeText } from '../../src/schemes/readScheme';
import { schemes } from './support/arbitraryScheme';

/** The messages about an exported scheme that was changed by hand. */
function messages(change: (scheme: Record<string, never>) => void): string[] {
  const scheme = JSON.parse(exportScheme(bromley2018)) as Record<string, never>;
  change(scheme);
  const read = readScheme(scheme);
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

describe('a scheme that is exported and imported', () => {
  it.each(presets)('is equal to itself: $id', (scheme) => {
    expect(readSchemeText(exportScheme(scheme))).toEqual({ ok: true, scheme });
  });

  it('is equal to itself, whatever a council chooses', () => {
    fc.assert(fc.property(schemes, (scheme) => {
      expect(readSchemeText(exportScheme(scheme))).toEqual({ ok: true, scheme });
    }), { numRuns: 60 });
  });

  it('says where each band ends, as papers print it', () => {
    const { riskBands } = JSON.parse(exportScheme(presets[1])) as { riskBands: Array<{ lowest: number; highest: number }> };
    expect(riskBands.map(({ lowest, highest }) => `${lowest}-${highest}`)).toEqual(['1-3', '4-6', '8-12', '15-25']);
  });

  it('has a file name that any computer takes', () => {
    expect(presets.map(exportName)).toEqual(['scheme-bromley-2018-from-the-published-papers.json', 'scheme-nhs-5x5.json', 'scheme-3x3-example.json']);
    expect(exportName({ ...bromley2018, name: '評価' })).toBe('scheme.json');
  });
});

type Changeable = { riskBands: Array<Record<string, unknown>>; contractRiskIndex: { criteria: Array<{ weight: number }>; bands: Array<Record<string, unknown>> }; procurementMatrix: { upToValues: unknown[]; rows: Array<{ statuses: unknown[]; upToMonths: unknown }> } } & Record<string, unknown>;

describe('a scheme that cannot be used', () => {
  it.each<[string, (scheme: Changeable) => void, string]>([
    ['bands that overlap', ({ riskBands }) => { riskBands[1].lowest = 4; }, 'riskBands[1].lowest is 4, but riskBands[0] reaches up to 4. The bands overlap: each must start above the one before it.'],
    ['bands that start together', ({ riskBands }) => { delete riskBands[0].highest; riskBands[1].lowest = 1; }, 'riskBands[1].lowest is 1, but riskBands[0] starts at 1. The bands overlap: each must start above the one before it.'],
    ['a gap', ({ riskBands }) => { riskBands[1].lowest = 6; }, 'riskBands[1].lowest is 6, but riskBands[0] ends at 4. There is a gap: 5 would have no band.'],
    ['a gap at the bottom', ({ riskBands }) => { riskBands[0].lowest = 2; }, 'riskBands[0].lowest is 2. It must be 1, where the scale starts: below 2 there would be a gap.'],
    ['a gap at the top', ({ riskBands }) => { riskBands.pop(); }, 'riskBands[2].highest is 12. It must be 25, where the scale ends: above 12 there would be a gap.'],
    ['weights that add to 90', ({ contractRiskIndex }) => { contractRiskIndex.criteria[0].weight = 2.5; }, 'contractRiskIndex.criteria has weights that add to 90. They must add to 100.'],
    ['a newer version', (scheme) => { scheme.version = 99; scheme.riskBands = []; }, 'version is 99. The scheme is from a newer add-in: this one knows version 1 only.'],
    ['no version', (scheme) => { delete scheme.version; }, 'version is missing. It must be 1.'],
    ['an unknown field', (scheme) => { scheme.riskBandz = []; }, 'riskBandz is not a field of a scheme. Its fields are: version, id, name,'],
    ['an unknown field within', ({ riskBands }) => { riskBands[2].color = 'Red'; }, 'riskBands[2].color is not a field of riskBands[2]. Its fields are: lowest, highest, level, rag, squares.'],
    ['a wrong word', ({ riskBands }) => { riskBands[1].rag = 'Orange'; }, 'riskBands[1].rag is “Orange”. It must be “Green”, “Yellow”, “Amber” or “Red”.'],
    ['a missing field', (scheme) => { delete scheme.kpiTolerance; }, 'kpiTolerance is missing. It must be a number.'],
    ['text for a number', (scheme) => { scheme.riskAppetite = 'ten'; }, 'riskAppetite is “ten”. It must be a number, or null for none.'],
    ['a number out of range', (scheme) => { scheme.rateConfidence = 95; }, 'rateConfidence is 95. It must be less than 1.'],
    ['a blank name', (scheme) => { scheme.name = ' '; }, 'name is blank. It must be text that is not blank.'],
    ['too few scores', (scheme) => { scheme.impactWords = ['Low', 'High']; }, 'impactWords is a list of 2. It must be a list of 3 or more.'],
    ['a number for a group', (scheme) => { scheme.caseExceptions = 3; }, 'caseExceptions is 3. It must be a group of the fields names, acronyms.'],
    ['a level twice', ({ riskBands }) => { riskBands[1].level = 'low'; }, 'riskBands[1].level is “low”. It must differ from riskBands[0].level: each band has a name of its own.'],
    ['a square twice', ({ riskBands }) => { riskBands[0].squares = [{ likelihood: 1, impact: 5 }]; riskBands[3].squares = [{ likelihood: 1, impact: 5 }]; }, 'riskBands[3].squares[0] is likelihood 1, impact 5. The bands overlap: riskBands[0].squares[0] is the same square.'],
    ['a square off the matrix', (scheme) => { scheme.impactWords = ['a', 'b', 'c', 'd']; scheme.riskBands[3].squares = [{ likelihood: 1, impact: 5 }]; }, 'riskBands[3].squares[0].impact is 5. It must be 4 or less, the number of impactWords.'],
    ['an appetite off the scale', (scheme) => { scheme.likelihoodWords = ['a', 'b', 'c']; scheme.riskAppetite = 16; }, 'riskAppetite is 16. It must be 15 or less, the highest rating of this matrix, or null for none.'],
    ['index bands that overlap', ({ contractRiskIndex: { bands } }) => { bands[1].highest = 70; }, 'contractRiskIndex.bands[2].lowest is 60, but contractRiskIndex.bands[1] reaches up to 70. The bands overlap: each must start above the one before it.'],
    ['an index without its lowest part', ({ contractRiskIndex: { bands } }) => { bands[0].lowest = 10; }, 'contractRiskIndex.bands[0].lowest is 10. It must be 0, where the scale starts: below 10 there would be a gap.'],
    ['limits out of order', ({ procurementMatrix }) => { procurementMatrix.upToValues = [500_000, 173_000, null]; }, 'procurementMatrix.upToValues[1] is 173000. It must be more than 500000, the limit before it: the two overlap.'],
    ['months without an end', ({ procurementMatrix }) => { procurementMatrix.rows.pop(); }, 'procurementMatrix.rows[3].upToMonths is 36. It must be null, for no limit: above 36 there would be a gap.'],
    ['too few words in a row', ({ procurementMatrix }) => { procurementMatrix.rows[1].statuses.pop(); }, 'procurementMatrix.rows[1].statuses has 2 words. It must have 3, one for each of upToValues.'],
    ['Amber above Red', (scheme) => { (scheme.budgetTolerances as { service: Record<string, unknown> }).service.amberShare = 0.1; }, 'budgetTolerances.service.amberShare is 0.1. It must be 0.05 or less, where Red begins (redShare).'],
  ])('names the place and what is allowed: %s', (_what, change, message) => {
    expect(messages((scheme) => change(scheme as unknown as Changeable))[0]).toContain(message);
  });

  it('says nothing else of a newer scheme, and every fault of one it knows', () => {
    expect(messages((scheme) => Object.assign(scheme, { version: 2, name: 7, extra: true }))).toHaveLength(1);
    expect(messages((scheme) => Object.assign(scheme, { name: 7, extra: true, rateBase: 0 }))).toHaveLength(3);
  });

  it.each<[string, string]>([['', 'The scheme is blank.'], ['{"version": 1,', 'The scheme cannot be read as JSON.'], ['[]', 'The scheme is a list of 0.'], ['null', 'The scheme is null.']])('is told of text that is no scheme: %j', (text, message) => {
    const read = readSchemeText(text);
    expect(read.ok ? '' : read.problems[0].message).toContain(message);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.json(), schemes, fc.nat(), fc.jsonValue(), (json, scheme, at, value) => {
      readSchemeText(json);
      const keys = Object.keys(scheme);
      const read = readScheme({ ...scheme, [keys[at % keys.length]]: value });
      expect(read.ok || read.problems.every(({ message }) => message.length > 10)).toBe(true);
    }), { numRuns: 100 });
  });
});

describe('bands as papers print them', () => {
  it('may leave out ratings that no two scores give, and may end the index in whole numbers or where the next begins', () => {
    expect(messages((scheme) => {
      const { riskBands, contractRiskIndex } = scheme as unknown as Changeable;
      riskBands[2].highest = 14;
      [39, 60, 79, 100].forEach((highest, i) => { contractRiskIndex.bands[i].highest = highest; });
    })).toEqual([]);
  });
});
