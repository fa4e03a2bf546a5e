import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { IndicatorsRegister } from '../indicator';
import { perIndicator } from './perIndicator';

const IS = { rule: 'polarity-unreadable', severity: 'warning' } as const;

/** A word for which way is good that says neither. */
export const polarityUnreadable: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Which way is good cannot be read',
  run: (register) =>
    perIndicator(register, IS, ({ polarityCell: cell, label }) =>
      (cell?.unreadable
        ? [{ column: cell.column, field: 'polarity', value: cell.value, message: `${label}: ${quoted(cell.value)} does not say which way is good. It must be high, low or none (such as “Higher is better”).` }]
        : [])),
};
