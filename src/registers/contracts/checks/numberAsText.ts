import type { Check, Finding } from '../../shared/finding';
import { formulaAt } from '../../shared/grid';
import type { ContractsRegister } from '../contract';
import { fieldInWords } from '../fields';
import { textFigures } from '../textFigures';
import { findingAt } from './perContract';

const IS = { rule: 'number-as-text', severity: 'info' } as const;

/** Money or a duration stored as text: it looks right, but sums pass it over. */
export const numberAsText: Check<ContractsRegister> = {
  ...IS,
  title: 'Number stored as text',
  fixedBy: 'numbers',
  perRecord: true,
  run: (register) => {
    const findings: Finding[] = [];
    for (const contract of register.contracts) {
      for (const { field, column, value, number } of textFigures(register, contract)) {
        findings.push(findingAt(register, contract, IS, {
          field, message: `${contract.label}: the ${fieldInWords(field)} “${value.trim()}” is stored as text, so sums pass it over.`,
          suggestion: formulaAt(register.grid, contract.row, column) === null ? number : undefined,
        }));
      }
    }
    return findings;
  },
};
