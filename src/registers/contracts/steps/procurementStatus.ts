import { RAG_WORDS } from '../../../rules/rag';
import { RAG_COLOURS } from '../../../schemes/ragColours';
import { areasOf } from '../../shared/areas';
import type { Edit, RagColours } from '../../shared/edit';
import { formulaAt, isBlank, valueAt, type CellValue } from '../../shared/grid';
import type { Proposal, TidyStep } from '../../shared/tidy';
import type { Contract, ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { newStatusColumn } from '../newStatusColumn';
import { notePlace, withNote } from '../notes';
import { colourAndNote, colourOf, isMark } from '../readCells';

const STEP = 'procurement-status';
const WORDS: RagColours['words'] = RAG_WORDS.toReversed().map((word) => ({ word, ...RAG_COLOURS[word] }));

/** Procurement status in words, with colours, in the register's own column or a new one at the right. */
export const procurementStatusStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Work out procurement status',
  description: 'Writes Red, Amber, Yellow or Green for the as-at date, in a new column at the right unless the register has one, and colours the words. A note such as “plan in place” goes beside the colour, never in its stead.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const { contracts, blocks, asAt } = register;
    if (asAt === null) return { edits: [], decorations: colours(register, 'riskIndex') };
    if (blocks.some(({ columns }) => columns.procurementStatus !== undefined)) {
      return {
        edits: contracts.flatMap((contract) => (contract.isEmpty ? [] : inOwnColumn(register, contract, isUnticked))),
        decorations: [...colours(register, 'riskIndex'), ...colours(register, 'procurementStatus')],
      };
    }
    return inNewColumn(register, isUnticked);
  },
};

function reason({ asAt }: ContractsRegister, why: string): string {
  return asAt ? `${why} at ${dayInWords(asAt.serial)}` : why;
}

/** The register's own cell: blank, a mark, or a colour that may be another one. Words of other kinds are the officer's. */
function inOwnColumn(register: ContractsRegister, contract: Contract, isUnticked: (edit: Edit) => boolean): Edit[] {
  const { row, columns, status, label } = contract;
  const column = columns.procurementStatus;
  if (column === undefined || status === null || formulaAt(register.grid, row, column) !== null) return [];
  const before: CellValue = valueAt(register.grid, row, column);
  const printed = colourOf(before);
  if (before === status || (printed === null && !isBlank(before) && !isMark(before))) return [];
  const edit: Edit = { row, column, before, after: status, step: STEP, record: label, reason: reason(register, printed === null ? 'The status was missing' : printed === status ? 'In one word' : 'Worked out from value and end date') };
  const note = colourAndNote(before)?.note ?? '';
  if (note === '') return [edit];
  const place = notePlace(register, contract);
  if (place === null) return [];
  const said = valueAt(register.grid, row, place);
  const kept = withNote(said, note);
  if (kept === null) return [edit];
  const noteEdit: Edit = { row, column: place, before: said, after: kept, step: STEP, record: label, reason: 'Note kept beside the status' };
  return isUnticked(noteEdit) ? [noteEdit] : [noteEdit, edit];
}

function inNewColumn(register: ContractsRegister, isUnticked: (edit: Edit) => boolean): Proposal {
  const { contracts, blocks } = register;
  const { column, headings } = newStatusColumn(register);
  const headingEdits = headings.map(({ row, text }): Edit => ({ row, column, before: '', after: text, step: STEP, record: `Headings in row ${row + 1}`, reason: 'New column for the procurement status' }));
  // Without any heading the column could not be found again, so it is not filled.
  if (headingEdits.every((edit) => isUnticked(edit))) return { edits: headingEdits, decorations: colours(register, 'riskIndex') };
  const words = contracts.flatMap(({ row, status, isEmpty, label }): Edit[] =>
    (isEmpty || status === null ? [] : [{ row, column, before: '', after: status, step: STEP, record: label, reason: reason(register, 'Worked out from value and end date') }]));
  const cells = blocks.map((_, block) => ({ column, rows: contracts.filter((contract) => contract.block === block).map(({ row }) => row) }));
  return { edits: [...headingEdits, ...words], decorations: [...colours(register, 'riskIndex'), ...areasOf(cells).map(coloured)] };
}

/** Colours for the words of a column, where the register has it and, for the risk index, where it holds words. */
function colours({ contracts }: ContractsRegister, field: 'riskIndex' | 'procurementStatus'): RagColours[] {
  if (field === 'riskIndex' && !contracts.some(({ riskIndex }) => riskIndex !== null && colourOf(riskIndex.value) !== null)) return [];
  const rows = new Map<number, number[]>();
  for (const { row, columns } of contracts) {
    const column = columns[field];
    if (column === undefined) continue;
    const known = rows.get(column);
    if (known) known.push(row);
    else rows.set(column, [row]);
  }
  return areasOf([...rows].map(([column, found]) => ({ column, rows: found }))).map(coloured);
}

function coloured(area: RagColours['area']): RagColours {
  return { kind: 'ragColours', step: STEP, area, words: WORDS };
}
