import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { changeHolds } from '../said';
import { changeInWords, inFigures } from '../wording';
import { perIndicator } from './perIndicator';

const IS = { rule: 'change-mismatch', severity: 'error' } as const;

/** A printed change, in per cent or in points, that the two years' figures do not give. Figures printed rounded are given their due. */
export const changeMismatch: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Change is not what the two figures give',
  fixedBy: 'worked-out',
  run: (register) =>
    perIndicator(register, IS, (indicator) =>
      (['changePercent', 'changePoints'] as const).flatMap((field) => {
        const cell = indicator.cells[field];
        if (!cell || cell.figure === null || changeHolds(register, indicator, field)) return [];
        return [{
          column: cell.column, field, value: cell.value,
          message: `${indicator.label}: the change is printed as ${inFigures(cell.figure, 4)}${cell.isPercent ? '%' : ''}, but it is ${changeInWords(indicator)}.`,
        }];
      })),
};
