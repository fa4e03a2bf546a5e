import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { limitHolds } from '../said';
import { inFigures, likePrinted } from '../wording';
import { perIndicator } from './perIndicator';

const IS = { rule: 'limits-mismatch', severity: 'warning' } as const;

/** Printed confidence limits that are not those of the count. */
export const limitsMismatch: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Confidence limits are not those of the count',
  fixedBy: 'worked-out',
  run: (register) =>
    perIndicator(register, IS, (indicator) =>
      (['lower', 'upper'] as const).flatMap((field) => {
        const { cells: { [field]: cell }, worked: { limits }, label } = indicator;
        if (!limits || !cell || cell.figure === null || limitHolds(indicator, field)) return [];
        return [{
          column: cell.column, field, value: cell.value, suggestion: limits[field],
          message: `${label}: the ${field} limit is printed as ${inFigures(cell.figure, 6)}, but at ${inFigures(register.confidenceLevel * 100)}% confidence it is ${likePrinted(limits[field], cell)}.`,
        }];
      })),
};
