import { LOWEST_SCORE } from '../../../rules/riskScore';
import type { Check } from '../../shared/finding';
import { quoted } from '../../shared/cells';
import { highestOf } from '../assessment';
import type { RiskRegister } from '../risk';
import { unreadScores } from '../unreadScores';

/** Scores on a scale that is not the scheme's: words not known, or whose printed ratings show that they mean other numbers, and numbers above its highest. Said once a column. */
export const scoreNotRead: Check<RiskRegister> = {
  rule: 'score-not-read',
  title: 'Scores on a scale that is not known',
  severity: 'warning',
  run: (register) =>
    unreadScores(register).map(({ cell: { risk, name, measure, field, score }, why }) => ({
      rule: 'score-not-read', severity: 'warning', row: risk.row, column: score.column, field, value: score.value,
      message: why === 'words'
        ? `The ${name} ${measure} is given in words, such as ${quoted(score.value)}, whose numbers are not known here. These ratings could not be checked: give scores from ${LOWEST_SCORE} to ${highestOf(score)}, alone or with their words (“4 - Likely”).`
        : `The ${name} ${measure} goes above ${highestOf(score)}, as with ${quoted(score.value)}, in many risks: the register seems to use a longer scale. Scores above ${highestOf(score)} and their ratings could not be checked.`,
    })),
};
