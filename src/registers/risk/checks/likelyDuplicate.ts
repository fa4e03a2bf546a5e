import type { Check, Finding } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import type { RiskRegister } from '../risk';
import { likelyDuplicates } from '../text/alike';

/** Two risks that seem to be one, under different references. The later one is reported. */
export const likelyDuplicate: Check<RiskRegister> = {
  rule: 'likely-duplicate',
  title: 'Likely duplicate risks',
  severity: 'warning',
  run: ({ risks, grid }) => {
    const titled = risks.filter(({ isEmpty, title }) => !isEmpty && title !== '');
    return likelyDuplicates(titled.map(({ title }) => title)).map(([earlier, later]): Finding => {
      const [first, risk] = [titled[earlier], titled[later]];
      const column = risk.columns.title ?? risk.columns.description ?? grid.left;
      return {
        rule: 'likely-duplicate', severity: 'warning', row: risk.row, column, field: 'title', value: valueAt(grid, risk.row, column),
        message: `${risk.label} reads like ${first.label === risk.label ? 'the risk' : first.label} in row ${first.row + 1}. If they are one risk, keep one of them.`,
      };
    });
  },
};
