import { LOWEST_SCORE } from '../../../rules/riskScore';
import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { isBlank } from '../../shared/grid';
import { highestOf, isValidScore, scoreCells } from '../assessment';
import type { Assessment, RiskRegister, Score } from '../risk';
import { unreadScores } from '../unreadScores';

const allowed = (score: Score): string => `a whole number from ${LOWEST_SCORE} to ${highestOf(score)}`;

/**
 * A likelihood or impact that is not a whole number from 1 to 5, or to the highest score of the council's matrix. A blank counts too where the register uses that
 * assessment; a target may be left blank as a whole.
 */
export const scoreInvalid: Check<RiskRegister> = {
  rule: 'score-invalid',
  title: 'Score is not a whole number from 1 to 5',
  severity: 'error',
  run: (register) => {
    const unread = new Map(unreadScores(register).map(({ cell: { name, measure }, why }) => [`${name} ${measure}`, why]));
    return scoreCells(register, (score, measure, assessment, name) => {
      if (measure === 'rating' || isValidScore(score)) return false;
      const why = unread.get(`${name} ${measure}`);
      if (why !== undefined && !isBlank(score.value) && (why === 'words' ? score.number === null : (score.number ?? 0) > highestOf(score))) return false;
      return !isBlank(score.value) || (register.used.has(name) && (name !== 'target' || isStarted(assessment)));
    }).map(({ risk, name, measure, field, score }) => ({
      rule: 'score-invalid', severity: 'error', row: risk.row, column: score.column, field, value: score.value,
      message: isBlank(score.value)
        ? `${risk.label} has no ${name} ${measure}. It must be ${allowed(score)}.`
        : `${risk.label}: the ${name} ${measure} is ${quoted(score.value)}. It must be ${allowed(score)}${register.worded.has(measure as 'likelihood' | 'impact') ? ', or a word for one' : ''}.`,
    }));
  },
};

function isStarted({ likelihood, impact, rating }: Assessment): boolean {
  return [likelihood, impact, rating].some((score) => score !== null && !isBlank(score.value));
}
