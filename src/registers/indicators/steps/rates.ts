import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import type { IndicatorsRegister } from '../indicator';
import { isPrinted } from '../readFigure';
import { formatOr, mayWrite } from '../readIndicators';
import { inFigures } from '../wording';

/** Rates that are missing, or that count and population contradict. */
export const ratesStep: TidyStep<IndicatorsRegister> = {
  id: 'rates',
  title: 'Set rates from count and population',
  description: 'Fills in missing rates and replaces those that count and population contradict. A rate that was published is worth a look before it is replaced: this is off unless you tick it.',
  onByDefault: false,
  propose: ({ indicators, grid }) => ({
    edits: indicators.flatMap(({ rate: cell, count, cells, worked, row, label }): Edit[] => {
      if (!cell || cell.marker !== null || cell.unreadable || worked.rateFrom !== 'count' || worked.rate === null || cell.isPercent || isPrinted(cell, worked.rate) || !mayWrite(grid, row, cell.column)) return [];
      return [{
        row, column: cell.column, before: cell.value, after: worked.rate, ...formatOr(grid, row, cell.column, '0.0'), step: 'rates', record: label,
        reason: `${inFigures(count?.figure ?? 0)} of ${inFigures(cells.population?.figure ?? 0)}, per ${inFigures(worked.per)}`,
      }];
    }),
    decorations: [],
  }),
};
