import { doubtfulLines } from '../audit/faults';
import type { BudgetLine, BudgetRegister } from '../budget';

/** The lines that may be judged further: a wrong sign or unit is told once, and not again for all that comes of it. */
export function soundLines(register: BudgetRegister): readonly BudgetLine[] {
  const doubtful = doubtfulLines(register);
  return doubtful.size === 0 ? register.lines : register.lines.filter((line) => !doubtful.has(line));
}
