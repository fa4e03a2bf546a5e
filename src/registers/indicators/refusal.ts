import { isBlank, type Grid } from '../shared/grid';
import type { FieldMatch } from '../shared/registerKind';
import { list } from '../shared/wording';
import { INDICATOR_FIELDS } from './fields';

const LOOKED_FOR = 'headings such as Indicator, Number, Population, Rate per 10,000, England and last year';

/** Why the fields found do not make a table of rates, in plain English; null when they do. */
export function whyNot(grid: Grid, fields: readonly FieldMatch[]): string | null {
  const found = new Set(fields.map(({ field }) => field));
  const sheet = `Sheet “${grid.sheet}”`;
  if (grid.values.every((row) => row.every(isBlank))) return `${sheet} is empty. A table of rates has ${LOOKED_FOR}.`;
  if (fields.length === 0) return `${sheet} has no row of headings that a table of rates would have. Looked for ${LOOKED_FOR}.`;
  const has = (...ids: readonly string[]): boolean => ids.some((id) => found.has(id));
  const missing: string[] = [];
  if (!has('count', 'rate', 'value')) missing.push('a number or a rate');
  else if (!has('population', 'rate', 'benchmark', 'previous', 'previousCount', 'previousRate')) missing.push('a population, a rate, a benchmark or last year’s figure');
  if (missing.length === 0) return null;
  const titles = INDICATOR_FIELDS.filter(({ id }) => found.has(id)).map(({ title }) => title);
  return `${sheet} does not look like a table of rates. Looked for ${LOOKED_FOR}; found only ${list(titles)}. Missing: ${list(missing)}.`;
}
