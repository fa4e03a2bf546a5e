import type { Edit } from '../../shared/edit';
import { finish } from '../../shared/pausing';
import { allOrNothing, editsToward, imageOf, widthOf } from '../../shared/rowImages';
import { mergedCells, unevenFormula } from '../../shared/rowObstacles';
import type { Proposal, TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { inCommitteeOrder, whyNotOrdered } from '../order';

const STEP = 'order';
const NOTHING: Proposal = { edits: [], decorations: [] };

/** The register in committee order. Rows change places whole, or not at all. */
export const orderStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Put into committee order',
  description: 'Concerns first; then by risk index, procurement status, portfolio and value from the highest; capital at the foot. Rows keep their contents; cell notes and colours set by hand do not move with them.',
  onByDefault: false,
  propose: (register, isUnticked) => {
    const { edits, ...rest } = moves(register);
    return { ...rest, edits: allOrNothing(edits, isUnticked) };
  },
};

function moves(register: ContractsRegister): Proposal {
  const { contracts, grid } = register;
  if (contracts.length < 2) return NOTHING;
  const unknown = whyNotOrdered(register);
  if (unknown !== null) return { ...NOTHING, refused: unknown };
  const ordered = finish(inCommitteeOrder(register));
  if (ordered.every((contract, i) => contract === contracts[i])) return NOTHING;
  const rows = contracts.map(({ row }) => row);
  const width = widthOf(register, contracts);
  const refused = mergedCells(grid, rows[0], rows[rows.length - 1] + 1, width) ?? unevenFormula(grid, rows, width);
  if (refused !== null) return { ...NOTHING, refused };
  const edits: Edit[] = [];
  ordered.forEach((contract, i) => {
    if (contract === contracts[i]) return;
    const image = imageOf(grid, contract.row, width);
    for (const edit of editsToward(grid, rows[i], image, width, { step: STEP, record: contract.label, reason: `Moved from row ${contract.row + 1}` })) edits.push(edit);
  });
  return { ...NOTHING, edits };
}
