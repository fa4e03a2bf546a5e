import type { Edit } from '../../shared/edit';
import { formulaAt, isBlank, valueAt, type CellValue } from '../../shared/grid';
import type { Proposal, TidyStep } from '../../shared/tidy';
import type { Contract, ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { newColumn } from '../newColumn';
import { notePlace, withNote } from '../notes';
import { colourAndNote, colourOf, isMark, isMissing } from '../readCells';
import { statusFormula, type LiveValue } from '../statusFormulas';
import { coloursIn, coloursOf } from './colours';
import { FORMULAS, valuesOrFormulas } from './ways';

const STEP = 'procurement-status';
/** Words that say that something is being done, where a colour belongs: “Plan in place”, “Replacement in hand”. */
const PLAN = /\bplan(?:s|ned)?\b|\bin (?:place|hand|progress)\b|\bunder ?way\b|\bre-?(?:tender|procure|procurement|placement|let)\w*|\breplac\w+|\bextension\b/i;

/** Procurement status in words, with colours, in the register's own column or a new one at the right. */
export const procurementStatusStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Work out procurement status',
  description: 'Writes Red, Amber, Yellow or Green for the as-at date, in a new column at the right unless the register has one, and colours the words. A note such as “plan in place” goes beside the colour, never in its stead. As formulas, the status follows the value, the end date and the as-at date.',
  onByDefault: true,
  options: valuesOrFormulas('Status'),
  propose: (register, isUnticked, option) => {
    const { contracts, blocks, asAt } = register;
    const indexColours = coloursOf(register, 'riskIndex', STEP);
    if (asAt === null) return { edits: [], decorations: indexColours };
    const live = (contract: Contract): LiveValue | null => (option === FORMULAS ? statusFormula(register, contract) : null);
    if (blocks.some(({ columns }) => columns.procurementStatus !== undefined)) {
      return {
        edits: contracts.flatMap((contract) => (contract.isEmpty ? [] : inOwnColumn(register, contract, live(contract), isUnticked))),
        decorations: [...indexColours, ...coloursOf(register, 'procurementStatus', STEP)],
      };
    }
    const { edits, decorations } = inNewColumn(register, live, isUnticked);
    return { edits, decorations: [...indexColours, ...decorations] };
  },
};

function reason({ asAt }: ContractsRegister, why: string): string {
  return asAt ? `${why} at ${dayInWords(asAt.serial)}` : why;
}

function written(status: CellValue, live: LiveValue | null): Pick<Edit, 'after' | 'result'> {
  return live ? { after: live.formula, result: live.result } : { after: status };
}

/** The register's own cell: blank, a mark, a plan, or a colour that may be another one. Words of other kinds are the officer's. */
function inOwnColumn(register: ContractsRegister, contract: Contract, live: LiveValue | null, isUnticked: (edit: Edit) => boolean): Edit[] {
  const { row, columns, status, label } = contract;
  const column = columns.procurementStatus;
  if (column === undefined || formulaAt(register.grid, row, column) !== null) return [];
  const before: CellValue = valueAt(register.grid, row, column);
  if (status === null) return live && isBlank(before) ? [{ row, column, before, ...written('', live), step: STEP, record: label, reason: 'Blank until there is a value and an end date' }] : [];
  const printed = colourOf(before);
  const note = colourAndNote(before)?.note ?? (printed === null && isPlan(before) ? String(before).trim() : '');
  if ((before === status && !live) || (printed === null && note === '' && !isMissing(before) && !isMark(before))) return [];
  const why = printed === null ? 'The status was missing' : before === status ? 'As a formula' : printed === status ? 'In one word' : 'Worked out from value and end date';
  const edit: Edit = { row, column, before, ...written(status, live), step: STEP, record: label, reason: reason(register, why) };
  if (note === '') return [edit];
  const place = notePlace(register, contract);
  if (place === null) return [];
  const said = valueAt(register.grid, row, place);
  const kept = withNote(said, note);
  if (kept === null) return [edit];
  const noteEdit: Edit = { row, column: place, before: said, after: kept, step: STEP, record: label, reason: 'Note kept beside the status' };
  return isUnticked(noteEdit) ? [noteEdit] : [noteEdit, edit];
}

function isPlan(value: CellValue): boolean {
  return typeof value === 'string' && PLAN.test(value);
}

function inNewColumn(register: ContractsRegister, live: (contract: Contract) => LiveValue | null, isUnticked: (edit: Edit) => boolean): Proposal {
  const { column, headings } = newColumn(register, 'Procurement status', STEP);
  // Without any heading the column could not be found again, so it is not filled.
  if (headings.every((edit) => isUnticked(edit))) return { edits: headings, decorations: [] };
  const words = register.contracts.flatMap((contract): Edit[] => {
    const { row, status, isEmpty, label } = contract;
    const formula = live(contract);
    if (isEmpty || (status === null && !formula)) return [];
    return [{ row, column, before: '', ...written(status ?? '', formula), step: STEP, record: label, reason: reason(register, 'Worked out from value and end date') }];
  });
  return { edits: [...headings, ...words], decorations: coloursIn(register, column, STEP) };
}
