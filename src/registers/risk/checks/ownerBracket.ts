import type { Check, Finding } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { bracketFault } from '../text/brackets';
import { textCells } from '../textCells';

/** A stray bracket in an owner: the name and the post can no longer be told apart. */
export const ownerBracket: Check<RiskRegister> = {
  rule: 'owner-bracket',
  title: 'Stray bracket in an owner',
  severity: 'info',
  run: (register) =>
    [...textCells(register, ['owner'])].flatMap(({ risk, field, column, text }): Finding[] => {
      const fault = bracketFault(text);
      return fault === null ? [] : [{ rule: 'owner-bracket', severity: 'info', row: risk.row, column, field, value: text, message: `${risk.label}: in the owner ${fault}. It should read “Post (Name)”.` }];
    }),
};
