import type { BudgetRegister } from '../budget';
import { isWithin } from '../structure/tolerance';
import type { Relation } from './relation';

/** Lines before a total that may have slipped into it or out of it. */
const NEARBY = 400;

/**
 * The one line that explains why a total does not add up, as a sentence to follow the difference: left out, counted twice,
 * or counted though it stands elsewhere. '' when none does, or more than one.
 */
export function explainTotal({ lines }: Pick<BudgetRegister, 'lines'>, { result, terms, expected, printed, allowed }: Relation): string {
  const over = expected - printed;
  const factors = new Map(terms.map(({ line, factor }) => [line, factor]));
  const leftOut: number[] = [];
  const twice: number[] = [];
  const foreign: number[] = [];
  const look = (line: number): void => {
    const amount = lines[line].figures[result.field]?.pounds ?? 0;
    if (line === result.line || Math.abs(amount) <= 2 * allowed) return;
    const part = partAbove(lines, line, factors);
    const signed = (part === null ? 1 : (factors.get(part) ?? 1)) * amount;
    if (part !== null && isWithin(over - signed, allowed)) leftOut.push(line);
    else if (isWithin(over + signed, allowed)) (part === null ? foreign : twice).push(line);
  };
  const nearby = new Set(terms.map(({ line }) => line));
  for (let line = Math.max(0, result.line - NEARBY); line < result.line; line += 1) nearby.add(line);
  nearby.forEach(look);
  const own = (found: readonly number[]): readonly number[] => (found.some((line) => factors.has(line)) ? found.filter((line) => factors.has(line)) : found);
  for (const [found, says] of [[own(leftOut), 'leaves out'], [own(twice), 'counts twice'], [foreign, 'counts though it stands elsewhere']] as const) {
    if (found.length > 0) return found.length === 1 ? ` That is ${lines[found[0]].name}, which the total ${says}.` : '';
  }
  return '';
}

/** The part of the total that a line is, or stands under; null for a line that the total has nothing to do with. */
function partAbove(lines: BudgetRegister['lines'], line: number, factors: ReadonlyMap<number, unknown>): number | null {
  for (let at: number | null = line; at !== null; at = lines[at].parent) if (factors.has(at)) return at;
  return null;
}
