import type { Grid } from '../shared/grid';
import { isBlank } from '../shared/grid';
import type { FieldMatch } from '../shared/registerKind';
import { list } from '../shared/wording';
import { ASSESSMENTS, RISK_FIELDS } from './fields';

const LOOKED_FOR = 'headings such as Ref, Risk title, Likelihood, Impact, Rating, Existing controls and Risk owner';

/** Why the fields found do not make a risk register, in plain English; null when they do. */
export function whyNot(grid: Grid, fields: readonly FieldMatch[]): string | null {
  const found = new Set(fields.map(({ field }) => field));
  const sheet = `Sheet “${grid.sheet}”`;
  if (grid.values.every((row) => row.every(isBlank))) return `${sheet} is empty. A risk register has ${LOOKED_FOR}.`;
  if (fields.length === 0) return `${sheet} has no row of headings that a risk register would have. Looked for ${LOOKED_FOR}.`;
  const missing: string[] = [];
  const scored = ASSESSMENTS.some((name) => found.has(`${name}Likelihood`) && found.has(`${name}Impact`)) || ASSESSMENTS.some((name) => rated(name, fields));
  // Small councils give each risk one word, High, Medium or Low, and nothing else.
  const worded = found.has('netRag') && found.has('title') && ['ref', 'controls', 'action', 'owner'].filter((field) => found.has(field)).length > 0;
  if (!scored && !worded) missing.push('likelihood and impact, or a rating');
  if (!['ref', 'title', 'description'].some((field) => found.has(field))) missing.push('a reference or a risk title');
  if (missing.length === 0) return null;
  const titles = RISK_FIELDS.filter(({ id }) => found.has(id)).map(({ title }) => title);
  return `${sheet} does not look like a risk register. Looked for ${LOOKED_FOR}; found only ${list(titles)}. Missing: ${list(missing)}.`;
}

/** A rating whose heading says of what (gross, net, target): "rating" by itself could be anything. */
function rated(name: string, fields: readonly FieldMatch[]): boolean {
  return fields.some(({ field, confidence }) => field === `${name}Rating` && confidence > 0.8);
}
