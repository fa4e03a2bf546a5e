import { isFailure, wrong, type Failure } from './failure';
import { monthsToExpiry } from './months';
import { compareFigures } from './numbers';

/** One stretch of months to expiry, with a status for each stretch of value. */
export interface ProcurementRow<Status extends string> {
  /** Last month of the stretch, that month included; null for no limit. */
  readonly upToMonths: number | null;
  /** One status for each entry of `upToValues`. */
  readonly statuses: readonly Status[];
}

/**
 * How soon a contract of a given value must be procured again.
 * `upToValues` and the rows' `upToMonths` ascend, are inclusive, and end with null: no limit.
 */
export interface ProcurementMatrix<Status extends string> {
  readonly upToValues: ReadonlyArray<number | null>;
  readonly rows: ReadonlyArray<ProcurementRow<Status>>;
}

/**
 * The procurement status of a contract from its total value and the months left to run at the as-at date.
 * A contract past its end date is Red whatever the matrix says.
 * @param totalValue whole-life value in pounds
 * @param end serial number
 * @param asAt serial number
 */
export function procurementStatus<Status extends string>(
  totalValue: number, end: number, asAt: number, matrix: ProcurementMatrix<Status>,
): Status | 'Red' | Failure {
  if (end < asAt) return 'Red';
  const months = monthsToExpiry(asAt, end);
  if (isFailure(months)) return months;
  const column = matrix.upToValues.findIndex((limit) => limit === null || compareFigures(totalValue, limit) <= 0);
  if (column < 0) return wrong('Total value', totalValue, 'within the values that the procurement matrix covers');
  const row = matrix.rows.find(({ upToMonths }) => upToMonths === null || months <= upToMonths);
  return row?.statuses[column] ?? wrong('Months to expiry', months, 'within the months that the procurement matrix covers');
}
