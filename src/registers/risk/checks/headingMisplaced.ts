import { columnName } from '../../shared/address';
import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { list, rowsInWords } from '../../shared/wording';
import { RISK_FIELDS } from '../fields';
import type { RiskRegister } from '../risk';

const TITLES = new Map(RISK_FIELDS.map((field) => [field.id, field.title]));

/** Data that stands away from its headings, as when cells were lost in pasting a page. Said once for each header. */
export const headingMisplaced: Check<RiskRegister> = {
  rule: 'heading-misplaced',
  title: 'Headings not above their columns',
  severity: 'info',
  run: ({ blocks, grid }) =>
    blocks.filter((block) => block.moved.length > 0).map((block) => {
      const row = block.headerRows[0];
      const column = block.columns[block.moved[0]];
      const found = block.moved.map((field) => `${TITLES.get(field) ?? field} (column ${columnName(block.columns[field])})`);
      return {
        rule: 'heading-misplaced', severity: 'info' as const, row, column, value: valueAt(grid, row, column),
        message: `Under the headings in ${rowsInWords(block.headerRows)}, some data stands in other columns than its headings. It was read as: ${list(found)}.`,
      };
    }),
};
