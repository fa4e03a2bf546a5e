import type { BudgetLine, Conventions } from './budget';
import { poundsOf, type RawLine } from './reading/rawLine';
import { stepOf } from './conventions';
import type { Structure } from './structure/structure';
import { isWithin } from './structure/tolerance';

/** The lines with their place among the totals. */
export function assemble(raw: readonly RawLine[], structure: Structure, conventions: Conventions): BudgetLine[] {
  const factors = factorsOf(raw, structure, conventions);
  const levels: number[] = [];
  const levelOf = (i: number): number => {
    const parent = structure.parent.get(i);
    levels[i] ??= parent === undefined ? 0 : levelOf(parent) + 1;
    return levels[i];
  };
  return raw.map(({ row, block, label, name, under, isMemo, isIncome, figures, printedShare, commentary, printedRag, columns }, i): BudgetLine => {
    const parent = structure.parent.get(i) ?? null;
    const parts = structure.parts.get(i) ?? [];
    return {
      row, block, label, name, under, isMemo, figures, printedShare, commentary, printedRag, columns, parent, parts,
      isIncome: isIncome || (budgetAmount(figures) ?? 0) < 0,
      role: parts.length === 0 ? 'service' : parent === null ? 'total' : 'subtotal',
      level: levelOf(i),
      above: structure.above.has(i),
      factor: factors.has(i) ? -1 : 1,
    };
  });
}

function budgetAmount(figures: RawLine['figures']): number | null {
  return (figures.budget ?? figures.originalBudget)?.pounds ?? null;
}

/** Lines of income printed as positive figures: those that a total takes away, with all below them, and those whose own variance is measured the other way. */
function factorsOf(raw: readonly RawLine[], { parts, subtracted }: Structure, { basis, varianceSign }: Conventions): Set<number> {
  const negative = new Set<number>();
  const takeAll = (i: number): void => {
    negative.add(i);
    for (const part of parts.get(i) ?? []) takeAll(part);
  };
  for (const i of subtracted) takeAll(i);
  raw.forEach((line, i) => {
    const [budget, projection, variance] = [poundsOf(line, basis), poundsOf(line, 'projection'), poundsOf(line, 'variance')];
    if (!line.isIncome || budget === null || budget <= 0 || projection === null || variance === null) return;
    const step = stepOf(line, [basis, 'projection', 'variance']);
    const usual = varianceSign * (projection - budget);
    const isReversed = isWithin(variance + usual, step) && !isWithin(variance - usual, step);
    if (isReversed) negative.add(i);
  });
  return negative;
}
