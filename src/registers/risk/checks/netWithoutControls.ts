import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { saysNothing } from '../../shared/placeholders';
import { ratingOf } from '../assessment';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

/** A net rating below the gross one says that controls work, so there must be some. */
export const netWithoutControls: Check<RiskRegister> = {
  rule: 'net-without-controls',
  title: 'Net below gross with no control recorded',
  severity: 'warning',
  perRecord: true,
  run: ({ risks, grid }) =>
    perRisk(risks, (risk) => {
      const column = risk.columns.controls;
      const [gross, net] = [ratingOf(risk.gross), ratingOf(risk.net)];
      if (column === undefined || gross === null || net === null || net >= gross || !saysNothing(risk.controls)) return null;
      return {
        rule: 'net-without-controls', severity: 'warning', row: risk.row, column, field: 'controls', value: valueAt(grid, risk.row, column),
        message: `${risk.label}: the net rating (${net}) is below the gross rating (${gross}), but no control is recorded that would lower it.`,
      };
    }),
};
