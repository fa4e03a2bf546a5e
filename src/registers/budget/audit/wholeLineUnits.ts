import type { BudgetRegister } from '../budget';
import { isWithin } from '../structure/tolerance';
import type { Diagnosis } from './diagnose';
import { poundsAt, type Relation } from './relation';

/** One column may come out by chance. */
const LEAST_RELATIONS = 2;
const FACTORS = [1 / 1000, 1000];

/**
 * Lines typed in pounds among thousands, or the reverse, in all their columns: along the row everything still adds up, and
 * the totals that take the line in do once it is read in the other unit. Each figure is a diagnosis of its own.
 */
export function wholeLineUnits({ lines }: Pick<BudgetRegister, 'lines'>, relations: readonly Relation[]): Diagnosis[] {
  const broken = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (relation.kind === 'total' && !relation.holds) broken.set(relation.result.line, [...(broken.get(relation.result.line) ?? []), relation]);
  }
  return [...broken.values()].flatMap((ofTotal): Diagnosis[] => {
    if (ofTotal.length < LEAST_RELATIONS) return [];
    for (const factor of FACTORS) {
      for (const { line } of ofTotal[0].terms) {
        const found = ofTotal.map((relation) => diagnosisAt(lines, relation, line, factor));
        if (found.every((diagnosis) => diagnosis !== null)) return found;
      }
    }
    return [];
  });
}

/** The figure of a line in one total, where reading it in the other unit mends that total. */
function diagnosisAt(lines: BudgetRegister['lines'], relation: Relation, line: number, factor: number): Diagnosis | null {
  const term = relation.terms.find((candidate) => candidate.line === line);
  if (!term) return null;
  const cell = { line, field: term.field };
  const now = poundsAt(lines, cell);
  const wanted = now * factor;
  const mends = now !== 0 && isWithin(relation.expected + term.factor * (wanted - now) - relation.printed, relation.allowed * Math.max(1, factor));
  return mends ? { cell, kind: 'unit', wanted, mends: [relation] } : null;
}
