import type { Edit } from '../../shared/edit';
import { valueAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { ContractsRegister } from '../contract';
import { notePlace, withNote } from '../notes';
import { untidyWords } from '../untidyWords';
import { reasonOf } from './words';

const STEP = 'titles';

/** Titles without decoration. A remark taken out goes to the commentary; where there is no place for it, the title is left. */
export const titlesStep: TidyStep<ContractsRegister> = {
  id: STEP,
  title: 'Clean titles',
  description: 'Takes remarks such as “** Now Live **” out of titles and puts them into the commentary, writes titles in capitals as usual, and removes punctuation at the end.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const edits: Edit[] = [];
    for (const { contract, field, column, value, tidied } of untidyWords(register)) {
      if (field !== 'title') continue;
      const title: Edit = { row: contract.row, column, before: value, after: tidied.text, step: STEP, record: contract.label, reason: reasonOf(tidied.faults) };
      if (tidied.note === '') {
        edits.push(title);
        continue;
      }
      const place = notePlace(register, contract);
      if (place === null) continue;
      const before = valueAt(register.grid, contract.row, place);
      const after = withNote(before, tidied.note);
      const note: Edit | null = after === null ? null : { row: contract.row, column: place, before, after, step: STEP, record: contract.label, reason: `“${tidied.note}” taken from the title` };
      if (note) edits.push(note);
      // Unless its remark is kept elsewhere, the title keeps it.
      if (!note || !isUnticked(note)) edits.push(title);
    }
    return { edits, decorations: [] };
  },
};
