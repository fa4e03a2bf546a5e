import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { saysNothing } from '../../shared/placeholders';
import { ratingOf } from '../assessment';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

/** Controls are listed, but the net rating is the gross one: either they do nothing, or the net rating was not thought about. */
export const controlsWithoutEffect: Check<RiskRegister> = {
  rule: 'controls-without-effect',
  title: 'Net equals gross although controls are listed',
  severity: 'warning',
  perRecord: true,
  run: ({ risks, grid }) =>
    perRisk(risks, (risk) => {
      const [gross, net] = [ratingOf(risk.gross), ratingOf(risk.net)];
      const column = risk.columns.controls;
      if (gross === null || net !== gross || column === undefined || saysNothing(risk.controls)) return null;
      return {
        rule: 'controls-without-effect', severity: 'warning', row: risk.row, column, field: 'controls', value: valueAt(grid, risk.row, column),
        message: `${risk.label}: the net rating is ${net}, the same as the gross rating, although controls are listed. Either the controls make no difference, or the net scores were not reviewed.`,
      };
    }),
};
