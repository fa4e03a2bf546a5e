import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { fieldInWords } from '../fields';
import { notePlace } from '../notes';
import type { WordFault } from '../text/tidyWords';
import { untidyWords } from '../untidyWords';
import { findingAt } from './perContract';

/** A check for one fault of wording, in titles, suppliers, owners and approvers. */
function wordingCheck(rule: string, title: string, fault: WordFault, fixedBy: string, says: string): Check<ContractsRegister> {
  const severity = 'info';
  return {
    rule, title, severity, fixedBy,
    run: (register) =>
      untidyWords(register)
        .filter(({ tidied }) => tidied.faults.includes(fault))
        .map(({ contract, field, value, tidied }) =>
          findingAt(register, contract, { rule, severity }, {
            field, message: `${contract.label}: the ${fieldInWords(field)} “${value.trim()}” ${says}.`,
            suggestion: tidied.note === '' || notePlace(register, contract) !== null ? tidied.text : undefined,
          })),
  };
}

/** Remarks and marks in a title: “** Now Live **”. */
export const titleDecorated = wordingCheck('title-decorated', 'Decorated titles', 'decorated', 'titles', 'holds a remark or marks that are not part of it');
/** “Multi Emp. Post Multi Emp. Post”. */
export const nameDoubled = wordingCheck('name-doubled', 'Names given twice', 'doubled', 'names', 'is given twice over');
/** “Construction Limited,”. */
export const trailingPunctuation = wordingCheck('trailing-punctuation', 'Punctuation at the end', 'punctuation', 'suppliers', 'ends with a stray punctuation mark');
/** “THE PROVISION OF...”. */
export const inCapitals = wordingCheck('in-capitals', 'Names and titles in capitals', 'capitals', 'names', 'is not in the usual capitals and small letters');
/** “Walker Construction LTD”. */
export const supplierSuffix = wordingCheck('supplier-suffix', 'Legal forms not in the usual letters', 'suffix', 'suppliers', 'does not end with its legal form in the usual letters');
