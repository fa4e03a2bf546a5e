import { isNumberAsText, quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { FIGURE_FIELDS, type IndicatorsRegister } from '../indicator';
import { mayWrite } from '../readIndicators';
import { perIndicator } from './perIndicator';

const IS = { rule: 'number-as-text', severity: 'info' } as const;

/** A figure stored as text, which sums pass over. */
export const numberAsText: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Number stored as text',
  fixedBy: 'numbers',
  run: (register) =>
    perIndicator(register, IS, ({ cells, label, row }) =>
      FIGURE_FIELDS.flatMap((field) => {
        const cell = cells[field];
        if (!cell || cell.figure === null || cell.isPercent || !isNumberAsText(cell.value) || !mayWrite(register.grid, row, cell.column)) return [];
        return [{ column: cell.column, field, value: cell.value, suggestion: cell.figure, message: `${label}: ${quoted(cell.value)} is stored as text.` }];
      })),
};
