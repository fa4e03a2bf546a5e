import { highestOf } from './bandProblems';
import type { BudgetTolerance, RiskBand, Scheme } from './scheme';

/** One setting of a scheme as an officer reads it: "Appetite line", "ratings up to 12". */
export interface SettingInWords {
  readonly label: string;
  readonly text: string;
}

const AS_AT: Readonly<Record<Scheme['asAtRule'], string>> = {
  sheetOrToday: 'the date in the sheet, or today where it gives none',
  sheet: 'the date in the sheet; without one there is no status',
  today: 'today, whatever date the sheet gives',
};

/** Where the as-at day comes from, in words. */
export const asAtInWords = (rule: Scheme['asAtRule']): string => AS_AT[rule];

/** Every setting of a scheme in words, in the order of its fields. No label comes twice. */
export function settingsInWords(scheme: Scheme): SettingInWords[] {
  const { likelihoodWords, impactWords, riskBands, procurementMatrix, contractRiskIndex, budgetTolerances, caseExceptions } = scheme;
  const columns = limitsInWords(procurementMatrix.upToValues, pounds);
  const rows = limitsInWords(procurementMatrix.rows.map(({ upToMonths }) => upToMonths), months);
  return [
    line('Name', scheme.name),
    line('Source', scheme.source || 'none'),
    ...likelihoodWords.map((word, i) => line(`Likelihood ${i + 1}`, word)),
    ...impactWords.map((word, i) => line(`Impact ${i + 1}`, word)),
    ...riskBands.map((band, i) => line(`Risk band “${band.level}”`, `${band.rag}, ratings ${rangesInWords(scheme)[i]}${squaresInWords(band)}`)),
    line('Appetite line', appetiteInWords(scheme.riskAppetite)),
    line('Risk categories', scheme.riskCategories.join(', ') || 'none'),
    ...procurementMatrix.rows.flatMap(({ statuses }, i) => statuses.map((status, j) => line(`Procurement status, ${rows[i]}, ${columns[j]}`, status))),
    ...contractRiskIndex.criteria.map(({ name, weight }) => line(`Weight of “${name}”`, String(weight))),
    ...contractRiskIndex.bands.map(({ lowest, rag }) => line(`Risk index from ${lowest}`, rag)),
    line('Register threshold', pounds(scheme.registerThreshold)),
    line('Ending soon', `within ${scheme.expiringSoonDays} days`),
    line('As-at day', asAtInWords(scheme.asAtRule)),
    line('Budget tolerance of services', toleranceInWords(budgetTolerances.service)),
    line('Budget tolerance of totals', toleranceInWords(budgetTolerances.total)),
    line('Rates are for', `${grouped(scheme.rateBase)} people`),
    line('Confidence of limits', percent(scheme.rateConfidence)),
    line('Indicators are Amber', `up to ${percent(scheme.kpiTolerance)} short of the target`),
    line('Names kept as written', caseExceptions.names.join(', ') || 'none'),
    line('Acronyms kept in capitals', caseExceptions.acronyms.join(', ') || 'none'),
  ];
}

/** One setting that differs: null where one of the schemes has no such setting. */
export interface SettingChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two schemes, in the order of the settings. */
export function schemeChanges(before: Scheme, after: Scheme): SettingChange[] {
  const old = new Map(settingsInWords(before).map(({ label, text }) => [label, text]));
  const fresh = settingsInWords(after);
  const labels = new Set(fresh.map(({ label }) => label));
  const changed = fresh.filter(({ label, text }) => old.get(label) !== text).map(({ label, text }) => ({ label, before: old.get(label) ?? null, after: text }));
  return [...changed, ...[...old].filter(([label]) => !labels.has(label)).map(([label, text]) => ({ label, before: text, after: null }))];
}

/** The ratings of each band as papers print them: "5–9", "25". */
export function rangesInWords({ riskBands, likelihoodWords, impactWords }: Pick<Scheme, 'riskBands' | 'likelihoodWords' | 'impactWords'>): string[] {
  const ends = highestOf(riskBands, likelihoodWords.length, impactWords.length);
  return riskBands.map(({ lowest }, i) => (ends[i] === lowest ? String(lowest) : `${lowest}–${ends[i]}`));
}

/** The appetite line in words. */
export function appetiteInWords(appetite: number | null): string {
  return appetite === null ? 'none drawn' : `ratings up to ${appetite}`;
}

/** Stretches that end at each limit: "up to £173,000", "over £173,000 to £500,000", "over £500,000". */
export function limitsInWords(limits: ReadonlyArray<number | null>, inWords: (limit: number) => string): string[] {
  return limits.map((limit, i) => {
    const from = i === 0 ? null : (limits[i - 1] ?? null);
    if (from === null) return limit === null ? 'any' : `up to ${inWords(limit)}`;
    return limit === null ? `over ${inWords(from)}` : `over ${plainNumber(inWords, from, limit)}`;
  });
}

/** A tolerance in words: "Amber for any overspend; Red from 5% or £100,000, whichever is reached first". */
export function toleranceInWords({ amberShare, amberAmount, redShare, redAmount, join }: BudgetTolerance): string {
  const both = join === 'both' ? ', both reached' : ', whichever is reached first';
  const from = (share: number | null, amount: number | null): string => {
    const parts = [share === null ? null : percent(share), amount === null ? null : pounds(amount)].filter((part) => part !== null);
    return `from ${parts.join(join === 'both' ? ' and ' : ' or ')}${parts.length > 1 ? both : ''}`;
  };
  const amber = amberShare === null && amberAmount === null ? 'for any overspend' : from(amberShare, amberAmount);
  return `Amber ${amber}; ${redShare === null && redAmount === null ? 'never Red' : `Red ${from(redShare, redAmount)}`}`;
}

/** "£173,000". */
export function pounds(amount: number): string {
  return `£${grouped(amount)}`;
}

/** "6 months". */
export function months(number: number): string {
  return number === 1 ? '1 month' : `${grouped(number)} months`;
}

/** 0.05 is "5%". */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}

function squaresInWords({ squares = [] }: RiskBand): string {
  const named = squares.map(({ likelihood, impact }) => `likelihood ${likelihood} × impact ${impact}`);
  return named.length === 0 ? '' : `, and ${named.join(', ')}`;
}

/** "6 to 9 months": the unit once, at the end. */
function plainNumber(inWords: (limit: number) => string, from: number, to: number): string {
  const [first, second] = [inWords(from), inWords(to)];
  return first.startsWith('£') ? `${first} to ${second}` : `${grouped(from)} to ${second}`;
}

function grouped(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

function line(label: string, text: string): SettingInWords {
  return { label, text };
}
