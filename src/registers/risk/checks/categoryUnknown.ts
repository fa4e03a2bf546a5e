import type { Check, Finding } from '../../shared/finding';
import { editDistance } from '../../shared/headings/distance';
import { list } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { readCategories } from '../text/categories';
import { textCells } from '../textCells';

const LONGEST_SLIP = 2;

/**
 * A category that is not in the list. Said only of registers that use the list: where most categories are others, the
 * register has a list of its own.
 */
export function categoryUnknown(categories: readonly string[]): Check<RiskRegister> {
  return {
    rule: 'category-unknown',
    title: 'Category is not in the list',
    severity: 'warning',
    run: (register) => {
      const cells = textCells(register, ['category']).map((cell) => ({ cell, read: readCategories(cell.text, categories) }));
      const all = cells.reduce((sum, { read }) => sum + read.parts.length, 0);
      const unknown = cells.reduce((sum, { read }) => sum + read.unknown.length, 0);
      if (unknown * 2 >= all) return [];
      const nearestTo = new Map([...new Set(cells.flatMap(({ read }) => read.unknown.slice(0, 1)))].map((part) => [part, nearest(part, categories)]));
      return cells.filter(({ read }) => read.unknown.length > 0).map(({ cell, read }): Finding => {
        const meant = nearestTo.get(read.unknown[0]) ?? null;
        return {
          rule: 'category-unknown', severity: 'warning', row: cell.risk.row, column: cell.column, field: 'category', value: cell.text,
          message: `${cell.risk.label}: ${list(read.unknown.map((part) => `“${part}”`))} is not in the list of categories.${meant === null ? '' : ` Was “${meant}” meant?`}`,
        };
      });
    },
  };
}

function nearest(text: string, categories: readonly string[]): string | null {
  if (text.length < 5) return null;
  return categories.find((category) => editDistance(text.toLowerCase(), category.toLowerCase(), LONGEST_SLIP) <= LONGEST_SLIP) ?? null;
}
