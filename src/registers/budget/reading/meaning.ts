import { readWords } from '../../shared/headings/words';
import { vocabularyOf } from '../../shared/headings/vocabulary';

/** What one heading of a budget monitor says. */
export interface BudgetMeaning {
  /** A field of the register; "other" for a column of budget monitors that it makes no use of (last year's actuals, virements). */
  readonly field: string;
  /** First year named ("2017/18" is 2017), or null. */
  readonly year: number | null;
}

/** Every word that the rules below look for: misspelt and broken words are read as these. */
const vocabulary = vocabularyOf([
  'original approved base latest revised current working amended adjusted controllable net gross budget budgets estimate estimates',
  'actual actuals spend spent expenditure date profiled profile phased ytd commitments committed encumbrance',
  'projection projected projections forecast forecasts outturn expected probable provisional estimated predicted anticipated',
  'variance variances variation variations overspend underspend over under surplus deficit adverse favourable shortfall pressure difference',
  'previous previously prior last reported report month period quarter movement change changes virement virements since',
  'management action actions mitigation mitigations mitigating mitigated recovery corrective before after',
  'carry carried forward forwards brought reserve reserves full year effect impact annual fye',
  'percent percentage rag status rating indicator trend direction',
  'commentary comment comments reason reasons explanation explanations narrative note notes main remarks detail details analysis',
  'service services division divisions directorate directorates department departments portfolio portfolios committee cost centre centres area areas code account subjective',
  'heading head line description item function holder manager group programme team section income expenditure ref reference owner name',
  'unit thousand',
].flatMap((words) => words.split(' ')));

const YEAR = /\b(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b|\b(20\d\d)\b/u;
const UNIT = /\(?\s?£\s?['’‘]?0{3}s?\s?\)?|£\s?['’‘]?(?:k|m|millions?|thousands?)\b|['’‘]000s?\b|\(£\)|£/giu;
const LONGEST = 90;

/** Reads a heading; null where it says nothing that budget monitors know. Units and years are passed over. */
export function budgetMeaning(heading: string): BudgetMeaning | null {
  if (heading.length > LONGEST || heading.trim() === '') return null;
  const year = yearIn(heading);
  const words = wordsOf(heading);
  const field = RULES.find(([, rule]) => rule(words))?.[0];
  return field === undefined ? null : { field, year };
}

/** A year that stands in a heading: the first of a financial year. */
export function yearIn(text: string): number | null {
  const found = YEAR.exec(text);
  if (!found) return null;
  const [, first, second, calendar] = found;
  if (calendar !== undefined) return Number(calendar);
  return (Number(first) + 1) % 100 === Number(second) ? 2000 + Number(first) : null;
}

interface Words {
  /** True when one of the words, given with spaces between, is there. */
  any(words: string): boolean;
  all(words: string): boolean;
  /** How many there are. */
  readonly count: number;
}

const ABBREVIATIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bc\s?\/\s?f(?:wd)?\b/giu, ' carry forward '], [/\bb\s?\/\s?f(?:wd)?\b/giu, ' brought forward '], [/\bf\.?\s?y\.?\s?e\.?\b/giu, ' full year effect '],
  [/\by\.?t\.?d\.?\b/giu, ' ytd '], [/%/gu, ' percent '], [/\bper cent\b/giu, ' percent '], [/\bvar\b\.?/giu, ' variance '], [/\bf['’]?cast\b/giu, ' forecast '],
  [/\bmgm?t\b\.?/giu, ' management '], [/\bexp\b\.?/giu, ' expenditure '], [/\bprev\b\.?/giu, ' previous '], [/\borig\b\.?/giu, ' original '],
  [/\bover\s?spend(?:s|ing)?\b/giu, ' overspend '], [/\bunder\s?spend(?:s|ing)?\b/giu, ' underspend '], [/\bproj\b\.?/giu, ' projected '], [/\bout\s?-?turn\b/giu, ' outturn '],
  [/\bcarry\s?-?forwards?\b/giu, ' carry forward '], [/\bfull\s?-\s?year\b/giu, ' full year '], [/\bdept\b\.?/giu, ' department '],
];

function wordsOf(heading: string): Words {
  let plain = heading.replace(UNIT, ' ').replace(new RegExp(YEAR, 'gu'), ' ');
  for (const [pattern, full] of ABBREVIATIONS) plain = plain.replace(pattern, full);
  const found = new Set(readWords(plain, vocabulary).map(({ word }) => word));
  return {
    any: (words) => words.split(' ').some((word) => found.has(word)),
    all: (words) => words.split(' ').every((word) => found.has(word)),
    count: found.size,
  };
}

const BUDGET = 'budget budgets estimate estimates';
const VARIANCE = 'variance variances variation variations overspend underspend surplus deficit adverse favourable shortfall pressure difference';
const PROJECTION = 'projection projected projections forecast forecasts outturn expected probable provisional predicted anticipated';
const ACTUAL = 'actual actuals spend spent expenditure';
const BEFORE = 'previous previously prior last';
const ACTION = 'mitigation mitigations mitigating mitigated recovery corrective action actions';
const LABELLED = 'heading head line description item area areas group name';

const isVariance = (words: Words): boolean => words.any(VARIANCE) || words.all('over under');
const isOtherYear = (words: Words): boolean => words.any(BEFORE) && words.any('year') && !words.any('full month period quarter');
const isLast = (words: Words): boolean => words.any(BEFORE);
const isToDate = (words: Words): boolean => words.any('date ytd') || words.all('month period');
const isBeforeAction = (words: Words): boolean => words.any('before') || words.any('gross');

/**
 * The fields, in the order in which they are tried: the first whose rule fits is meant. A heading of many words names
 * the rarest thing it says ("variance last reported" is no variance of today).
 */
const RULES: ReadonlyArray<readonly [field: string, rule: (words: Words) => boolean]> = [
  ['commentary', (w) => w.any('commentary comment comments reason reasons explanation explanations narrative remarks') || (w.any('note notes detail details') && w.count <= 3 && !w.any(BUDGET))],
  ['rag', (w) => w.any('rag status rating indicator') || (w.any('trend direction') && w.count <= 2)],
  ['other', (w) => isOtherYear(w)],
  ['other', (w) => w.any('virement virements commitments committed encumbrance')],
  ['other', (w) => w.any('holder manager owner') && !w.any(`${VARIANCE} ${PROJECTION}`)],
  ['fullYearEffect', (w) => w.all('full year') && w.any('effect impact')],
  ['other', (w) => w.any('change changes movement') && w.any(BUDGET) && !isVariance(w) && !w.any(PROJECTION)],
  ['movement', (w) => w.any('movement change changes')],
  ['variancePercent', (w) => w.any('percent percentage') && !w.any('spend spent actual actuals') && (isVariance(w) || w.count <= 2 || w.any(BUDGET))],
  ['other', (w) => w.any('percent percentage')],
  ['netVariance', (w) => isVariance(w) && w.any('after') && w.any(`${ACTION} management`)],
  ['netProjection', (w) => w.any(PROJECTION) && w.any('after') && w.any(`${ACTION} management`)],
  ['movement', (w) => isVariance(w) && isLast(w) && w.any('from since')],
  ['previousVariance', (w) => isVariance(w) && isLast(w)],
  ['previousProjection', (w) => w.any(PROJECTION) && isLast(w)],
  ['variance', (w) => isVariance(w) && isBeforeAction(w) && !isToDate(w)],
  ['projection', (w) => w.any(PROJECTION) && isBeforeAction(w) && w.any(ACTION)],
  ['managementAction', (w) => w.any(ACTION) && !isVariance(w) && !w.any(PROJECTION)],
  ['carryForward', (w) => w.any('carry carried brought') && w.any('forward forwards') && !isVariance(w)],
  ['other', (w) => w.any('reserve reserves') && !isVariance(w) && !w.any(PROJECTION)],
  ['varianceToDate', (w) => isVariance(w) && isToDate(w)],
  ['variance', (w) => isVariance(w)],
  ['previousVariance', (w) => isLast(w) && w.any('reported report month period quarter') && !w.any(`${BUDGET} ${ACTUAL}`)],
  ['budgetToDate', (w) => w.any(BUDGET) && (isToDate(w) || w.any('profiled profile phased'))],
  ['projection', (w) => w.any(PROJECTION) && !w.any('date ytd')],
  ['service', (w) => w.any(LABELLED) && (w.any(BUDGET) || w.count <= 2) && !w.any('original latest revised current')],
  ['originalBudget', (w) => w.any(`${BUDGET}`) && w.any('original base approved') && !w.any('latest revised current working amended adjusted')],
  ['budget', (w) => w.any(BUDGET)],
  // "2018/19 Latest Approved", over figures: what is approved is the budget.
  ['budget', (w) => w.any('latest revised working amended') && w.count <= 2],
  ['originalBudget', (w) => w.any('original') && w.count === 1],
  ['service', (w) => w.any('description name subjective') && w.count <= 4],
  ['costCentre', (w) => w.all('cost centre') || w.all('cost centres')],
  ['code', (w) => w.any('code ref reference account')],
  ['actual', (w) => w.any(ACTUAL) && (w.count <= 4 || isToDate(w))],
  ['portfolio', (w) => w.any('portfolio portfolios committee')],
  ['directorate', (w) => w.any('directorate directorates department departments')],
  ['division', (w) => w.any('division divisions')],
  ['service', (w) => w.any('service services function programme team section') || w.all('income expenditure')],
];
