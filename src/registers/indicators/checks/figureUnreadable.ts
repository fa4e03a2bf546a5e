import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { INDICATOR_FIELDS } from '../fields';
import { FIGURE_FIELDS, type IndicatorsRegister } from '../indicator';
import { perIndicator } from './perIndicator';

const IS = { rule: 'figure-unreadable', severity: 'error' } as const;
/** Columns of change are often words ("Improving", an arrow): those are no slip. */
const MAY_BE_WORDS = new Set(['changePercent', 'changePoints']);

/** Something that is neither a figure nor a statistical marker where a figure belongs, or a figure below 0. */
export const figureUnreadable: Check<IndicatorsRegister> = {
  ...IS,
  title: 'Figure cannot be read',
  run: (register) =>
    perIndicator(register, IS, ({ cells, label }) =>
      FIGURE_FIELDS.flatMap((field) => {
        const cell = cells[field];
        if (!cell || MAY_BE_WORDS.has(field)) return [];
        const title = INDICATOR_FIELDS.find(({ id }) => id === field)?.title.toLowerCase() ?? field;
        if (cell.unreadable) return [{ column: cell.column, field, value: cell.value, message: `${label}: the ${title} is ${quoted(cell.value)}. It must be a number, or a marker such as c, z, k, : or ..` }];
        if (cell.figure !== null && cell.figure < 0) return [{ column: cell.column, field, value: cell.value, message: `${label}: the ${title} is ${cell.figure}. It must be 0 or more.` }];
        if (field === 'population' && cell.figure === 0) return [{ column: cell.column, field, value: cell.value, message: `${label}: the population is 0. It must be greater than 0.` }];
        return [];
      })),
};
