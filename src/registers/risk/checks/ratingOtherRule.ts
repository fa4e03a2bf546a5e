import type { Check, Finding } from '../../shared/finding';
import { quoted } from '../../shared/cells';
import { eachAssessment, product } from '../assessment';
import type { RiskRegister } from '../risk';

/** Ratings that follow a rule of their own throughout. Said once, at the first that is not likelihood × impact. */
export const ratingOtherRule: Check<RiskRegister> = {
  rule: 'rating-other-rule',
  title: 'Ratings are not likelihood × impact',
  severity: 'warning',
  run: (register) => {
    if (register.ownRatings === null) return [];
    const found = eachAssessment(register, (risk, name, assessment): Finding | null => {
      const right = product(assessment);
      const { rating, likelihood, impact } = assessment;
      if (right === null || rating?.number === undefined || rating.number === null || rating.number === right) return null;
      return {
        rule: 'rating-other-rule', severity: 'warning', row: risk.row, column: rating.column, field: `${name}Rating`, value: rating.value,
        message: `Most ratings of this register are not likelihood × impact (likelihood ${likelihood?.number} and impact ${impact?.number} are rated ${quoted(rating.value)}, not ${right}), but they follow a rule of their own and were judged by that. Levels and colours here count likelihood × impact.`,
      };
    });
    return found.slice(0, 1);
  },
};
