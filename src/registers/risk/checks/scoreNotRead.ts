import type { Check } from '../../shared/finding';
import { quoted } from '../../shared/cells';
import type { RiskRegister } from '../risk';
import { unreadScores } from '../unreadScores';

/** Scores in words that are not known, or whose printed ratings show that they mean other numbers. Said once a column. */
export const scoreNotRead: Check<RiskRegister> = {
  rule: 'score-not-read',
  title: 'Scores in words that could not be read',
  severity: 'warning',
  run: (register) =>
    unreadScores(register).map(({ risk, name, measure, field, score }) => ({
      rule: 'score-not-read', severity: 'warning', row: risk.row, column: score.column, field, value: score.value,
      message: `The ${name} ${measure} is given in words, such as ${quoted(score.value)}, whose numbers are not known here. These ratings could not be checked: give scores from 1 to 5, alone or with their words (“4 - Likely”).`,
    })),
};
