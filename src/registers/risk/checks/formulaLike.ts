import type { Check, Finding } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { TEXT_FIELDS, textCells } from '../textCells';

const SIGNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\s*'/, 'an apostrophe, which Excel takes for a sign that text follows and does not show'],
  [/^\s*[=@]/, 'a sign with which Excel begins a formula'],
  [/^\s*[-+](?!\s*\d+(?:[.,]\d+)*%?\s*$)/, 'a dash or plus sign, which Excel takes for a formula when the cell is typed again or pasted'],
];

const SIGNED = /^\s*['=@+-]/;

/** Text that Excel could read as a formula or as the mark of a text. Lists of several lines are left alone: their dashes are plain to see. */
export const formulaLike: Check<RiskRegister> = {
  rule: 'formula-like',
  title: 'Text that Excel could read as a formula',
  severity: 'info',
  run: (register) =>
    [...textCells(register, TEXT_FIELDS)].flatMap(({ risk, field, column, text }): Finding[] => {
      const sign = !SIGNED.test(text) || text.trim().includes('\n') ? undefined : SIGNS.find(([pattern]) => pattern.test(text));
      return sign ? [{ rule: 'formula-like', severity: 'info', row: risk.row, column, field, value: text, message: `${risk.label}: the text begins with ${sign[1]}.` }] : [];
    }),
};
