import type { Scheme } from './scheme';

/** The council's report of October 2018: risk bands as its table 3.6 proves them, procurement matrix as its register implies. */
export const bromley2018: Scheme = {
  id: 'bromley2018',
  name: 'Bromley 2018',
  source:
    'London Borough of Bromley, reports of 30 October 2018. Risk bands proved by the published counts; the procurement matrix is inferred from ' +
    'the published order and counts. The criteria and weights of the risk index were not published: equal weights are used.',
  riskBands: [
    { lowest: 1, level: 'Low', rag: 'Green' },
    { lowest: 5, level: 'Medium', rag: 'Yellow' },
    { lowest: 10, level: 'Significant', rag: 'Amber' },
    { lowest: 15, level: 'High', rag: 'Red' },
  ],
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
  budgetTolerances: { redShare: 0.05, redAmount: 100_000 },
  contractRiskIndex: {
    criteria: [
      { name: 'Contract value', weight: 1 },
      { name: 'Length of term', weight: 1 },
      { name: 'Importance of the service', weight: 1 },
      { name: 'Supplier’s finances', weight: 1 },
      { name: 'Performance', weight: 1 },
      { name: 'Complexity', weight: 1 },
      { name: 'Ease of replacement', weight: 1 },
      { name: 'Reputation and data', weight: 1 },
    ],
    bands: [
      { lowest: 0, rag: 'Green' },
      { lowest: 40, rag: 'Yellow' },
      { lowest: 60, rag: 'Amber' },
      { lowest: 80, rag: 'Red' },
    ],
  },
  kpiTolerance: 0.05,
};

/** The same council settings with the 5 × 5 risk bands used across the NHS. */
export const nhs5x5: Scheme = {
  ...bromley2018,
  id: 'nhs5x5',
  name: 'NHS 5 × 5',
  source: 'Risk bands of the NHS risk matrix (1–3, 4–6, 8–12, 15–25); other settings as Bromley 2018.',
  riskBands: [
    { lowest: 1, level: 'Low', rag: 'Green' },
    { lowest: 4, level: 'Moderate', rag: 'Yellow' },
    { lowest: 8, level: 'High', rag: 'Amber' },
    { lowest: 15, level: 'Extreme', rag: 'Red' },
  ],
};

/** What is used until a council chooses its own. */
export const defaultScheme = bromley2018;

/** Ready-made schemes, in the order they are offered. */
export const presets: readonly Scheme[] = [bromley2018, nhs5x5];
