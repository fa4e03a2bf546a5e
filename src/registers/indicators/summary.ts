import type { Comparison } from '../../rules/rateCompare';
import type { RegisterSummary } from '../shared/registerKind';
import { counted, list } from '../shared/wording';
import type { IndicatorsRegister } from './indicator';
import { inFigures, peopleInWords } from './wording';

export interface IndicatorsSummary extends RegisterSummary {
  readonly comparisons: Readonly<Partial<Record<Comparison, number>>>;
  /** Indicators whose figures do not say enough for a comparison. */
  readonly notCompared: number;
  /** Indicators whose count is a statistical marker. */
  readonly withheld: number;
  /** The population that most rates imply; null where fewer than two do. */
  readonly impliedPopulation: { readonly lowest: number; readonly highest: number; readonly rates: number } | null;
}

const ORDER: readonly Comparison[] = ['Worse', 'Higher', 'Similar', 'Lower', 'Better'];

/** The table in figures: how rates stand against their benchmarks, and which population they imply. */
export function indicatorsSummary({ indicators, impliedPopulation, per, perAssumed, confidenceLevel, recordCount }: IndicatorsRegister): IndicatorsSummary {
  const comparisons: Partial<Record<Comparison, number>> = {};
  for (const { worked } of indicators) if (worked.comparison) comparisons[worked.comparison] = (comparisons[worked.comparison] ?? 0) + 1;
  const said = ORDER.flatMap((word) => (comparisons[word] ? [`${comparisons[word]} ${word}`] : []));
  const notCompared = indicators.filter(({ worked }) => worked.comparison === null).length;
  const withheld = indicators.filter(({ count, rate }) => Boolean(count?.marker ?? rate?.marker)).length;
  const main = impliedPopulation && impliedPopulation.indicators.length > 1 ? impliedPopulation : null;
  const sentences = [`${counted(indicators.length, 'indicator')}${said.length > 0 ? `; against the benchmark: ${list(said)}` : ''}.`];
  if (said.length > 0 && notCompared > 0) sentences.push(`${counted(notCompared, 'indicator')} cannot be compared: a count with a rate or population, and a benchmark, are needed.`);
  if (said.length > 0) sentences.push(`Limits are at ${inFigures(confidenceLevel * 100)}% confidence; Similar means that the benchmark lies within them.`);
  if (withheld > 0) sentences.push(`${counted(withheld, 'figure')} ${withheld === 1 ? 'is' : 'are'} withheld or not available, and left as ${withheld === 1 ? 'it is' : 'they are'}.`);
  if (main) sentences.push(`${main.indicators.length} rates imply one population, of ${peopleInWords(main.lowest)} to ${peopleInWords(main.highest)}.`);
  if (perAssumed) sentences.push(`The table does not say what its rates are per: ${inFigures(per)} is taken.`);
  return {
    records: recordCount, emptyRecords: 0, sentences, comparisons, notCompared, withheld,
    impliedPopulation: main ? { lowest: main.lowest, highest: main.highest, rates: main.indicators.length } : null,
  };
}
