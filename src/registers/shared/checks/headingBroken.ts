import { quoted } from '../cells';
import type { Check, Finding } from '../finding';
import { headingRepairs } from '../headingRepairs';
import type { Recognised } from '../registerKind';

/** Headings broken across a narrow column or misspelt. For any kind of register. */
export const headingBroken: Check<Recognised> = {
  rule: 'heading-broken',
  title: 'Broken headings',
  severity: 'info',
  fixedBy: 'headings',
  run: (register) =>
    headingRepairs(register).map(({ heading, after }): Finding => ({
      rule: 'heading-broken', severity: 'info', row: heading.row, column: heading.column, value: heading.text, suggestion: after,
      message: `The heading ${quoted(heading.text)} should read ${quoted(after)}.`,
    })),
};
