import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { formulaAt, isBlank } from '../../shared/grid';
import type { ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { rightDuration } from '../duration';
import { perContract } from './perContract';

const IS = { rule: 'duration-mismatch', severity: 'warning' } as const;

/** A duration that is not the complete months from start to end, the end day included. */
export const durationMismatch: Check<ContractsRegister> = {
  ...IS,
  title: 'Duration does not agree with the dates',
  fixedBy: 'durations',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, (contract) => {
      const { months, start, end, label, row } = contract;
      const right = rightDuration(contract);
      if (!months || isBlank(months.value) || right === null || start === null || end === null) return null;
      const byFormula = formulaAt(register.grid, row, months.column) !== null;
      return {
        field: 'months',
        message: `${label}: the duration is ${quoted(months.value)}${byFormula ? ' (by a formula)' : ''}, but ${dayInWords(start)} to ${dayInWords(end)} is ${right.months} months.`,
        ...(byFormula || right.cell === null ? {} : { suggestion: right.cell }),
      };
    }),
};
