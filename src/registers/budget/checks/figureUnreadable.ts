import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { BudgetRegister } from '../budget';
import { FIGURE_FIELDS, fieldInWords } from '../fields';
import { atLine } from './atLine';

const IS = { rule: 'figure-unreadable', severity: 'error' } as const;

/** Something with digits in a column of money that is no amount: "1,61", "12.4.5". Words such as "tbc" are left alone, errors are not. */
export const figureUnreadable: Check<BudgetRegister> = {
  ...IS,
  title: 'Not an amount of money',
  run: (register) =>
    register.lines.flatMap((line) =>
      FIGURE_FIELDS.flatMap((field) => {
        const figure = line.figures[field];
        if (!figure || figure.printed !== null || !/\d|^#/.test(String(figure.value))) return [];
        return [atLine(register, line, IS, field, `${line.name}: the ${fieldInWords(field)} is ${quoted(figure.value)}. It must be an amount, such as 1,619, (443), Cr 65 or £2.4m.`)];
      })),
};
