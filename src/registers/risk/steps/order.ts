import type { Edit } from '../../shared/edit';
import { repairText } from '../../shared/text/repairText';
import { compareNaturally } from '../../shared/text/naturalOrder';
import { isBlank, valueAt } from '../../shared/grid';
import type { Proposal, TidyStep } from '../../shared/tidy';
import { allOrNothing, editsToward, imageOf, widthOf, type Width } from '../../shared/rowImages';
import { mergedCells, unevenFormula } from '../../shared/rowObstacles';
import type { Risk, RiskRegister } from '../risk';

const STEP = 'order';

/** Risks in the order of their references, as people count. Rows change places whole, or not at all. */
export const orderStep: TidyStep<RiskRegister> = {
  id: STEP,
  title: 'Put in order of reference',
  description: 'Sorts the risks by reference as people count: 2, 2a, 3, 10. Risks without a reference come last. Colours and notes set by hand do not move with their rows.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const width = widthOf(register, register.risks);
    const parts = register.blocks.map((_, block) => sorted(register, block, width));
    const edits = parts.flatMap((part) => part.edits);
    const refused = parts.find((part) => part.refused !== undefined)?.refused;
    return { edits: allOrNothing(edits, isUnticked), decorations: [], ...(refused === undefined ? {} : { refused }) };
  },
};

/** One block's risks put in order. */
function sorted(register: RiskRegister, block: number, width: Width): Proposal {
  const nothing: Proposal = { edits: [], decorations: [] };
  const { grid } = register;
  const risks = register.risks.filter((risk) => risk.block === block);
  const ordered = inOrder(risks);
  if (ordered.every((risk, i) => risk === risks[i])) return nothing;
  const [top, bottom] = [risks[0].row, risks[risks.length - 1].row];
  const refused = textBetween(register, risks, width) ?? mergedCells(grid, top, bottom + 1, width) ?? unevenFormula(grid, risks.map(({ row }) => row), width);
  if (refused !== null) return { ...nothing, refused };
  const edits: Edit[] = [];
  ordered.forEach((risk, i) => {
    if (risk === risks[i]) return;
    const image = imageOf(grid, risk.row, width);
    for (const edit of editsToward(grid, risks[i].row, image, width, { step: STEP, record: risk.label, reason: `Moved from row ${risk.row + 1}` })) edits.push(edit);
  });
  return { ...nothing, edits };
}

/** Sorted by reference; equal references, and risks without one, keep their order. */
function inOrder(risks: readonly Risk[]): Risk[] {
  const keyed = risks.map((risk) => ({ risk, key: repairText(risk.ref).text }));
  return keyed.sort((a, b) => (a.key === '' || b.key === '' ? Number(a.key === '') - Number(b.key === '') : compareNaturally(a.key, b.key))).map(({ risk }) => risk);
}

/** A section title or a carried-over line between risks belongs to its neighbours, which sorting would part it from. */
function textBetween({ grid }: RiskRegister, risks: readonly Risk[], { first, last }: Width): string | null {
  const rows = new Set(risks.map(({ row }) => row));
  for (let row = risks[0].row; row < risks[risks.length - 1].row; row += 1) {
    if (rows.has(row)) continue;
    for (let column = first; column <= last; column += 1) {
      if (!isBlank(valueAt(grid, row, column))) return `Row ${row + 1} belongs to no risk but stands between risks, so they are left in their order.`;
    }
  }
  return null;
}
