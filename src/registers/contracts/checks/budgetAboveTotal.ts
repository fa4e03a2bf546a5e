import { compareFigures } from '../../../rules/numbers';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { inPounds } from '../../shared/pounds';
import { perContract } from './perContract';

const IS = { rule: 'budget-above-total', severity: 'warning' } as const;

/** A budget for one year that is above the value of the whole contract. */
export const budgetAboveTotal: Check<ContractsRegister> = {
  ...IS,
  title: 'Budget above total value',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ money, label }) => {
      const total = money.totalValue?.read ?? null;
      const budget = money.budget?.read ?? null;
      if (total === null || budget === null || compareFigures(budget, total) <= 0) return null;
      return { field: 'budget', message: `${label}: the budget of ${inPounds(budget)} is above the total value of ${inPounds(total)}.` };
    }),
};
