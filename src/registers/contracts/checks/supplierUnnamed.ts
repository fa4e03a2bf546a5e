import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { isStandIn } from '../text/standIns';
import { perContract } from './perContract';

const IS = { rule: 'supplier-unnamed', severity: 'warning' } as const;
/** A supplier that is not a name. A register to be published must name the suppliers, if need be in an annex. */
export const supplierUnnamed: Check<ContractsRegister> = {
  ...IS,
  title: 'Supplier not named',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ supplier, label }) => (isStandIn(supplier) ? { field: 'supplier', message: `${label}: the supplier is given as “${supplier}”, which names nobody. Name the suppliers, or say where they are listed.` } : null)),
};
