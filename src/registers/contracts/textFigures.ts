import type { Contract, ContractsRegister } from './contract';
import { MONEY_FIELDS } from './fields';
import { scaleOf } from './readContracts';

/** A figure stored as text, and the number that belongs in its cell. */
export interface TextFigure {
  readonly field: string;
  readonly column: number;
  readonly value: string;
  readonly number: number;
}

/** The money and durations of a contract that are stored as text. Durations in words (“2 years”) are left as they are. */
export function textFigures({ blocks }: ContractsRegister, { block, money, months }: Contract): TextFigure[] {
  const figures: TextFigure[] = [];
  for (const field of MONEY_FIELDS) {
    const cell = money[field];
    if (!cell || typeof cell.value !== 'string' || cell.read === null) continue;
    // A column of thousands goes on holding thousands.
    const scale = scaleOf(blocks[block], field);
    figures.push({ field, column: cell.column, value: cell.value, number: scale === 1 ? cell.read : cell.read / scale });
  }
  if (months && typeof months.value === 'string' && /^\s*'?\d+(?:\.\d+)?\s*$/.test(months.value)) {
    figures.push({ field: 'months', column: months.column, value: months.value, number: Number(months.value.replace("'", '')) });
  }
  return figures;
}
