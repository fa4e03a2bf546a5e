import { HIGHEST_SCORE, LOWEST_SCORE } from '../../../rules/riskScore';
import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { isBlank } from '../../shared/grid';
import { isValidScore, scoreCells } from '../assessment';
import type { Assessment, RiskRegister } from '../risk';
import { unreadScores } from '../unreadScores';

const ALLOWED = `a whole number from ${LOWEST_SCORE} to ${HIGHEST_SCORE}`;

/**
 * A likelihood or impact that is not a whole number from 1 to 5. A blank counts too where the register uses that
 * assessment; a target may be left blank as a whole.
 */
export const scoreInvalid: Check<RiskRegister> = {
  rule: 'score-invalid',
  title: 'Score is not a whole number from 1 to 5',
  severity: 'error',
  run: (register) => {
    const unread = new Set(unreadScores(register).map(({ name, measure }) => `${name} ${measure}`));
    return scoreCells(register, (score, measure, assessment, name) => {
      if (measure === 'rating' || isValidScore(score)) return false;
      if (score.number === null && !isBlank(score.value) && unread.has(`${name} ${measure}`)) return false;
      return !isBlank(score.value) || (register.used.has(name) && (name !== 'target' || isStarted(assessment)));
    }).map(({ risk, name, measure, field, score }) => ({
      rule: 'score-invalid', severity: 'error', row: risk.row, column: score.column, field, value: score.value,
      message: isBlank(score.value)
        ? `${risk.label} has no ${name} ${measure}. It must be ${ALLOWED}.`
        : `${risk.label}: the ${name} ${measure} is ${quoted(score.value)}. It must be ${ALLOWED}${register.worded.has(measure as 'likelihood' | 'impact') ? ', or a word for one' : ''}.`,
    }));
  },
};

function isStarted({ likelihood, impact, rating }: Assessment): boolean {
  return [likelihood, impact, rating].some((score) => score !== null && !isBlank(score.value));
}
