import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { inFigures, peopleInWords, rateInWords } from '../wording';
import { fieldAt, perIndicator } from './perIndicator';

const IS = { rule: 'population-too-large', severity: 'warning' } as const;
/** The largest English council, Kent, has about 1.6 million people. */
const LARGEST_COUNCIL = 2_000_000;
const NATIONAL = /\b(?:england|english|national|london|region|uk|wales|scotland|britain)\b/iu;

/** A count and a rate that together need more people than any council has: "13 per 10,000 = 4,426" needs 3.4 million. */
export const populationTooLarge: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Rate implies more people than a council has',
  run: (register) =>
    perIndicator(register, IS, (indicator) => {
      const { rate, count, worked, label, cells } = indicator;
      const people = worked.impliedPopulation;
      if (people === null || people < LARGEST_COUNCIL || cells.population?.figure || NATIONAL.test(label) || !rate || rate.figure === null || !count || count.figure === null) return [];
      const smaller = worked.per > 1000 ? ` Per ${inFigures(worked.per / 10)} it would need ${peopleInWords(people / 10)}.` : '';
      return [{
        column: rate.column, field: fieldAt(indicator, rate.column), value: rate.value,
        message: `${label}: ${inFigures(count.figure)} at ${rateInWords(inFigures(rate.figure, 4), worked)} would need ${peopleInWords(people)} people, more than any council has.${smaller}`,
      }];
    }),
};
