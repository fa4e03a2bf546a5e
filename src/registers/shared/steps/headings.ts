import { headingRepairs } from '../headingRepairs';
import type { TidyStep } from '../tidy';
import type { Recognised } from '../registerKind';

/** Broken and misspelt headings, in every header of the sheet. */
export const headingsStep: TidyStep<Recognised> = {
  id: 'headings',
  title: 'Repair headings',
  description: 'Puts broken words together (“LIKE LIHO OD”), corrects misspelt ones, and clears sub-headings printed over columns that hold no scores.',
  onByDefault: true,
  propose: (register) => ({
    edits: headingRepairs(register).map(({ heading, after }) => ({
      row: heading.row, column: heading.column, before: heading.text, after, step: 'headings', record: `Headings in row ${heading.row + 1}`,
      reason: heading.stray ? 'Sub-heading over a column that holds no scores' : 'Broken or misspelt heading',
    })),
    decorations: [],
  }),
};
