import { isBlank, type Grid } from '../shared/grid';
import type { FieldMatch } from '../shared/registerKind';
import { list } from '../shared/wording';
import { CONTRACT_FIELDS } from './fields';

const LOOKED_FOR = 'headings such as Contract ID, Contract title, Supplier, Total value, Start date and End date';

/** Why the fields found do not make a contracts register, in plain English; null when they do. */
export function whyNot(grid: Grid, fields: readonly FieldMatch[]): string | null {
  const found = new Set(fields.map(({ field }) => field));
  const sheet = `Sheet “${grid.sheet}”`;
  if (grid.values.every((row) => row.every(isBlank))) return `${sheet} is empty. A contracts register has ${LOOKED_FOR}.`;
  if (fields.length === 0) return `${sheet} has no row of headings that a contracts register would have. Looked for ${LOOKED_FOR}.`;
  const has = (...ids: readonly string[]): boolean => ids.some((id) => found.has(id));
  const missing: string[] = [];
  if (!has('contractId', 'title', 'description')) missing.push('a contract ID or title');
  if (!has('endDate') && !(has('startDate', 'awardDate') && has('months', 'supplier'))) missing.push('an end date');
  if (!has('totalValue', 'annualValue', 'supplier')) missing.push('a value or a supplier');
  if (missing.length === 0) return null;
  const titles = CONTRACT_FIELDS.filter(({ id }) => found.has(id)).map(({ title }) => title);
  return `${sheet} does not look like a contracts register. Looked for ${LOOKED_FOR}; found only ${list(titles)}. Missing: ${list(missing)}.`;
}
