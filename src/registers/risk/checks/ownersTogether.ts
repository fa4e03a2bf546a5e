import type { Check } from '../../shared/finding';
import { counted } from '../../shared/wording';
import { tidiedOwners } from '../rewrites';
import type { RiskRegister } from '../risk';
import { splitOwners } from '../text/owners';

/** Several owners run together on one line, or an owner not written as "Post (Name)". */
export const ownersTogether: Check<RiskRegister> = {
  rule: 'owners-together',
  title: 'Owners not written one a line',
  severity: 'info',
  fixedBy: 'owners',
  run: (register) =>
    tidiedOwners(register).map(({ risk, field, column, text, after }) => {
      const owners = splitOwners(text).length;
      return {
        rule: 'owners-together', severity: 'info', row: risk.row, column, field, value: text, suggestion: after,
        message: owners > 1 ? `${risk.label}: ${counted(owners, 'owner')} are run together in one cell.` : `${risk.label}: the owner should be written as “Post (Name)”.`,
      };
    }),
};
