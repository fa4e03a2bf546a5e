import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { perIndicator } from './perIndicator';
import { inFigures } from '../wording';

const IS = { rule: 'withheld-disclosed', severity: 'warning' } as const;

/** A count that is withheld, beside a rate and a population from which anybody can work it back. */
export const withheldDisclosed: Check<IndicatorsRegister> = {
  ...IS,
  title: 'A withheld count can be worked back',
  run: (register) =>
    perIndicator(register, IS, ({ count, rate, cells: { population }, label, worked }) =>
      (count?.marker && rate?.figure && population?.figure
        ? [{ column: rate.column, field: 'rate', value: rate.value, message: `${label}: the count is ${count.marker}, but the rate and the population of ${inFigures(population.figure)} give it away (about ${inFigures((rate.figure * population.figure) / worked.per)}). Withhold the rate as well.` }]
        : [])),
};
