import { isNumberAsText, numberOf, quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { formulaAt } from '../../shared/grid';
import { scoreCells } from '../assessment';
import type { RiskRegister } from '../risk';

/** A score or rating stored as text: it looks right, but sums and colours pass it over. */
export const numberAsText: Check<RiskRegister> = {
  rule: 'number-as-text',
  title: 'Number stored as text',
  severity: 'warning',
  fixedBy: 'numbers',
  perRecord: true,
  run: (register) =>
    scoreCells(register, ({ value }) => isNumberAsText(value)).map(({ risk, name, measure, field, score }) => ({
      rule: 'number-as-text', severity: 'warning', row: risk.row, column: score.column, field, value: score.value,
      message: `${risk.label}: the ${name} ${measure} ${quoted(score.value)} is stored as text, so formulas and colours do not count it.`,
      ...(formulaAt(register.grid, risk.row, score.column) === null ? { suggestion: numberOf(score.value) ?? score.value } : {}),
    })),
};
