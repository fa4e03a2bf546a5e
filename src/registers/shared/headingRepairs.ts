import { formulaAt } from './grid';
import type { HeadingCell, Recognised } from './registerKind';

/** Heading cells of every header that want repair, and what each becomes; a stray sub-heading becomes blank. */
export function headingRepairs({ blocks, grid }: Recognised): Array<{ heading: HeadingCell; after: string }> {
  return blocks
    .flatMap((block) => block.headings)
    .filter(({ row, column }) => formulaAt(grid, row, column) === null)
    .flatMap((heading) => (heading.stray ? [{ heading, after: '' }] : heading.repaired === undefined ? [] : [{ heading, after: heading.repaired }]));
}
