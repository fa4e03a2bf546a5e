import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import { formulaAt, valueAt } from '../../shared/grid';
import type { ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { colourOf } from '../readCells';
import { perContract } from './perContract';

const IS = { rule: 'status-mismatch', severity: 'warning' } as const;

/** A procurement status in words that is not the one worked out from value, end date and as-at date. */
export const statusMismatch: Check<ContractsRegister> = {
  ...IS,
  title: 'Procurement status does not agree with value and dates',
  fixedBy: 'procurement-status',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, ({ columns, row, status, label }) => {
      const column = columns.procurementStatus;
      if (column === undefined || status === null || register.asAt === null) return null;
      const value = valueAt(register.grid, row, column);
      const printed = colourOf(value);
      if (printed === null || printed === status) return null;
      const byFormula = formulaAt(register.grid, row, column) !== null;
      return {
        field: 'procurementStatus',
        message: `${label} is given as ${quoted(value)}${byFormula ? ' (by a formula)' : ''}, but its value and end date make it ${status} at ${dayInWords(register.asAt.serial)}.`,
        ...(byFormula ? {} : { suggestion: status }),
      };
    }),
};
