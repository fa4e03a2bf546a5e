import { compareFigures } from '../../../rules/numbers';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { inPounds } from '../../shared/pounds';
import { perContract } from './perContract';

const IS = { rule: 'projection-above-budget', severity: 'warning' } as const;

/** A contract that is projected to cost more than its budget. */
export const projectionAboveBudget: Check<ContractsRegister> = {
  ...IS,
  title: 'Projection above budget',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ money, label }) => {
      const budget = money.budget?.read ?? null;
      const projection = money.projection?.read ?? null;
      if (budget === null || projection === null || compareFigures(projection, budget) <= 0) return null;
      return { field: 'projection', message: `${label}: the projection of ${inPounds(projection)} is above the budget of ${inPounds(budget)}, by ${inPounds(projection - budget)}.` };
    }),
};
