import { isFailure } from '../../../rules/failure';
import { readYesNo } from '../../../rules/numbers';
import { textOf } from '../../shared/cells';
import { isBlank, numberFormatAt, valueAt, type CellValue } from '../../shared/grid';
import type { Contract, ContractsRegister } from '../contract';
import { dayInWords } from '../dates';
import { MONEY_FIELDS } from '../fields';
import { dayOf, isMissing, isWithheld, poundsOf } from '../readCells';
import { scaleOf } from '../readContracts';
import { allowedWord } from './allowedWords';
import type { LgaField } from './lgaFields';

/** Where nothing may be published, the schema wants these words. */
export const WITHHELD = 'REDACTED COMMERCIAL CONFIDENTIALITY';

/** What one published cell holds; `problem` says what the register's cell lacks, and the cell is then ''. */
export interface Published {
  readonly value: string;
  readonly problem?: 'missing' | 'not allowed';
  /** Completes “It must be …”. */
  readonly wanted?: string;
}

/** Money as the schema has it: with pence, without commas or signs of currency. */
export function publishedMoney(pounds: number): string {
  return (Math.round(pounds * 100) / 100).toFixed(2);
}

/** Reads one field of one contract as the schema wants it. */
export function published(register: ContractsRegister, contract: Contract, field: LgaField): Published {
  const column = columnOf(contract, field);
  if (column === undefined) return { value: '', problem: 'missing' };
  const value = valueAt(register.grid, contract.row, column);
  // A supplier that is no charity has no charity number, and saying so (“none”, “n/a”) is an answer.
  if (isBlank(value) || (isMissing(value) && field.from !== 'charityNumber')) return { value: '', problem: 'missing' };
  if (field.type === 'text') return asText(value, numberFormatAt(register.grid, contract.row, column), field);
  if (field.type === 'yesNo') return asYesNo(value);
  return field.type === 'date' ? asDate(value) : asMoney(value, register, contract, field);
}

/** The register's column for a field of the schema; a register without departments gives the portfolio, one without start dates the award date, and one without titles the description. */
export function columnOf({ columns }: Pick<Contract, 'columns'>, { from }: LgaField): number | undefined {
  const instead: Readonly<Record<string, string>> = { department: 'portfolio', startDate: 'awardDate', title: 'description' };
  return columns[from] ?? (instead[from] === undefined ? undefined : columns[instead[from]]);
}

/** Words as they stand in the cell, without spaces at the ends. A number shown with noughts before it (00123456) is published so. */
function asText(value: CellValue, format: string, { words }: LgaField): Published {
  const text = typeof value === 'number' && /^0+$/.test(format) ? String(value).padStart(format.length, '0') : String(value).trim();
  if (!words) return { value: text };
  const word = allowedWord(textOf(text), words);
  return word === null ? { value: '', problem: 'not allowed', wanted: words.map((allowed) => `“${allowed}”`).join(' or ') } : { value: word };
}

function asYesNo(value: CellValue): Published {
  const answer = readYesNo(typeof value === 'string' ? textOf(value) : value, '');
  return isFailure(answer) ? { value: '', problem: 'not allowed', wanted: 'Yes or No' } : { value: String(answer) };
}

function asDate(value: CellValue): Published {
  const day = dayOf(value);
  return day === null ? { value: '', problem: 'not allowed', wanted: 'a date, such as 31/03/2019' } : { value: dayInWords(day) };
}

function asMoney(value: CellValue, { blocks }: ContractsRegister, { block }: Contract, { from }: LgaField): Published {
  if (isWithheld(value)) return { value: WITHHELD };
  const money = MONEY_FIELDS.find((id) => id === from);
  const pounds = poundsOf(value, money ? scaleOf(blocks[block], money) : 1);
  return pounds === null ? { value: '', problem: 'not allowed', wanted: 'an amount in pounds' } : { value: publishedMoney(pounds) };
}
