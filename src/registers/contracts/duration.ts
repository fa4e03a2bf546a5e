import { isFailure } from '../../rules/failure';
import { contractMonths } from '../../rules/months';
import type { Contract } from './contract';
import { isMissing } from './readCells';

/** The term that the dates give, where the cell says otherwise. */
export interface RightDuration {
  readonly months: number;
  /** What the cell should hold; null where it counts in years, or in words. */
  readonly cell: number | null;
}

/** Less than this is the rounding of a part-month or of a term given in years. */
const TOLERANCE = { months: 0, years: 1 } as const;

/** The duration of a contract whose cell is blank or wrong; null where it is right, or the dates do not say. */
export function rightDuration({ months: cell, start, end }: Contract): RightDuration | null {
  if (!cell || start === null || end === null) return null;
  const months = contractMonths(start, end);
  if (isFailure(months)) return null;
  if (isMissing(cell.value)) return { months, cell: months };
  if (cell.read === null) return null;
  const inMonths = Number(String(cell.value).trim()) === cell.read;
  const difference = Math.abs(cell.read - months);
  return difference <= (inMonths ? TOLERANCE.months : TOLERANCE.years) ? null : { months, cell: inMonths ? months : null };
}
