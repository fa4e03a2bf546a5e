import { isNumberAsText } from '../../shared/cells';
import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import { FIGURE_FIELDS, type IndicatorsRegister } from '../indicator';
import { formatOr, mayWrite } from '../readIndicators';

/** Figures stored as text become numbers; statistical markers stay. */
export const numbersStep: TidyStep<IndicatorsRegister> = {
  id: 'numbers',
  title: 'Turn text into numbers',
  description: 'Counts, populations and rates stored as text (“1,862”) become numbers. Markers such as c, z and : stay as they are.',
  onByDefault: true,
  propose: ({ indicators, grid }) => ({
    edits: indicators.flatMap(({ cells, row, label }) =>
      FIGURE_FIELDS.flatMap((field): Edit[] => {
        const cell = cells[field];
        if (!cell || cell.figure === null || cell.isPercent || !isNumberAsText(cell.value) || !mayWrite(grid, row, cell.column)) return [];
        const places = cell.step < 1 ? `.${'0'.repeat(Math.round(-Math.log10(cell.step)))}` : '';
        return [{ row, column: cell.column, before: cell.value, after: cell.figure, ...formatOr(grid, row, cell.column, `#,##0${places}`), step: 'numbers', record: label, reason: 'The figure was stored as text' }];
      })),
    decorations: [],
  }),
};
