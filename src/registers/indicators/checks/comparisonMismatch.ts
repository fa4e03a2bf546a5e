import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { comparisonHolds } from '../said';
import { inFigures } from '../wording';
import { perIndicator } from './perIndicator';

const IS = { rule: 'comparison-mismatch', severity: 'error' } as const;

/** A printed comparison ("Similar", "Significantly higher") that the limits and the benchmark do not bear out. */
export const comparisonMismatch: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Comparison is not what the limits say',
  fixedBy: 'worked-out',
  run: (register) =>
    perIndicator(register, IS, (indicator) => {
      const { comparisonCell: cell, worked: { comparison, limits, benchmark }, label } = indicator;
      if (!cell || !comparison || !limits || benchmark === null || comparisonHolds(indicator)) return [];
      const isInside = limits.lower <= benchmark && benchmark <= limits.upper;
      return [{
        column: cell.column, field: 'comparison', value: cell.value, suggestion: comparison,
        message: `${label}: the comparison is ${quoted(cell.value)}, but the limits, ${inFigures(limits.lower)} to ${inFigures(limits.upper)}, ${isInside ? 'hold' : 'do not hold'} the benchmark of ${inFigures(benchmark)}: ${comparison}.`,
      }];
    }),
};
