import type { Check, Finding } from '../../shared/finding';
import { formulaAt } from '../../shared/grid';
import { dayInWords } from '../dates';
import type { ContractsRegister } from '../contract';
import { DATE_FIELDS, fieldInWords } from '../fields';
import { findingAt } from './perContract';

const IS = { rule: 'date-as-text', severity: 'info' } as const;

/** A date stored as text: it looks right, but does not sort, and formulas pass it over. */
export const dateAsText: Check<ContractsRegister> = {
  ...IS,
  title: 'Date stored as text',
  fixedBy: 'dates',
  run: (register) => {
    const findings: Finding[] = [];
    for (const contract of register.contracts) {
      for (const field of DATE_FIELDS) {
        const cell = contract.dates[field];
        if (!cell || typeof cell.value !== 'string' || cell.read === null) continue;
        const suggestion = formulaAt(register.grid, contract.row, cell.column) === null ? cell.read : undefined;
        findings.push(findingAt(register, contract, IS, { field, message: `${contract.label}: the ${fieldInWords(field)} “${cell.value.trim()}” is stored as text. As a date it would be ${dayInWords(cell.read)}.`, suggestion }));
      }
    }
    return findings;
  },
};
