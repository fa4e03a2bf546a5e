import { isFailure } from '../../../rules/failure';
import { addMonthsTo, monthsToExpiry } from '../../../rules/months';
import { compareFigures } from '../../../rules/numbers';
import type { ProcurementMatrix } from '../../../rules/procurementStatus';
import type { RagWord } from '../../../rules/rag';

/**
 * How many months before its end a contract of a given value turns Amber or Red by the council's own matrix: by then its
 * replacement should be under way. Null where it never does before it ends.
 */
export function leadMonths(value: number, { upToValues, rows }: ProcurementMatrix<RagWord>): number | null {
  const column = upToValues.findIndex((limit) => limit === null || compareFigures(value, limit) <= 0);
  const urgent = rows.filter(({ statuses, upToMonths }) => upToMonths !== null && (statuses[column] === 'Red' || statuses[column] === 'Amber'));
  return urgent.at(-1)?.upToMonths ?? null;
}

/** The day on which the procurement of a contract's replacement should start at the latest, as a serial number; null where it cannot be told. */
export function startBy(end: number, value: number, matrix: ProcurementMatrix<RagWord>): number | null {
  const months = leadMonths(value, matrix);
  if (months === null) return null;
  const day = addMonthsTo(end, -months);
  if (isFailure(day)) return null;
  // From the 30th of a month to the 31st of another is a day more than the months between them.
  const left = monthsToExpiry(day, end);
  return !isFailure(left) && left > months ? day + 1 : day;
}
