import type { Arguments } from '../richapi/arguments';
import { intersection } from './areas';
import type { RangeTarget } from './rangeTarget';

interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: 'Forward' | 'Backwards';
}

/** The first cell, row by row, whose displayed text matches; null where none does. */
export function findText(range: RangeTarget, args: Arguments): RangeTarget | null {
  const criteria = (args.at(1) ?? {}) as SearchCriteria;
  const fold = (text: string) => (criteria.matchCase ? text : text.toLowerCase());
  const wanted = fold(args.string(0));
  const matches = (text: string) => (criteria.completeMatch ? fold(text) === wanted : fold(text).includes(wanted));

  const used = range.sheet.usedArea(true);
  const within = used && intersection(range.area, used);
  if (!within) return null;
  const hits = range.sheet.texts(within).flatMap((row, rowOffset) => row.flatMap((text, columnOffset) =>
    (text !== '' && matches(text) ? [{ row: within.row + rowOffset, column: within.column + columnOffset, rows: 1, columns: 1 }] : [])));
  const hit = hits.at(criteria.searchDirection === 'Backwards' ? -1 : 0);
  return hit ? range.at(hit) : null;
}
