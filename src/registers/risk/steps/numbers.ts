import { isNumberAsText, numberOf } from '../../shared/cells';
import type { Edit } from '../../shared/edit';
import { formulaAt } from '../../shared/grid';
import { formatForNumber } from '../../shared/numberFormat';
import type { TidyStep } from '../../shared/tidy';
import { scoreCells } from '../assessment';
import type { RiskRegister } from '../risk';

/** Scores and ratings stored as text become numbers. */
export const numbersStep: TidyStep<RiskRegister> = {
  id: 'numbers',
  title: 'Turn text into numbers',
  description: 'Scores and ratings that are stored as text become numbers, so that formulas and colours count them.',
  onByDefault: true,
  propose: (register) => ({
    edits: scoreCells(register, ({ value }) => isNumberAsText(value))
      .filter(({ risk, score }) => formulaAt(register.grid, risk.row, score.column) === null)
      .map(({ risk, name, measure, score }): Edit => ({
        row: risk.row, column: score.column, before: score.value, after: numberOf(score.value) ?? score.value, step: 'numbers', record: risk.label,
        reason: `The ${name} ${measure} was stored as text`, ...formatForNumber(register.grid, risk.row, score.column),
      })),
    decorations: [],
  }),
};
