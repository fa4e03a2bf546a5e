import type { Check } from '../../shared/finding';
import { formulaAt } from '../../shared/grid';
import { dayInWords } from '../dates';
import type { ContractsRegister } from '../contract';
import { DATE_FIELDS, fieldInWords } from '../fields';
import { perReading } from './perContract';

const IS = { rule: 'date-as-text', severity: 'info' } as const;

/** A date stored as text: it looks right, but does not sort, and formulas pass it over. */
export const dateAsText: Check<ContractsRegister> = {
  ...IS,
  title: 'Date stored as text',
  fixedBy: 'dates',
  perRecord: true,
  run: (register) =>
    perReading(register, IS, DATE_FIELDS, ({ dates }) => dates, ({ read, value, column }, { row, label }, field) => {
      if (typeof value !== 'string' || read === null) return null;
      const suggestion = formulaAt(register.grid, row, column) === null ? read : undefined;
      return { field, message: `${label}: the ${fieldInWords(field)} “${value.trim()}” is stored as text. As a date it would be ${dayInWords(read)}.`, suggestion };
    }),
};
