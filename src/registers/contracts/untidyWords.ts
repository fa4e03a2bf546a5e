import { formulaAt, isBlank, valueAt } from '../shared/grid';
import { saysNothing } from '../shared/placeholders';
import { collectAcronyms, COMMON_ACRONYMS } from '../shared/text/acronyms';
import type { Contract, ContractsRegister } from './contract';
import { isPlainlyTidy, tidyWords, WORD_FIELDS, type TidiedWords, type WordField } from './text/tidyWords';

/** A cell of words that wants tidying. */
export interface UntidyWords {
  readonly contract: Contract;
  readonly field: WordField;
  readonly column: number;
  readonly value: string;
  readonly tidied: TidiedWords;
}

/** Several checks and steps ask for the same cells of the same register. */
const found = new WeakMap<ContractsRegister, readonly UntidyWords[]>();

/** The titles, suppliers, owners and approvers that want tidying, down the register. Formulas and untidy spaces are left to others. */
export function untidyWords(register: ContractsRegister): readonly UntidyWords[] {
  let words = found.get(register);
  if (!words) {
    words = findUntidyWords(register);
    found.set(register, words);
  }
  return words;
}

function findUntidyWords(register: ContractsRegister): UntidyWords[] {
  const { contracts, grid } = register;
  const words: UntidyWords[] = [];
  const tidiedOf = tidier(register);
  for (const contract of contracts) {
    if (contract.isEmpty) continue;
    for (const field of WORD_FIELDS) {
      const column = contract.columns[field];
      if (column === undefined) continue;
      const value = valueAt(grid, contract.row, column);
      if (typeof value !== 'string' || isBlank(value)) continue;
      const tidied = tidiedOf(value, field);
      if (tidied && formulaAt(grid, contract.row, column) === null) words.push({ contract, field, column, value, tidied });
    }
  }
  return words;
}

/** Tells how words should read; null where they are tidy. A few people and suppliers come again and again, titles seldom. */
function tidier(register: ContractsRegister): (value: string, field: WordField) => TidiedWords | null {
  const known = new Map(WORD_FIELDS.map((field) => [field, new Map<string, TidiedWords | null>()]));
  let acronyms: ReadonlySet<string> | undefined;
  const tidied = (value: string, field: WordField): TidiedWords | null => {
    if (isPlainlyTidy(value, field) || saysNothing(value)) return null;
    acronyms ??= acronymsOf(register);
    const found = tidyWords(value, field, acronyms, register.caseExceptions.names);
    return found.faults.length > 0 ? found : null;
  };
  return (value, field) => {
    const remembered = field === 'title' ? undefined : known.get(field);
    let found = remembered?.get(value);
    if (found === undefined) {
      found = tidied(value, field);
      remembered?.set(value, found);
    }
    return found;
  };
}

/** The common acronyms, the council's own, and those that the register's own words use. */
function acronymsOf({ contracts, caseExceptions }: ContractsRegister): ReadonlySet<string> {
  const acronyms = new Set([...COMMON_ACRONYMS, ...caseExceptions.acronyms.map((acronym) => acronym.toUpperCase())]);
  for (const { title } of contracts) collectAcronyms(title, acronyms);
  for (const supplier of new Set(contracts.map((contract) => contract.supplier))) collectAcronyms(supplier, acronyms);
  return acronyms;
}
