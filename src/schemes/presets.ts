import { COMMON_CATEGORIES, IMPACT_WORDS, LIKELIHOOD_WORDS } from './commonWords';
import { SCHEME_VERSION, type BudgetTolerance, type Scheme } from './scheme';

/** Any overspend is Amber; Red from a share of the budget or an amount, whichever is lower. */
function overspendOf(redShare: number, redAmount: number): BudgetTolerance {
  return { amberShare: null, amberAmount: null, redShare, redAmount, join: 'either' };
}

/** The council's report of October 2018: risk bands as its table 3.6 proves them, procurement matrix as its register implies. */
export const bromley2018: Scheme = {
  version: SCHEME_VERSION,
  id: 'bromley2018',
  name: 'Bromley 2018 (from the published papers)',
  source:
    'London Borough of Bromley, reports of 30 October 2018. Risk bands proved by the published counts; the procurement matrix is inferred from ' +
    'the published order and counts. The criteria and weights of the risk index were not published: equal weights are used. The words ' +
    'for the scores and the categories are those in common use.',
  likelihoodWords: LIKELIHOOD_WORDS,
  impactWords: IMPACT_WORDS,
  riskBands: [
    { lowest: 1, level: 'Low', rag: 'Green' },
    { lowest: 5, level: 'Medium', rag: 'Yellow' },
    { lowest: 10, level: 'Significant', rag: 'Amber' },
    { lowest: 15, level: 'High', rag: 'Red' },
  ],
  riskAppetite: null,
  riskCategories: COMMON_CATEGORIES,
  procurementMatrix: {
    upToValues: [173_000, 500_000, null],
    rows: [
      { upToMonths: 6, statuses: ['Red', 'Red', 'Red'] },
      { upToMonths: 9, statuses: ['Amber', 'Red', 'Red'] },
      { upToMonths: 15, statuses: ['Yellow', 'Amber', 'Red'] },
      { upToMonths: 36, statuses: ['Green', 'Yellow', 'Yellow'] },
      { upToMonths: null, statuses: ['Green', 'Green', 'Green'] },
    ],
  },
  contractRiskIndex: {
    criteria: [
      { name: 'Contract value', weight: 12.5 },
      { name: 'Length of term', weight: 12.5 },
      { name: 'Importance of the service', weight: 12.5 },
      { name: 'Supplier’s finances', weight: 12.5 },
      { name: 'Performance', weight: 12.5 },
      { name: 'Complexity', weight: 12.5 },
      { name: 'Ease of replacement', weight: 12.5 },
      { name: 'Reputation and data', weight: 12.5 },
    ],
    bands: [
      { lowest: 0, rag: 'Green' },
      { lowest: 40, rag: 'Yellow' },
      { lowest: 60, rag: 'Amber' },
      { lowest: 80, rag: 'Red' },
    ],
  },
  registerThreshold: 50_000,
  expiringSoonDays: 90,
  asAtRule: 'sheetOrToday',
  budgetTolerances: { service: overspendOf(0.05, 100_000), total: overspendOf(0.05, 100_000) },
  rateBase: 10_000,
  rateConfidence: 0.95,
  kpiTolerance: 0.05,
  caseExceptions: { names: [], acronyms: [] },
};

/** The same council settings with the 5 × 5 risk bands used across the NHS. */
export const nhs5x5: Scheme = {
  ...bromley2018,
  id: 'nhs5x5',
  name: 'NHS 5×5',
  source: 'Risk bands and words of the NHS risk matrix (1–3, 4–6, 8–12, 15–25); other settings as Bromley 2018.',
  impactWords: ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'],
  riskBands: [
    { lowest: 1, level: 'Low', rag: 'Green' },
    { lowest: 4, level: 'Moderate', rag: 'Yellow' },
    { lowest: 8, level: 'High', rag: 'Amber' },
    { lowest: 15, level: 'Extreme', rag: 'Red' },
  ],
};

/** A small matrix: three scores each way and three colours. */
export const example3x3: Scheme = {
  ...bromley2018,
  id: 'example3x3',
  name: '3×3 example',
  source: 'An example of a small matrix, with three scores of likelihood and of impact; other settings as Bromley 2018.',
  likelihoodWords: ['Low', 'Medium', 'High'],
  impactWords: ['Low', 'Medium', 'High'],
  riskBands: [
    { lowest: 1, level: 'Low', rag: 'Green' },
    { lowest: 3, level: 'Medium', rag: 'Amber' },
    { lowest: 6, level: 'High', rag: 'Red' },
  ],
};

/** What is used until a council chooses its own. */
export const defaultScheme = bromley2018;

/** Ready-made schemes, in the order they are offered. */
export const presets: readonly Scheme[] = [bromley2018, nhs5x5, example3x3];
