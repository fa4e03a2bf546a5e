import type { Check } from '../../shared/finding';
import { MARK } from '../../shared/text/marks';
import type { RiskRegister } from '../risk';
import { bracketFault } from '../text/brackets';
import { perText, TEXT_FIELDS } from '../textCells';

/** A bracket that lost its other half, or text that was cut. Owners have a check of their own. */
export const bracketsUnbalanced: Check<RiskRegister> = {
  rule: 'brackets-unbalanced',
  title: 'Unbalanced brackets',
  severity: 'info',
  perRecord: true,
  run: (register) =>
    perText(register, TEXT_FIELDS.filter((field) => field !== 'owner'), { rule: 'brackets-unbalanced', severity: 'info', holding: MARK.bracket }, (text, risk) => {
      const fault = bracketFault(text);
      return fault === null ? null : `${risk.label}: ${fault}. Something may have been cut off.`;
    }),
};
