import { cellName } from '../../shared/address';
import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank, valueAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { Contract, ContractsRegister } from '../contract';
import { scoredIndex } from '../criteria';
import { newColumn } from '../newColumn';
import { colourOf, isMark, isMissing } from '../readCells';
import { coloursIn } from './colours';
import { FORMULAS, valuesOrFormulas } from './ways';

const STEP = 'risk-index';

/** The risk index from the scores of its criteria, in the register's own column or a new one at the right. */
export const riskIndexStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Work out the risk index from scores',
  description: 'Where the sheet has a column of scores for every criterion of the scheme, writes the colour that they come to (or the index out of 100, where the register’s own column holds numbers).',
  onByDefault: true,
  options: valuesOrFormulas('Risk index'),
  propose: (register, isUnticked, option) => {
    const { contracts, blocks, criteriaColumns } = register;
    if (criteriaColumns === null) return { edits: [], decorations: [] };
    const added = blocks.every(({ columns }) => columns.riskIndex === undefined) ? newColumn(register, 'Risk index', STEP) : null;
    const headings = added?.headings ?? [];
    if (added && headings.every((edit) => isUnticked(edit))) return { edits: headings, decorations: [] };
    const asNumbers = contracts.some(({ riskIndex }) => typeof riskIndex?.value === 'number');
    const cells = contracts.flatMap((contract) => cellEdit(register, contract, contract.columns.riskIndex ?? added?.column, { asNumbers, asFormula: option === FORMULAS }));
    return { edits: [...headings, ...cells], decorations: added ? coloursIn(register, added.column, STEP) : [] };
  },
};

/** A blank, a mark, or an index that the scores contradict. Words of other kinds are the officer's. */
function cellEdit(register: ContractsRegister, contract: Contract, column: number | undefined, { asNumbers, asFormula }: { asNumbers: boolean; asFormula: boolean }): Edit[] {
  const { row, isEmpty, label } = contract;
  const scored = scoredIndex(register, contract);
  if (column === undefined || isEmpty || scored === null || formulaAt(register.grid, row, column) !== null) return [];
  const before = valueAt(register.grid, row, column);
  const index = Math.round(scored.index * 10) / 10;
  const after = asNumbers ? index : scored.colour;
  if (!isBlank(before) && !isMissing(before) && !isMark(before) && typeof before !== 'number' && colourOf(before) === null) return [];
  const formula = asFormula ? formulaOf(register, row, asNumbers) : null;
  if (before === after && formula === null) return [];
  return [{
    row, column, before, ...(formula === null ? { after } : { after: formula, result: after }), step: STEP, record: label, reason: `From its scores: ${index} out of 100, ${scored.colour}`,
  }];
}

/** =CONTRACTRISKRAG(CONTRACTRISKINDEX(S5:Z5)); null where the scores do not stand side by side in the order of the scheme. */
function formulaOf({ criteriaColumns: columns }: ContractsRegister, row: number, asNumber: boolean): string | null {
  if (columns === null || columns.some((column, i) => column !== columns[0] + i)) return null;
  const index = `CONTRACTRISKINDEX(${cellName(row, columns[0])}:${cellName(row, columns[columns.length - 1])})`;
  return asNumber ? `=ROUND(${index},1)` : `=CONTRACTRISKRAG(${index})`;
}
