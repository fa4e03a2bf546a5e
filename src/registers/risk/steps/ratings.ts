import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank } from '../../shared/grid';
import { formatForNumber } from '../../shared/numberFormat';
import type { TidyStep } from '../../shared/tidy';
import { eachAssessment, product } from '../assessment';
import type { RiskRegister } from '../risk';

/** rating = likelihood × impact, filled in or put right; a rating worked out by a formula is left alone. */
export const ratingsStep: TidyStep<RiskRegister> = {
  id: 'ratings',
  title: 'Fill in and correct ratings',
  description: 'Where likelihood and impact are both there, the rating becomes their product. Ratings worked out by a formula are left alone.',
  onByDefault: true,
  propose: (register) => ({
    edits: eachAssessment(register, (risk, name, assessment): Edit | null => {
      const { likelihood, impact, rating } = assessment;
      const right = product(assessment);
      if (right === null || !rating || rating.number === right || formulaAt(register.grid, risk.row, rating.column) !== null) return null;
      const what = isBlank(rating.value) ? `The ${name} rating was missing` : `The ${name} rating was wrong`;
      return {
        row: risk.row, column: rating.column, before: rating.value, after: right, step: 'ratings', record: risk.label,
        reason: `${what}: ${likelihood?.number} × ${impact?.number} = ${right}`, ...formatForNumber(register.grid, risk.row, rating.column),
      };
    }),
    decorations: [],
  }),
};
