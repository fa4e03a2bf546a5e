import { isBlank, type Grid } from '../shared/grid';
import type { Block, FieldMatch } from '../shared/registerKind';
import { list } from '../shared/wording';
import { BUDGET_FIELDS, FIGURE_FIELDS, type FigureField } from './fields';
import type { RawLine } from './reading/rawLine';

const LOOKED_FOR = 'headings such as Service, Latest budget, Actual to date, Projection and Variance';
const LEAST_LINES = 2;

/** Why the fields found do not make a budget monitor, in plain English; null when they do. */
export function whyNot(grid: Grid, fields: readonly FieldMatch[]): string | null {
  const found = new Set(fields.map(({ field }) => field));
  const sheet = `Sheet “${grid.sheet}”`;
  if (grid.values.every((row) => row.every(isBlank))) return `${sheet} is empty. A budget monitor has ${LOOKED_FOR}.`;
  if (fields.length === 0) return `${sheet} has no row of headings that a budget monitor would have. Looked for ${LOOKED_FOR}.`;
  const money = FIGURE_FIELDS.filter((field) => found.has(field));
  const hasVariance = ['variance', 'netVariance', 'projection', 'netProjection', 'previousVariance'].some((field) => found.has(field));
  const hasBudget = found.has('budget') || found.has('originalBudget');
  if ((money.length >= 2 || found.has('variance')) && (hasVariance || (hasBudget && found.has('actual')))) return null;
  const titles = BUDGET_FIELDS.filter(({ id }) => found.has(id)).map(({ title }) => title.toLowerCase());
  return `${sheet} does not look like a budget monitor. Looked for ${LOOKED_FOR}; found only ${list(titles)}.`;
}

/** Headings of registers that list contracts or risks, and may give a budget beside them. */
const OF_ANOTHER = /\b(?:contracts?|contractor|supplier|vendor|start date|end date|expiry|procurement|likelihood|impact|mitigating controls)\b/iu;

/** Heading cells that say something. */
function namesOf(grid: Grid, blocks: readonly Block[], pattern: RegExp): number {
  return blocks.slice(0, 1).flatMap(({ headerRows }) => headerRows.flatMap((row) => grid.values[row - grid.top] ?? [])).filter((value) => typeof value === 'string' && pattern.test(value)).length;
}

/**
 * True for a table that is a budget monitor beyond doubt: services with a budget and what is projected or spent against
 * it, or with variances and what only budget monitors set beside them.
 */
export function isSure(grid: Grid, blocks: readonly Block[], fields: readonly FieldMatch[], lines: readonly RawLine[]): boolean {
  if (namesOf(grid, blocks, OF_ANOTHER) >= 2) return false;
  const found = new Set(fields.map(({ field }) => field));
  const has = (...any: readonly FigureField[]): boolean => any.some((field) => found.has(field));
  const labelled = lines.filter(({ label }) => label !== '').length;
  if (labelled < LEAST_LINES || labelled * 2 < lines.length) return false;
  if (has('budget', 'originalBudget') && has('projection', 'netProjection', 'variance', 'netVariance', 'actual')) return true;
  return has('variance', 'netVariance', 'projection') && has('previousVariance', 'managementAction', 'netVariance', 'fullYearEffect', 'previousProjection', 'movement');
}
