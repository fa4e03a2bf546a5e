import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { fieldInWords, MONEY_FIELDS } from '../fields';
import { isMissing, isWithheld } from '../readCells';
import { perReading } from './perContract';

const IS = { rule: 'value-unreadable', severity: 'error' } as const;

/** A value, budget or projection that is not an amount of money, or a contract value below zero. Values withheld in so many words are left alone. */
export const moneyUnreadable: Check<ContractsRegister> = {
  ...IS,
  title: 'Not an amount of money',
  perRecord: true,
  run: (register) =>
    perReading(register, IS, MONEY_FIELDS, ({ money }) => money, ({ read, value }, { label }, field) => {
      const isNegative = read !== null && read < 0 && (field === 'totalValue' || field === 'annualValue');
      if ((read !== null && !isNegative) || isMissing(value) || isWithheld(value)) return null;
      const wanted = isNegative ? 'It must not be below zero.' : 'It must be an amount in pounds, such as 350000, £350,650 or £1.2m.';
      return { field, message: `${label}: the ${fieldInWords(field)} is ${quoted(value)}. ${wanted}` };
    }),
};
