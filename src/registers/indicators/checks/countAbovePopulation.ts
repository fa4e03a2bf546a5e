import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { inFigures } from '../wording';
import { perIndicator } from './perIndicator';

const IS = { rule: 'count-above-population', severity: 'warning' } as const;

/** More people or events than the population holds: possible for events, but more often two columns swapped. */
export const countAbovePopulation: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Count is larger than its population',
  run: (register) =>
    perIndicator(register, IS, ({ count, cells: { population }, label }) =>
      (count?.figure && population?.figure && count.figure > population.figure
        ? [{ column: count.column, field: 'count', value: count.value, message: `${label}: the count is ${inFigures(count.figure)}, more than the population of ${inFigures(population.figure)}.` }]
        : [])),
};
