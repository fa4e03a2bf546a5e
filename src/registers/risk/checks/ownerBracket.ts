import type { Check } from '../../shared/finding';
import { MARK } from '../../shared/text/marks';
import type { RiskRegister } from '../risk';
import { bracketFault } from '../text/brackets';
import { perText } from '../textCells';

/** A stray bracket in an owner: the name and the post can no longer be told apart. */
export const ownerBracket: Check<RiskRegister> = {
  rule: 'owner-bracket',
  title: 'Stray bracket in an owner',
  severity: 'info',
  perRecord: true,
  run: (register) =>
    perText(register, ['owner'], { rule: 'owner-bracket', severity: 'info', holding: MARK.bracket }, (text, risk) => {
      const fault = bracketFault(text);
      return fault === null ? null : `${risk.label}: in the owner ${fault}. It should read “Post (Name)”.`;
    }),
};
