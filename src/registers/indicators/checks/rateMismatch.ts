import { rate as rateOf } from '../../../rules/rates';
import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { isPrinted } from '../readFigure';
import { inFigures, likePrinted, rateInWords } from '../wording';
import { fieldAt, perIndicator } from './perIndicator';

const IS = { rule: 'rate-mismatch', severity: 'error' } as const;
const BASES = [100, 1000, 10_000, 100_000, 1_000_000];

/** A printed rate that is not count ÷ population × base, to its last printed place. Says so when another base would fit. */
export const rateMismatch: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Rate is not what its count and population give',
  fixedBy: 'rates',
  run: (register) =>
    perIndicator(register, IS, (indicator) => {
      const { rate: cell, count, cells, worked, label } = indicator;
      if (worked.rateFrom !== 'count' || worked.rate === null || !cell || cell.figure === null || !count?.figure || !cells.population?.figure || isPrinted(cell, worked.rate)) return [];
      const [cases, people] = [count.figure, cells.population.figure];
      const other = BASES.find((base) => base !== worked.per && isPrinted(cell, rateOf(cases, people, base)));
      return [{
        column: cell.column, field: fieldAt(indicator, cell.column), value: cell.value, suggestion: worked.rate,
        message: `${label}: the rate is printed as ${rateInWords(inFigures(cell.figure, 6), worked)}, but ${inFigures(cases)} of ${inFigures(people)} is ${likePrinted(worked.rate, cell)}.${other === undefined ? '' : ` It is the rate per ${inFigures(other)}.`}`,
      }];
    }),
};
