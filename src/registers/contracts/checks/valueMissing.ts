import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { isMissing } from '../readCells';
import { perContract, whatItSays } from './perContract';

const IS = { rule: 'value-missing', severity: 'error' } as const;

/** Without a value there is no procurement status. The total counts, or the annual value where a register has no totals. */
export const valueMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No contract value',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ money, label }) => {
      const [field, cell] = money.totalValue ? ['totalValue', money.totalValue] as const : ['annualValue', money.annualValue] as const;
      if (!cell || !isMissing(cell.value)) return null;
      return { field, message: `${label} has no ${field === 'totalValue' ? 'total' : 'annual'} value${whatItSays(cell.value)}. Without one it has no procurement status.` };
    }),
};
