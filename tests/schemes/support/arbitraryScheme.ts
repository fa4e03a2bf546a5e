import fc from 'fast-check';
import { RAG_WORDS, type RiskBand } from '../../../src/rules/rag';
import { possibleRatings } from '../../../src/schemes/bandProblems';
import { bromley2018 } from '../../../src/schemes/presets';
import { withSquare } from '../../../src/schemes/riskMatrix';
import { AS_AT_RULES, SCHEME_VERSION, type Scheme } from '../../../src/schemes/scheme';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => /\S/.test(text) && text.length <= 80);
const distinct = (min: number, max: number) => fc.uniqueArray(word, { minLength: min, maxLength: max, selector: (text) => text.toLowerCase() });
const rag = fc.constantFrom(...RAG_WORDS);
const amount = fc.integer({ min: 0, max: 10_000_000 });
const limit = fc.option(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })).map(([low, more]) => [low / 1000, (low + more) / 1000] as const), { nil: null });

/** Bands that start at 1 and at some of the ratings a matrix can give, with a few squares set apart. */
const bandsOf = (likelihoods: number, impacts: number): fc.Arbitrary<RiskBand[]> =>
  fc.record({
    starts: fc.subarray(possibleRatings(likelihoods, impacts).slice(1), { minLength: 1, maxLength: 4 }),
    levels: distinct(5, 5),
    rags: fc.array(rag, { minLength: 5, maxLength: 5 }),
    apart: fc.array(fc.record({ likelihood: fc.integer({ min: 1, max: likelihoods }), impact: fc.integer({ min: 1, max: impacts }), band: fc.nat(4) }), { maxLength: 4 }),
  }).map(({ starts, levels, rags, apart }) => {
    const bands = [1, ...starts].map((lowest, i): RiskBand => ({ lowest, level: levels[i], rag: rags[i] }));
    return apart.reduce<RiskBand[]>((all, { likelihood, impact, band }) => withSquare(all, { likelihood, impact }, all[band % all.length].level), bands);
  });

const limits = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 0, maxLength: 4 }).map((all) => [...all.sort((a, b) => a - b), null]);

const procurementMatrix = fc.tuple(limits, limits).chain(([upToValues, upToMonths]) =>
  fc.array(fc.array(rag, { minLength: upToValues.length, maxLength: upToValues.length }), { minLength: upToMonths.length, maxLength: upToMonths.length })
    .map((statuses) => ({ upToValues, rows: upToMonths.map((months, i) => ({ upToMonths: months, statuses: statuses[i] })) })));

/** Weights of eighths, so that they add to 100 exactly. */
const criteria = fc.tuple(distinct(4, 4), fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { minLength: 3, maxLength: 3 })).map(([names, cuts]) => {
  const ends = [0, ...cuts.sort((a, b) => a - b), 800];
  return names.map((name, i) => ({ name, weight: (ends[i + 1] - ends[i]) / 8 }));
});

const tolerance = fc.record({ shares: limit, amounts: limit, join: fc.constantFrom('either', 'both') }).map(({ shares, amounts, join }) => ({
  amberShare: shares?.[0] ?? null, redShare: shares?.[1] ?? null, amberAmount: amounts?.[0] ?? null, redAmount: amounts?.[1] ?? null, join,
}));

/** Any scheme that a council could have. */
export const schemes: fc.Arbitrary<Scheme> = fc.tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 3, max: 5 })).chain(([likelihoods, impacts]) =>
  fc.record({
    version: fc.constant(SCHEME_VERSION), id: word, name: word, source: fc.string(),
    likelihoodWords: distinct(likelihoods, likelihoods), impactWords: distinct(impacts, impacts), riskBands: bandsOf(likelihoods, impacts),
    riskAppetite: fc.option(fc.integer({ min: 1, max: likelihoods * impacts }), { nil: null }), riskCategories: distinct(0, 5),
    procurementMatrix, contractRiskIndex: criteria.map((all) => ({ criteria: all, bands: bromley2018.contractRiskIndex.bands })),
    registerThreshold: amount, expiringSoonDays: fc.integer({ min: 0, max: 365 }), asAtRule: fc.constantFrom(...AS_AT_RULES),
    budgetTolerances: fc.record({ service: tolerance, total: tolerance }),
    rateBase: fc.integer({ min: 1, max: 100_000 }), rateConfidence: fc.integer({ min: 1, max: 999 }).map((n) => n / 1000), kpiTolerance: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    caseExceptions: fc.record({ names: distinct(0, 4), acronyms: distinct(0, 4) }),
  }));
