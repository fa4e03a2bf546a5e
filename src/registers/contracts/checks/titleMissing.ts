import { saysNothing } from '../../shared/placeholders';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { perContract } from './perContract';

const IS = { rule: 'title-missing', severity: 'error' } as const;

/** A contract that does not say what it is for. */
export const titleMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No contract title',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ columns, title, label }) => {
      const field = columns.title === undefined ? 'description' : 'title';
      return columns[field] !== undefined && saysNothing(title) ? { field, message: `${label} has no ${field}${title === '' ? '' : `: the cell says “${title}”`}.` } : null;
    }),
};
