import type { SchemeProblem } from '../../schemes/problems';

/** The fields of a scheme as the editor calls them. */
const WORDS: Readonly<Record<string, string>> = {
  name: 'Name', source: 'Where its figures come from', likelihoodWords: 'Likelihood', impactWords: 'Impact', riskBands: 'Band', riskAppetite: 'Appetite line', riskCategories: 'Risk category',
  upToValues: 'Stretch of value', rows: 'Stretch of months', criteria: 'Criterion', bands: 'Colour of the index', registerThreshold: 'Register threshold', expiringSoonDays: 'Days of ending soon',
  asAtRule: 'As-at day', service: 'Services', total: 'Totals', rateBase: 'Number of people', rateConfidence: 'Confidence', kpiTolerance: 'Indicator tolerance', names: 'Name to keep', acronyms: 'Acronym',
  lowest: 'start', highest: 'end', level: 'level', rag: 'colour', squares: 'square', upToMonths: 'months', statuses: 'colours', weight: 'weight',
  amberShare: 'Amber %', amberAmount: 'Amber £', redShare: 'Red %', redAmount: 'Red £', join: 'both or either',
};
/** Lists as a whole. */
const LISTS: Readonly<Record<string, string>> = { criteria: 'The list of criteria', riskBands: 'The list of bands', bands: 'The list of colours', upToValues: 'The list of values', rows: 'The list of months' };
/** Groups that only hold other fields. */
const SILENT = new Set(['procurementMatrix', 'contractRiskIndex', 'budgetTolerances', 'caseExceptions']);
const PLACE = new RegExp(`\\b(?:${['riskBands', 'likelihoodWords', 'impactWords', 'riskCategories', 'name', 'source', 'riskAppetite', 'registerThreshold', 'expiringSoonDays', 'asAtRule', 'rateBase', 'rateConfidence', 'kpiTolerance', ...SILENT].join('|')})(?:\\[\\d+\\])?(?:\\.[a-zA-Z]+(?:\\[\\d+\\])?)*(?=[ :,.]|$)`, 'g');

/** What is wrong with a draft, with its places as the editor names them: "Band 2, start is 4, but Band 1 starts at 4." */
export function problemInWords({ place, message }: SchemeProblem): string {
  return place === '' ? message : message.replace(PLACE, placeInWords);
}

function placeInWords(place: string): string {
  const parts = place.split('.').filter((part) => !SILENT.has(part));
  const words = parts.map((part) => {
    const [, field = part, index] = /^([a-zA-Z]+)(?:\[(\d+)\])?$/.exec(part) ?? [];
    return index === undefined ? (LISTS[field] ?? WORDS[field] ?? field) : `${WORDS[field] ?? field} ${Number(index) + 1}`;
  });
  return words.join(', ');
}
