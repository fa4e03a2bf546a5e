import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import type { RiskRegister } from '../risk';

/** A row with a number and nothing else. */
export const rowEmpty: Check<RiskRegister> = {
  rule: 'row-empty',
  title: 'Numbered but empty row',
  severity: 'warning',
  perRecord: true,
  run: ({ risks, grid }) =>
    risks.filter((risk) => risk.isEmpty).map((risk) => {
      const column = risk.columns.ref ?? grid.left;
      return {
        rule: 'row-empty', severity: 'warning' as const, row: risk.row, column, field: 'ref', value: valueAt(grid, risk.row, column),
        message: `${risk.label} is numbered but empty. Fill it in, or delete row ${risk.row + 1}.`,
      };
    }),
};
