import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import { list } from '../../shared/wording';
import type { ContractsRegister } from '../contract';
import type { WordFault, WordField } from '../text/tidyWords';
import { untidyWords } from '../untidyWords';

const WHAT: Readonly<Record<WordFault, string>> = {
  decorated: 'a remark or marks taken out',
  doubled: 'said twice over',
  punctuation: 'punctuation at the end removed',
  capitals: 'capitals and small letters as usual',
  suffix: 'legal form in the usual letters',
};

/** What was done, as the reason of an edit: “Punctuation at the end removed and legal form in the usual letters”. */
export function reasonOf(faults: readonly WordFault[]): string {
  const text = list(faults.map((fault) => WHAT[fault]));
  return text[0].toUpperCase() + text.slice(1);
}

function wordsStep(id: string, fields: readonly WordField[], title: string, description: string): TidyStep<ContractsRegister> {
  return {
    id, title, description, onByDefault: true,
    propose: (register) => ({
      edits: untidyWords(register).filter(({ field }) => fields.includes(field)).map(({ contract, column, value, tidied }): Edit => ({
        row: contract.row, column, before: value, after: tidied.text, step: id, record: contract.label, reason: reasonOf(tidied.faults),
      })),
      decorations: [],
    }),
  };
}

/** Owners and approvers in proper case, once. */
export const namesStep = wordsStep(
  'names', ['owner', 'approver'], 'Write names as usual',
  'Owners and approvers in capitals get the usual capitals and small letters (McDonald, D’Arcy, de Souza); acronyms and initials are kept. Names given twice over are given once.',
);

/** Suppliers with their legal form in the usual letters. */
export const suppliersStep = wordsStep(
  'suppliers', ['supplier'], 'Tidy suppliers',
  'Writes legal forms the same way (Ltd, PLC, LLP, CIC), removes punctuation at the end, and gives names in capitals their usual letters.',
);
