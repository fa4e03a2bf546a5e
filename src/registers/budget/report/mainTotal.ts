import type { BudgetLine, BudgetRegister } from '../budget';
import { bottomLineOf } from '../summary';

/** What the register as a whole comes to: one line that adds up the rest, or several that stand by themselves. */
export interface Whole {
  /** The line that takes in most others; null where the table has no total. */
  readonly total: BudgetLine | null;
  /** The divisions that it is made of: parts of the total, or the lines that no other takes in. */
  readonly divisions: readonly BudgetLine[];
}

/** The bottom line with its divisions. A total that only repeats another is seen through to what that one is made of. */
export function wholeOf(register: Pick<BudgetRegister, 'lines'>): Whole {
  const { lines } = register;
  const total = bottomLineOf(register);
  if (total === null) return { total, divisions: lines.filter(({ parent, isMemo }) => parent === null && !isMemo) };
  let divisions = total.parts.map((part) => lines[part]);
  while (divisions.length === 1 && divisions[0].parts.length > 0) divisions = divisions[0].parts.map((part) => lines[part]);
  return { total, divisions };
}

/** A line as a report names it: its label without the quotation marks of messages, or "The line in row 12". */
export function plainName({ label, name }: Pick<BudgetLine, 'label' | 'name'>): string {
  return label === '' ? name : label;
}
