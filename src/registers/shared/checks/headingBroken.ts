import { quoted } from '../cells';
import type { Check, Finding } from '../finding';
import { headingRepairs } from '../headingRepairs';
import type { Recognised } from '../registerKind';

/** Headings broken across a narrow column or misspelt, and sub-headings printed over a column they do not belong to. */
export const headingBroken: Check<Recognised> = {
  rule: 'heading-broken',
  title: 'Broken headings',
  severity: 'info',
  fixedBy: 'headings',
  run: (register) =>
    headingRepairs(register).map(({ heading, after }): Finding => ({
      rule: 'heading-broken', severity: 'info', row: heading.row, column: heading.column, value: heading.text, suggestion: after,
      message: heading.stray
        ? `The sub-heading ${quoted(heading.text)} is printed over a column that holds no scores.`
        : `The heading ${quoted(heading.text)} should read ${quoted(after)}.`,
    })),
};
