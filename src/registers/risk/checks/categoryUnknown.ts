import type { Check } from '../../shared/finding';
import { editDistance } from '../../shared/headings/distance';
import { list } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { readCategories } from '../text/categories';
import { perText } from '../textCells';

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
      let [all, unknown] = [0, 0];
      const nearestTo = new Map<string, string | null>();
      const findings = perText(register, ['category'], { rule: 'category-unknown', severity: 'warning' }, (text, risk) => {
        const read = readCategories(text, categories);
        all += read.parts.length;
        if (read.unknown.length === 0) return null;
        unknown += read.unknown.length;
        const [first] = read.unknown;
        if (!nearestTo.has(first)) nearestTo.set(first, nearest(first, categories));
        const meant = nearestTo.get(first) ?? null;
        return `${risk.label}: ${list(read.unknown.map((part) => `“${part}”`))} is not in the list of categories.${meant === null ? '' : ` Was “${meant}” meant?`}`;
      });
      return unknown * 2 >= all ? [] : findings;
    },
  };
}

function nearest(text: string, categories: readonly string[]): string | null {
  if (text.length < 5) return null;
  return categories.find((category) => editDistance(text.toLowerCase(), category.toLowerCase(), LONGEST_SLIP) <= LONGEST_SLIP) ?? null;
}
