import { saysNothing } from '../../shared/placeholders';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { perContract } from './perContract';

const IS = { rule: 'supplier-missing', severity: 'error' } as const;

/** A contract without a supplier, or with a stand-in such as “TBC”. */
export const supplierMissing: Check<ContractsRegister> = {
  ...IS,
  title: 'No supplier',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ columns, supplier, label }) =>
      (columns.supplier !== undefined && saysNothing(supplier) ? { field: 'supplier', message: `${label} has no supplier${supplier === '' ? '' : `: the cell says “${supplier}”`}.` } : null)),
};
