import { RAG_WORST_FIRST } from '../../../rules/rag';
import { RAG_COLOURS } from '../../../schemes/ragColours';
import { areasOf } from '../../shared/areas';
import type { Edit, RagColours } from '../../shared/edit';
import { isBlank, valueAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { BudgetLine, BudgetRegister } from '../budget';
import { lineVariance } from '../lineVariance';
import { columnFor, headingEdits, isFree } from './cells';

const STEP = 'rag';
const WORDS: RagColours['words'] = RAG_WORST_FIRST.filter((word) => word !== 'Yellow').map((word) => ({ word, ...RAG_COLOURS[word] }));

/** Red, Amber or Green by the scheme's tolerances, in words, with colours. */
export const ragStep: TidyStep<BudgetRegister> = {
  id: STEP,
  title: 'Work out RAG',
  description: 'Writes Red, Amber or Green by the scheme’s tolerances for services and for the total, in a new column at the right unless the register has one, and colours the words. Words of other kinds are left alone.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const places = register.blocks.map((_, block) => {
      const place = columnFor(register, block, 'rag', 'RAG');
      const headings = place ? headingEdits(STEP, place, 'New column for the RAG') : [];
      const cells = place === null || (headings.length > 0 && headings.every(isUnticked)) ? [] : wordEdits(register, block, place.column);
      return { column: place?.column ?? null, edits: cells.length === 0 && place?.isNew ? [] : [...headings, ...cells] };
    });
    const coloured = places.flatMap(({ column, edits }, block) => {
      const rows = register.lines.filter((line) => line.block === block).map(({ row }) => row);
      const exists = register.blocks[block].columns.rag !== undefined || edits.length > 0;
      return column === null || !exists || rows.length === 0 ? [] : [{ column, rows: rowsTo(rows) }];
    });
    return {
      edits: places.flatMap(({ edits }) => edits),
      decorations: areasOf(coloured).map((area): RagColours => ({ kind: 'ragColours', step: STEP, area, words: WORDS })),
    };
  },
};

/** One run of rows from the first line to the last: colours for headings between them do no harm. */
function rowsTo(rows: readonly number[]): number[] {
  return Array.from({ length: rows[rows.length - 1] - rows[0] + 1 }, (_, i) => rows[0] + i);
}

function wordEdits(register: BudgetRegister, block: number, column: number): Edit[] {
  return register.lines.flatMap((line: BudgetLine): Edit[] => {
    if (line.block !== block || !isFree(register, line.row, column)) return [];
    const { rag } = lineVariance(register, line);
    const before = valueAt(register.grid, line.row, column);
    if (rag === null || before === rag || (line.printedRag === null && !isBlank(before))) return [];
    const reason = line.printedRag === null ? 'The RAG was missing' : line.printedRag === rag ? 'In one word' : 'The RAG did not agree with the tolerances';
    return [{ row: line.row, column, before, after: rag, step: STEP, record: line.name, reason }];
  });
}
