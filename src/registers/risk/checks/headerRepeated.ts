import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { rowsInWords } from '../../shared/wording';
import type { RiskRegister } from '../risk';

/** Headings printed again further down, as at the top of each page. */
export const headerRepeated: Check<RiskRegister> = {
  rule: 'header-repeated',
  title: 'Headings repeated',
  severity: 'info',
  run: ({ blocks, grid }) =>
    blocks.slice(1).map(({ headerRows, headings }) => {
      const row = headerRows[0];
      const column = headings.find((heading) => heading.row === row)?.column ?? grid.left;
      return {
        rule: 'header-repeated', severity: 'info' as const, row, column, value: valueAt(grid, row, column),
        message: `The headings are printed again in ${rowsInWords(headerRows)}. Repeated headings keep the register from being sorted and filtered as one list.`,
      };
    }),
};
