import { isFailure } from '../../rules/failure';
import { serialToDate } from '../../rules/dates';
import { readMoney } from '../../rules/money';
import { readDate } from '../../rules/readDate';
import { cellName, columnName } from '../shared/address';
import { isBlank, type CellValue } from '../shared/grid';
import type { AsAt, Contract, ContractsRegister, Reading } from './contract';
import { scaleOf } from './readContracts';

/** A formula for a contract, and what it comes to. */
export interface LiveValue {
  readonly formula: string;
  readonly result: CellValue;
}

/**
 * The procurement status as a formula of the contract's own cells: =PROCUREMENTRAG(H5,N5,$C$1). Null where a cell holds
 * something that the function would not read as the register does. Blank cells give a blank.
 */
export function statusFormula(register: ContractsRegister, contract: Contract): LiveValue | null {
  const value = valueArgument(register, contract);
  const end = endArgument(contract);
  if (value === null || end === null || register.asAt === null) return null;
  return { formula: `=PROCUREMENTRAG(${value},${end},${asAtArgument(register.asAt)})`, result: contract.status ?? '' };
}

/** Months to expiry as a formula, rounded to tenths: =ROUND(MONTHSTOEXPIRY(N5,$C$1),1). Null where there is no end date that the function reads. */
export function monthsFormula({ asAt }: ContractsRegister, contract: Contract, months: number): LiveValue | null {
  const end = endArgument(contract);
  return end === null || asAt === null || contract.end === null ? null : { formula: `=ROUND(MONTHSTOEXPIRY(${end},${asAtArgument(asAt)}),1)`, result: months };
}

/** The cell that holds the as-at date, or the date itself. */
function asAtArgument({ cell, serial }: AsAt): string {
  if (cell) return `$${columnName(cell.column)}$${cell.row + 1}`;
  const date = serialToDate(serial);
  return isFailure(date) ? String(serial) : `DATE(${date.year},${date.month},${date.day})`;
}

/** The total value, or annual value × term where the register has no totals. */
function valueArgument({ blocks }: ContractsRegister, { row, block, money, dates, start, end }: Contract): string | null {
  const { totalValue: total, annualValue: annual } = money;
  if (total) return amountArgument(total, row, scaleOf(blocks[block], 'totalValue'));
  const first = dates.startDate ?? dates.awardDate;
  if (!annual || !first || !dates.endDate || annual.read === null || start === null || end === null) return null;
  const amount = typeof annual.value === 'number' ? amountArgument(annual, row, scaleOf(blocks[block], 'annualValue')) : null;
  const days = [dateArgument(first, row), dateArgument(dates.endDate, row)];
  return amount === null || days.includes(null) ? null : `${amount}*CONTRACTMONTHS(${days.join(',')})/12`;
}

function amountArgument({ column, value, read }: Reading<number>, row: number, scale: number): string | null {
  const name = cellName(row, column);
  if (isBlank(value)) return scale === 1 ? name : null;
  if (typeof value === 'number') return scale === 1 ? name : `${name}*${scale}`;
  return scale === 1 && read !== null && readMoney(value, '') === read ? name : null;
}

function endArgument({ row, dates: { endDate } }: Contract): string | null {
  if (!endDate) return null;
  return isBlank(endDate.value) ? cellName(row, endDate.column) : dateArgument(endDate, row);
}

function dateArgument({ column, value, read }: Reading<number>, row: number): string | null {
  return read !== null && readDate(value, '') === read ? cellName(row, column) : null;
}
