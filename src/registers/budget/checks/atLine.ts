import type { Finding } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import type { BudgetLine, BudgetRegister } from '../budget';

/** A finding in one field of a line; at its label, or the start of its row, where it has no such column. */
export function atLine({ grid }: BudgetRegister, { row, columns }: BudgetLine, { rule, severity }: Pick<Finding, 'rule' | 'severity'>, field: string, message: string): Finding {
  const column = columns[field] ?? columns.service ?? grid.left;
  return { rule, severity, row, column, field, message, value: valueAt(grid, row, column) };
}
