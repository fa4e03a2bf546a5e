import type { Check, Finding } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { bracketFault } from '../text/brackets';
import { TEXT_FIELDS, textCells } from '../textCells';

/** A bracket that lost its other half, or text that was cut. Owners have a check of their own. */
export const bracketsUnbalanced: Check<RiskRegister> = {
  rule: 'brackets-unbalanced',
  title: 'Unbalanced brackets',
  severity: 'info',
  run: (register) =>
    [...textCells(register, TEXT_FIELDS.filter((field) => field !== 'owner'))].flatMap(({ risk, field, column, text }): Finding[] => {
      const fault = bracketFault(text);
      return fault === null ? [] : [{ rule: 'brackets-unbalanced', severity: 'info', row: risk.row, column, field, value: text, message: `${risk.label}: ${fault}. Something may have been cut off.` }];
    }),
};
