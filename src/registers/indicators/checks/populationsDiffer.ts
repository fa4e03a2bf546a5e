import type { Check, Finding } from '../../shared/finding';
import { list } from '../../shared/wording';
import type { ImpliedPopulation, Indicator, IndicatorsRegister } from '../indicator';
import { rangeOf } from '../populations';
import { inFigures, peopleInWords, rateInWords } from '../wording';
import { fieldAt } from './perIndicator';

const IS = { rule: 'populations-differ', severity: 'warning' } as const;
const MOST_NAMED = 4;
const BASES = [1000, 10_000, 100_000];

/** Rates of one report that imply different populations: each that does not fit the one that most of them imply. */
export const populationsDiffer: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Rates imply different populations',
  run: ({ impliedPopulation: main, misfits }) =>
    misfits.flatMap((indicator): Finding[] => {
      const { rate, row } = indicator;
      return rate && main ? [{ ...IS, row, column: rate.column, field: fieldAt(indicator, rate.column), value: rate.value, message: messageFor(indicator, main) }] : [];
    }),
};

function messageFor(indicator: Indicator, main: ImpliedPopulation): string {
  const { label, count, rate, worked } = indicator;
  const range = rangeOf(indicator);
  if (!count?.figure || !rate?.figure || !range) return label;
  const names = main.indicators.map((other) => other.label);
  const who = names.length > MOST_NAMED ? `${names.length} other rates` : list(names);
  const needs = `${inFigures(count.figure)} at ${rateInWords(inFigures(rate.figure, 4), worked)} would need a population of ${span(range.low, range.high)}`;
  const would = (people: number): string => inFigures((count.figure! / people) * worked.per);
  const [least, most] = [would(main.highest), would(main.lowest)];
  const base = BASES.find((per) => per !== worked.per && (range.low * per) / worked.per <= main.highest && (range.high * per) / worked.per >= main.lowest);
  return `${label}: ${needs}, but ${who} ${names.length === 1 ? 'implies' : 'imply'} one of ${span(main.lowest, main.highest)}, in which the rate would be ${least === most ? least : `${least} to ${most}`}.${base === undefined ? '' : ` It fits as a rate per ${inFigures(base)}.`}`;
}

function span(low: number, high: number): string {
  const [least, most] = [peopleInWords(Math.ceil(low)), peopleInWords(Math.floor(high))];
  return least === most ? `about ${least}` : `${least} to ${most}`;
}
