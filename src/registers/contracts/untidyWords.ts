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
  const remembered = new Map<string, TidiedWords>();
  let acronyms: ReadonlySet<string> | undefined;
  for (const contract of contracts) {
    if (contract.isEmpty) continue;
    for (const field of WORD_FIELDS) {
      const column = contract.columns[field];
      if (column === undefined) continue;
      const value = valueAt(grid, contract.row, column);
      if (typeof value !== 'string' || isBlank(value) || isPlainlyTidy(value, field) || saysNothing(value) || formulaAt(grid, contract.row, column) !== null) continue;
      const key = `${field}|${value}`;
      let tidied = remembered.get(key);
      if (!tidied) {
        acronyms ??= acronymsOf(register);
        tidied = tidyWords(value, field, acronyms, register.caseExceptions.names);
        remembered.set(key, tidied);
      }
      if (tidied.faults.length > 0) words.push({ contract, field, column, value, tidied });
    }
  }
  return words;
}

/** The common acronyms, the council's own, and those that the register's own words use. */
function acronymsOf({ contracts, caseExceptions }: ContractsRegister): ReadonlySet<string> {
  const acronyms = new Set([...COMMON_ACRONYMS, ...caseExceptions.acronyms.map((acronym) => acronym.toUpperCase())]);
  for (const { title, supplier } of contracts) {
    collectAcronyms(title, acronyms);
    collectAcronyms(supplier, acronyms);
  }
  return acronyms;
}
