import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { inPounds } from '../../shared/pounds';
import { perContract } from './perContract';

const IS = { rule: 'below-threshold', severity: 'info' } as const;

/** A contract whose value is below what the register starts from. */
export const belowThreshold: Check<ContractsRegister> = {
  ...IS,
  title: 'Below the register’s threshold',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ money, wholeValue, label }) =>
      (wholeValue !== null && wholeValue >= 0 && wholeValue < register.threshold
        ? { field: money.totalValue ? 'totalValue' : 'annualValue', message: `${label} is worth ${inPounds(wholeValue)}, and the register starts from ${inPounds(register.threshold)}.` }
        : null)),
};
