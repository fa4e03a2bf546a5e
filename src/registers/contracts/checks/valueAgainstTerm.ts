import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { inPounds } from '../../shared/pounds';
import { valueAgainstTerm as compare, type ValueAndTerm } from '../valueAndTerm';
import { perContract } from './perContract';

const IS = { rule: 'value-against-term', severity: 'warning' } as const;

const LIKELY: Readonly<Record<ValueAndTerm['looksLike'], string>> = {
  'annual-digit-lost': ' The annual value may have lost a digit.',
  'total-digit-lost': ' The total value may have lost a digit.',
  doubled: ' The total is about twice that: it may be counted double, or belong to a longer term.',
  halved: ' The total is about half that: it may cover only part of the term.',
  other: '',
};

/** A total far from annual value × term: a prompt to look again, since payments need not be even. */
export const valueAgainstTerm: Check<ContractsRegister> = {
  ...IS,
  title: 'Total value is far from annual value × term',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, (contract) => {
      const found = compare(contract);
      if (!found) return null;
      const { total, annual, months, expected, looksLike } = found;
      return {
        field: looksLike === 'annual-digit-lost' ? 'annualValue' : 'totalValue',
        message: `${contract.label}: the total value is ${inPounds(total)}, but ${inPounds(annual)} a year for ${months} months is ${inPounds(Math.round(expected))}.${LIKELY[looksLike]}`,
      };
    }),
};
