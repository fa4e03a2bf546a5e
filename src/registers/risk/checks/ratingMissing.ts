import type { Check, Finding } from '../../shared/finding';
import { formulaAt, isBlank } from '../../shared/grid';
import { eachAssessment, product } from '../assessment';
import type { RiskRegister } from '../risk';

/** A rating left blank although likelihood and impact are there. */
export const ratingMissing: Check<RiskRegister> = {
  rule: 'rating-missing',
  title: 'Rating is missing',
  severity: 'warning',
  fixedBy: 'ratings',
  perRecord: true,
  run: (register) =>
    register.ownRatings !== null ? [] : eachAssessment(register, (risk, name, assessment): Finding | null => {
      const { likelihood, impact, rating } = assessment;
      const right = product(assessment);
      if (right === null || !rating || !isBlank(rating.value)) return null;
      const byFormula = formulaAt(register.grid, risk.row, rating.column) !== null;
      return {
        rule: 'rating-missing', severity: 'warning', row: risk.row, column: rating.column, field: `${name}Rating`, value: rating.value,
        message: `${risk.label} has no ${name} rating${byFormula ? ': its formula gives nothing' : ''}. Likelihood ${likelihood?.number} × impact ${impact?.number} is ${right}.`,
        ...(byFormula ? {} : { suggestion: right }),
      };
    }),
};
