import { cellName } from '../../shared/address';
import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank } from '../../shared/grid';
import { formatForNumber } from '../../shared/numberFormat';
import type { TidyStep } from '../../shared/tidy';
import { eachAssessment, product } from '../assessment';
import type { Assessment, RiskRegister } from '../risk';

const OTHER_RULE = 'The ratings of this register follow a rule of their own, which is not likelihood × impact. They are left as they are.';

/** rating = likelihood × impact, filled in or put right, as a number or as a formula; a rating worked out by a formula is left alone. */
export const ratingsStep: TidyStep<RiskRegister> = {
  id: 'ratings',
  title: 'Fill in and correct ratings',
  description: 'Where likelihood and impact are both there, the rating becomes their product. Ratings worked out by a formula are left alone.',
  onByDefault: true,
  options: [{ id: 'values', title: 'Ratings as numbers' }, { id: 'formulas', title: 'Ratings as formulas' }],
  propose: (register, _isUnticked, option) => (register.ownRatings !== null ? { edits: [], decorations: [], refused: OTHER_RULE } : {
    edits: eachAssessment(register, (risk, name, assessment): Edit | null => {
      const { likelihood, impact, rating } = assessment;
      const right = product(assessment);
      if (right === null || !rating || formulaAt(register.grid, risk.row, rating.column) !== null) return null;
      const formula = option === 'formulas' ? formulaOf(assessment, risk.row) : null;
      if (rating.number === right && formula === null) return null;
      const base = { row: risk.row, column: rating.column, before: rating.value, step: 'ratings', record: risk.label, ...formatForNumber(register.grid, risk.row, rating.column) };
      const what = isBlank(rating.value) ? `The ${name} rating was missing` : rating.number === right ? `The ${name} rating as a formula` : `The ${name} rating was wrong`;
      const reason = `${what}: ${likelihood?.number} × ${impact?.number} = ${right}`;
      return formula === null ? { ...base, after: right, reason } : { ...base, after: formula, result: right, reason };
    }),
    decorations: [],
  }),
};

/** "=F3*G3"; null where a score is not stored as a number, so that the formula would fail. */
function formulaOf({ likelihood, impact }: Assessment, row: number): string | null {
  if (typeof likelihood?.value !== 'number' || typeof impact?.value !== 'number') return null;
  return `=${cellName(row, likelihood.column)}*${cellName(row, impact.column)}`;
}
