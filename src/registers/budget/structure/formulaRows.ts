const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/gu;
const ADDS = /^=\s*(?:\+?\s*(?:SUM|SUBTOTAL\s*\(\s*(?:9|109)\s*,|AGGREGATE\s*\(\s*9\s*,\s*\d\s*,)|[-+\s]*\$?[A-Z]{1,3}\$?\d)/iu;
const ONLY_SUMS = /^[=+\-\s(),:$A-Z\d]*$/iu;

/**
 * The zero-based sheet rows of its own column that a formula adds up ("=SUM(D5:D9)", "=D9+D14", "=SUBTOTAL(9,D5:D9)"), as
 * runs from a first to a last row; null for any other formula.
 */
export function rowsAdded(formula: string, column: string): ReadonlyArray<readonly [first: number, last: number]> | null {
  if (!ADDS.test(formula) || !ONLY_SUMS.test(formula)) return null;
  const rows: Array<readonly [number, number]> = [];
  for (const [, from, first, to, last] of formula.toUpperCase().matchAll(RANGE)) {
    if (from !== column || (to !== undefined && to !== column)) return null;
    const [a, b] = [Number(first) - 1, Number(last ?? first) - 1];
    rows.push([Math.min(a, b), Math.max(a, b)]);
  }
  return rows.length > 0 ? rows : null;
}
