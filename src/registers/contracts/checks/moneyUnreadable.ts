import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { fieldInWords, MONEY_FIELDS } from '../fields';
import { isMissing, isWithheld } from '../readCells';
import { findingAt } from './perContract';

const IS = { rule: 'value-unreadable', severity: 'error' } as const;

/** A value, budget or projection that is not an amount of money, or a contract value below zero. Values withheld in so many words are left alone. */
export const moneyUnreadable: Check<ContractsRegister> = {
  ...IS,
  title: 'Not an amount of money',
  run: (register) =>
    register.contracts.flatMap((contract) =>
      MONEY_FIELDS.flatMap((field) => {
        const cell = contract.money[field];
        if (!cell || isMissing(cell.value) || isWithheld(cell.value)) return [];
        const isNegative = cell.read !== null && cell.read < 0 && (field === 'totalValue' || field === 'annualValue');
        if (cell.read !== null && !isNegative) return [];
        const wanted = isNegative ? 'It must not be below zero.' : 'It must be an amount in pounds, such as 350000, £350,650 or £1.2m.';
        return [findingAt(register, contract, IS, { field, message: `${contract.label}: the ${fieldInWords(field)} is ${quoted(cell.value)}. ${wanted}` })];
      })),
};
