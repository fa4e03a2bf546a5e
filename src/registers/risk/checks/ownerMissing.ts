import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { saysNothing } from '../../shared/placeholders';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

/** Every risk needs a named owner. */
export const ownerMissing: Check<RiskRegister> = {
  rule: 'owner-missing',
  title: 'No risk owner',
  severity: 'warning',
  perRecord: true,
  run: ({ risks, grid }) =>
    perRisk(risks, (risk) => {
      const column = risk.columns.owner;
      if (column === undefined || !saysNothing(risk.owner)) return null;
      return {
        rule: 'owner-missing', severity: 'warning', row: risk.row, column, field: 'owner', value: valueAt(grid, risk.row, column),
        message: risk.owner === '' ? `${risk.label} has no owner.` : `${risk.label} has no owner: the cell says “${risk.owner}”.`,
      };
    }),
};
