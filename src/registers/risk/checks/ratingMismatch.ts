import { quoted } from '../../shared/cells';
import type { Check, Finding } from '../../shared/finding';
import { formulaAt, isBlank } from '../../shared/grid';
import { eachAssessment, product } from '../assessment';
import { ownRatingOf } from '../ownRatings';
import type { RiskRegister } from '../risk';

/** rating = likelihood × impact (5 × 5 risk matrix). Ratings stored as text or worked out by a formula count by value. */
export const ratingMismatch: Check<RiskRegister> = {
  rule: 'rating-mismatch',
  title: 'Rating is not likelihood × impact',
  severity: 'error',
  fixedBy: 'ratings',
  perRecord: true,
  run: (register) =>
    eachAssessment(register, (risk, name, assessment): Finding | null => {
      const { likelihood, impact, rating } = assessment;
      const right = register.ownRatings === null ? product(assessment) : ownRatingOf(assessment, register.ownRatings);
      if (right === null || !rating || isBlank(rating.value) || rating.number === right) return null;
      const byFormula = formulaAt(register.grid, risk.row, rating.column) !== null;
      return {
        rule: 'rating-mismatch', severity: 'error', row: risk.row, column: rating.column, field: `${name}Rating`, value: rating.value,
        message: `${risk.label}: the ${name} rating is ${quoted(rating.value)}${byFormula ? ' (by a formula)' : ''}, but likelihood ${likelihood?.number} ${register.ownRatings === null ? `× impact ${impact?.number} is ${right}` : `and impact ${impact?.number} are rated ${right} elsewhere`}.`,
        ...(byFormula || register.ownRatings !== null ? {} : { suggestion: right }),
      };
    }),
};
