import type { Check } from '../../shared/finding';
import { tidiedBullets } from '../rewrites';
import type { RiskRegister } from '../risk';

/** Lists whose items do not begin with "- ", or stand on one line. */
export const bulletsMixed: Check<RiskRegister> = {
  rule: 'bullets-mixed',
  title: 'Bullets not written one way',
  severity: 'info',
  fixedBy: 'bullets',
  perRecord: true,
  run: (register) =>
    tidiedBullets(register).map(({ risk, field, column, text, after }) => ({
      rule: 'bullets-mixed', severity: 'info', row: risk.row, column, field, value: text, suggestion: after,
      message: `${risk.label}: the items of the list do not all begin with “- ” on a line of their own.`,
    })),
};
