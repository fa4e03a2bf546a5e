import { lineVariance } from '../lineVariance';
import type { BudgetLine, BudgetRegister } from '../budget';
import { keyFigures } from './keyFigures';
import { plainName, wholeOf } from './mainTotal';

/** start: the budget; change: one division; action: management action; difference: what the table leaves open; level and end: projections. */
export type BridgeKind = 'start' | 'change' | 'action' | 'difference' | 'level' | 'end';

/** One bar of the bridge, in pounds. A level stands on 0; a change goes from one level to the next. */
export interface BridgeStep {
  readonly kind: BridgeKind;
  readonly label: string;
  /** The change, or the level. */
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  /** Zero-based sheet row of the line it comes from; null for several, or none. */
  readonly row: number | null;
}

export interface Bridge {
  readonly steps: readonly BridgeStep[];
  /** True where the table tells gross from net of management action. */
  readonly hasAction: boolean;
  /** True where the budget is not known for the whole: the bridge then starts at 0 and ends at the variance. */
  readonly isOfVariance: boolean;
}

/** More divisions than this are drawn as the largest ones and one bar for the others. */
const MOST = 10;
/** Some tables print management action as a line of its own. */
const ACTION = /\bmanagement actions?\b/iu;

/** The way from budget to projection by division, with management action at its end; null where no variance is known. */
export function bridgeOf(register: BudgetRegister): Bridge | null {
  const { total, divisions } = wholeOf(register);
  const figures = keyFigures(register);
  const { budget, grossVariance, variance, managementAction } = figures;
  if (grossVariance === null || variance === null) return null;
  const isOfVariance = budget === null;
  const parts = divisions.map((line) => ({ line, gross: lineVariance(register, line).gross ?? 0 })).filter(({ gross }) => gross !== 0);
  const explained = parts.reduce((sum, { gross }) => sum + gross, 0);
  const steps: BridgeStep[] = [{ kind: 'start', label: 'Budget', amount: budget ?? 0, from: 0, to: budget ?? 0, row: total?.row ?? null }];
  let level = budget ?? 0;
  const step = (kind: BridgeKind, label: string, amount: number, row: number | null): void => {
    steps.push({ kind, label, amount, from: level, to: level + amount, row });
    level += amount;
  };
  for (const { label, gross, row } of largest(parts)) step(ACTION.test(label) ? 'action' : 'change', label, gross, row);
  const open = grossVariance - explained;
  if (Math.abs(open) >= 0.005) step('difference', Math.abs(open) <= slackOf(register, parts.length) ? 'Rounding' : 'Not explained by the lines', open, total?.row ?? null);
  if (managementAction !== 0) {
    steps.push({ kind: 'level', label: `${isOfVariance ? 'Variance' : 'Projection'} before management action`, amount: level, from: 0, to: level, row: null });
    step('action', 'Management action', -managementAction, total?.row ?? null);
  }
  steps.push({ kind: 'end', label: `${isOfVariance ? 'Variance' : 'Projection'}${managementAction === 0 ? '' : ' after management action'}`, amount: level, from: 0, to: level, row: total?.row ?? null });
  return { steps, isOfVariance, hasAction: steps.some(({ kind }) => kind === 'action') };
}

/** Figures printed in thousands may leave half a unit open for each of them. */
function slackOf({ scale }: BudgetRegister, parts: number): number {
  return scale === 1 ? 0 : ((parts + 1) * scale) / 2;
}

/** In the order of the sheet; beyond ten, the smallest together. */
function largest(parts: ReadonlyArray<{ line: BudgetLine; gross: number }>): Array<{ label: string; gross: number; row: number | null }> {
  const named = ({ line, gross }: { line: BudgetLine; gross: number }) => ({ label: plainName(line), gross, row: line.row });
  if (parts.length <= MOST) return parts.map(named);
  const kept = new Set([...parts].sort((a, b) => Math.abs(b.gross) - Math.abs(a.gross)).slice(0, MOST - 1));
  const others = parts.filter((part) => !kept.has(part));
  return [...parts.filter((part) => kept.has(part)).map(named), { label: `${others.length} other lines`, gross: others.reduce((sum, { gross }) => sum + gross, 0), row: null }];
}
