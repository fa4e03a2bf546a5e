import type { Edit } from '../../shared/edit';
import { endRow } from '../../shared/grid';
import { allOrNothing, editsToward, imageOf, widthOf, type RowImage, type Width } from '../../shared/rowImages';
import { formulaIn } from '../../shared/rowObstacles';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { laidOut } from '../laidOut';
import { isBlankRow } from '../pages';

const STEP = 'pages';

/** Pages of a printed register put together: lost cells put back, headings printed again and blank rows between pages closed up. */
export const pagesStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Join pages into one list',
  description: 'Moves data back under its headings where a page lost a cell, and closes up blank rows and repeated headings between pages.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const edits = joined(register) ?? misplaced(register);
    return { edits: allOrNothing(edits, isUnticked), decorations: [] };
  },
};

/** Only the rows whose data does not stand under its headings. */
function misplaced(register: ContractsRegister): Edit[] {
  const width = widthOf(register, register.contracts);
  return register.contracts.flatMap(({ row, block, columns, label }) => {
    const headings = register.blocks[block].columns;
    if (columns === headings || formulaIn(register.grid, [row], width) !== null) return [];
    const image = laidOut(imageOf(register.grid, row, width), columns, headings);
    return image ? editsToward(register.grid, row, image, width, { step: STEP, record: label, reason: 'Moved back under its heading' }) : [];
  });
}

/** The whole list without gaps, under the first headings; null where rows cannot be moved, or nothing stands between them. */
function joined(register: ContractsRegister): Edit[] | null {
  const { blocks, contracts, grid } = register;
  const from = blocks[0].firstRow;
  const to = Math.min(endRow(grid), Math.max(from, ...[contracts[contracts.length - 1]?.row ?? 0, register.totals[register.totals.length - 1]?.row ?? 0].map((row) => row + 1)));
  const dropped = new Set(blocks.slice(1).flatMap(({ headerRows }) => headerRows));
  const firstContract = contracts[0]?.row ?? from;
  for (let row = firstContract; row < to; row += 1) if (isBlankRow(grid, row)) dropped.add(row);
  const firstDropped = Math.min(...dropped);
  if (dropped.size === 0 || grid.merges.some((merge) => merge.row + merge.rows > firstDropped && merge.row < to)) return null;
  const width = widthOf(register, register.contracts);
  const changing = Array.from({ length: to - firstDropped }, (_, i) => firstDropped + i);
  if (formulaIn(grid, changing, width) !== null) return null;
  const images = imagesOf(register, from, to, dropped, width);
  if (!images) return null;
  const edits: Edit[] = [];
  for (let row = from; row < to; row += 1) {
    const line = images[row - from];
    const reason = line ? (line.row === row ? 'Moved back under its heading' : `Moved up from row ${line.row + 1}`) : 'Moved up';
    for (const edit of editsToward(register.grid, row, line?.image ?? new Map(), width, { step: STEP, record: line?.label, reason })) edits.push(edit);
  }
  return edits;
}

interface Line {
  readonly row: number;
  readonly image: RowImage;
  readonly label?: string;
}

/** The rows that stay, in order, laid out under the first headings; null where one cannot be. */
function imagesOf(register: ContractsRegister, from: number, to: number, dropped: ReadonlySet<number>, width: Width): Line[] | null {
  const { blocks, contracts } = register;
  const wanted = blocks[0].columns;
  const byRow = new Map(contracts.map((contract) => [contract.row, contract]));
  const lines: Line[] = [];
  let block = 0;
  for (let row = from; row < to; row += 1) {
    while (block + 1 < blocks.length && row >= blocks[block + 1].firstRow) block += 1;
    if (dropped.has(row)) continue;
    const contract = byRow.get(row);
    const columns = contract?.columns ?? blocks[block].columns;
    const asIs = imageOf(register.grid, row, width);
    const image = columns === wanted ? asIs : laidOut(asIs, columns, wanted);
    if (!image) return null;
    lines.push({ row, image, label: contract?.label });
  }
  return lines;
}
