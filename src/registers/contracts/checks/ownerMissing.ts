import { saysNothing } from '../../shared/placeholders';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { perContract } from './perContract';

const IS = { rule: 'owner-missing', severity: 'warning' } as const;

/** Every contract needs an owner. */
export const ownerMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No contract owner',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ columns, owner, label }) =>
      (columns.owner !== undefined && saysNothing(owner) ? { field: 'owner', message: `${label} has no owner${owner === '' ? '' : `: the cell says “${owner}”`}.` } : null)),
};
