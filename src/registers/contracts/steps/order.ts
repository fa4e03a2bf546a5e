import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { inCommitteeOrder, whyNotOrdered } from '../order';
import { formulasAllowMoving } from '../rowFormulas';
import { allOrNothing, editsToward, imageBetween, widthOf } from '../rowImages';

const STEP = 'order';

/** The register in committee order. Rows change places whole, or not at all. */
export const orderStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Put into committee order',
  description: 'Concerns first; then by risk index, procurement status, portfolio and value from the highest; capital at the foot. Rows keep their contents; cell notes and colours set by hand do not move with them.',
  onByDefault: false,
  propose: (register, isUnticked) => ({ edits: allOrNothing(moves(register), isUnticked), decorations: [] }),
};

function moves(register: ContractsRegister): Edit[] {
  const { contracts, grid } = register;
  if (contracts.length < 2 || whyNotOrdered(register) !== null) return [];
  const ordered = inCommitteeOrder(register);
  const rows = contracts.map(({ row }) => row);
  if (ordered.every((contract, i) => contract === contracts[i])) return [];
  const width = widthOf(register);
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  if (grid.merges.some((merge) => merge.row <= bottom && merge.row + merge.rows > top) || !formulasAllowMoving(register, rows, width)) return [];
  const edits: Edit[] = [];
  ordered.forEach((contract, i) => {
    if (contract === contracts[i]) return;
    const image = imageBetween(register, contract.row, width.first, width.last);
    for (const edit of editsToward(register, rows[i], image, width, { step: STEP, record: contract.label, reason: `Moved from row ${contract.row + 1}` })) edits.push(edit);
  });
  return edits;
}
