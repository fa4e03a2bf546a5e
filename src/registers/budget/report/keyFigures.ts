import type { RagWord } from '../../../rules/rag';
import { netOfAction } from '../../../rules/variance';
import type { BudgetRegister } from '../budget';
import { lineVariance, ragOf } from '../lineVariance';
import { budgetSummary } from '../summary';
import { plainName, wholeOf } from './mainTotal';

/** The register as a whole, in pounds; overspends are positive. Null where the table does not say. */
export interface KeyFigures {
  /** What the figures are of: the total's name, or "All 12 lines". */
  readonly name: string;
  /** Zero-based row of the total; null where the table has none. */
  readonly row: number | null;
  readonly budget: number | null;
  /** Before management action. */
  readonly grossProjection: number | null;
  readonly grossVariance: number | null;
  /** Positive where it brings spending down; 0 where there is none. */
  readonly managementAction: number;
  /** After management action: what is reported. */
  readonly projection: number | null;
  readonly variance: number | null;
  /** Of the budget, as a fraction. */
  readonly share: number | null;
  readonly rag: RagWord | null;
  /** Variance last reported, and what it has moved by since. */
  readonly previous: number | null;
  readonly movement: number | null;
  readonly fullYearEffect: number | null;
}

/** The bottom line of the register: its total, or the sum of its lines where it prints none. */
export function keyFigures(register: BudgetRegister): KeyFigures {
  const { total, divisions } = wholeOf(register);
  const { bottomLine } = budgetSummary(register);
  const { budget, gross, previous, fullYearEffect } = bottomLine;
  // A total row often leaves the column of management action blank.
  const isBlank = total !== null && bottomLine.managementAction === 0 && total.figures.managementAction?.pounds === undefined;
  const managementAction = isBlank ? divisions.reduce((sum, line) => sum + lineVariance(register, line).managementAction, 0) : bottomLine.managementAction;
  const variance = gross === null ? null : netOfAction(gross, managementAction);
  const projected = (over: number | null): number | null => (budget === null || over === null ? null : budget + over * (total?.factor ?? 1));
  return {
    name: total ? plainName(total) : 'All lines', row: total?.row ?? null, budget, grossVariance: gross, managementAction, variance, previous, fullYearEffect,
    movement: bottomLine.movement,
    grossProjection: projected(gross), projection: projected(variance),
    share: variance === null || budget === null || budget === 0 ? null : variance / Math.abs(budget),
    rag: variance === null ? null : ragOf(variance, budget, register.tolerances.total),
  };
}
