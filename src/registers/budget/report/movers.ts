import type { RagWord } from '../../../rules/rag';
import { lineVariance } from '../lineVariance';
import type { BudgetRegister } from '../budget';
import { plainName } from './mainTotal';

/** A line whose projection has moved since the last report, in pounds. */
export interface Mover {
  readonly name: string;
  /** Headings it stands under, the widest first. */
  readonly under: readonly string[];
  readonly row: number;
  readonly previous: number;
  readonly variance: number;
  readonly movement: number;
  readonly rag: RagWord | null;
}

/** The services that have moved most since the last report, in either direction; totals are left out. */
export function topMovers(register: BudgetRegister, most = 5): Mover[] {
  return register.lines
    .filter(({ role, isMemo }) => role === 'service' && !isMemo)
    .flatMap((line): Mover[] => {
      const { previous, variance, movement, rag } = lineVariance(register, line);
      if (previous === null || variance === null || movement === null || Math.abs(movement) < 0.005) return [];
      return [{ name: plainName(line), under: line.under, row: line.row, previous, variance, movement, rag }];
    })
    .sort((a, b) => Math.abs(b.movement) - Math.abs(a.movement) || a.row - b.row)
    .slice(0, most);
}
