import type { BudgetLine, BudgetRegister } from '../budget';
import type { FigureField } from '../fields';
import { isWithin, roundingUnits } from '../structure/tolerance';

/** One figure of a register: the line's position and the field. */
export interface FigureCell {
  readonly line: number;
  readonly field: FigureField;
}

export interface Term extends FigureCell {
  readonly factor: 1 | -1;
}

/** What a relation is: the result's field worked out along the row, or a total down the column. */
export type RelationKind = 'total' | 'variance' | 'net' | 'movement' | 'toDate';

/** A figure that ought to be what others give: result = the sum of factor × figure. */
export interface Relation {
  readonly kind: RelationKind;
  readonly result: FigureCell;
  readonly terms: readonly Term[];
  /** What the terms come to, in pounds, and how far rounding may take the printed figure from that. */
  readonly expected: number;
  readonly printed: number;
  readonly allowed: number;
  readonly holds: boolean;
}

/** A relation over the figures that are there; null when the result or every term is missing. A blank term counts as nothing. */
export function relationOf({ lines }: Pick<BudgetRegister, 'lines'>, kind: RelationKind, result: FigureCell, terms: readonly Term[]): Relation | null {
  const target = lines[result.line].figures[result.field];
  if (!target || target.pounds === null) return null;
  let expected = 0;
  let step = target.step;
  const present: Term[] = [];
  for (const term of terms) {
    const figure = lines[term.line].figures[term.field];
    if (!figure || figure.pounds === null) continue;
    expected += term.factor * figure.pounds;
    if (figure.step > step) step = figure.step;
    present.push(term);
  }
  if (present.length === 0) return null;
  const allowed = step * roundingUnits(present.length);
  return { kind, result, terms: present, expected, printed: target.pounds, allowed, holds: isWithin(expected - target.pounds, allowed) };
}

/** The figure of a cell in pounds; 0 where there is none. */
export function poundsAt(lines: readonly BudgetLine[], { line, field }: FigureCell): number {
  return lines[line].figures[field]?.pounds ?? 0;
}
