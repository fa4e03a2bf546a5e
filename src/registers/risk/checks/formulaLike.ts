import type { Check } from '../../shared/finding';
import { MARK } from '../../shared/text/marks';
import type { RiskRegister } from '../risk';
import { perText, TEXT_FIELDS } from '../textCells';

const SIGNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\s*'/, 'an apostrophe, which Excel takes for a sign that text follows and does not show'],
  [/^\s*[=@]/, 'a sign with which Excel begins a formula'],
  [/^\s*[-+](?!\s*\d+(?:[.,]\d+)*%?\s*$)/, 'a dash or plus sign, which Excel takes for a formula when the cell is typed again or pasted'],
];

/** Text that Excel could read as a formula or as the mark of a text. Lists of several lines are left alone: their dashes are plain to see. */
export const formulaLike: Check<RiskRegister> = {
  rule: 'formula-like',
  title: 'Text that Excel could read as a formula',
  severity: 'info',
  perRecord: true,
  run: (register) =>
    perText(register, TEXT_FIELDS, { rule: 'formula-like', severity: 'info', holding: MARK.sign }, (text, risk) => {
      const sign = text.trim().includes('\n') ? undefined : SIGNS.find(([pattern]) => pattern.test(text));
      return sign ? `${risk.label}: the text begins with ${sign[1]}.` : null;
    }),
};
