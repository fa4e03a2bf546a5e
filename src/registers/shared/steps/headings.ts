import { headingRepairs } from '../headingRepairs';
import type { Recognised } from '../registerKind';
import type { TidyStep } from '../tidy';

/** Broken and misspelt headings, in every header of the sheet. For any kind of register. */
export const headingsStep: TidyStep<Recognised> = {
  id: 'headings',
  title: 'Repair headings',
  description: 'Puts broken words together and corrects misspelt ones.',
  onByDefault: true,
  propose: (register) => ({
    edits: headingRepairs(register).map(({ heading, after }) => ({
      row: heading.row, column: heading.column, before: heading.text, after, step: 'headings', record: `Headings in row ${heading.row + 1}`,
      reason: 'Broken or misspelt heading',
    })),
    decorations: [],
  }),
};
