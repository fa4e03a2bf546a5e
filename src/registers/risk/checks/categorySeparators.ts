import type { Check } from '../../shared/finding';
import { quoted } from '../../shared/cells';
import { tidiedCategories } from '../rewrites';
import type { RiskRegister } from '../risk';

/** Categories run together, or separated in one row by commas and in another by spaces: they cannot be counted. */
export function categorySeparators(list: readonly string[]): Check<RiskRegister> {
  return {
    rule: 'category-separators',
    title: 'Categories not written one way',
    severity: 'info',
    fixedBy: 'categories',
    perRecord: true,
    run: (register) =>
      tidiedCategories(register, list).map(({ risk, field, column, text, after }) => ({
        rule: 'category-separators', severity: 'info' as const, row: risk.row, column, field, value: text, suggestion: after,
        message: `${risk.label}: the categories ${quoted(text)} should read ${quoted(after)}, so that each can be counted.`,
      })),
  };
}
