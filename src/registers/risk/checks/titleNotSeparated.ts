import type { Check } from '../../shared/finding';
import { quoted } from '../../shared/cells';
import { separatedTitles } from '../rewrites';
import type { RiskRegister } from '../risk';

/** A title that runs straight into its description in one cell. */
export const titleNotSeparated: Check<RiskRegister> = {
  rule: 'title-not-separated',
  title: 'Title and description not separated',
  severity: 'info',
  fixedBy: 'titles',
  perRecord: true,
  run: (register) =>
    separatedTitles(register).map(({ risk, field, column, text, after }) => ({
      rule: 'title-not-separated', severity: 'info', row: risk.row, column, field, value: text, suggestion: after,
      message: `${risk.label}: the title runs into the description. The description seems to begin with ${quoted(after.slice(after.indexOf('\n') + 1))}.`,
    })),
};
