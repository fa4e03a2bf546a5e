import { textOf } from '../shared/cells';
import { isBlank, valueAt, type Grid } from '../shared/grid';
import { MONEY_FIELDS } from './fields';
import { poundsOf } from './readCells';

const TOTAL = /^(?:(?:grand|overall|sub|running)[ -]?)?totals?\b|\b(?:sub-?)?totals?\s*[:.]?$/i;
const GRAND = /\b(?:grand|overall)\b|^totals?[\s:.]*$|^total (?:of )?(?:all|contracts|register|value)\b/i;

/** Where a row of totals says what it is. */
const LABELLED = ['title', 'supplier', 'portfolio', 'department', 'owner'] as const;
const LONGEST = 80;

/** What a row of totals says it adds up; null for a row that is a contract, or says nothing of totals. */
export function totalLabel(grid: Grid, row: number, columns: Readonly<Record<string, number>>, id: string): { label: string; isGrand: boolean } | null {
  let label = TOTAL.test(id) ? id : undefined;
  if (label === undefined && id !== '') return null;
  for (let i = 0; i < LABELLED.length && label === undefined; i += 1) {
    const column = columns[LABELLED[i]];
    const value = column === undefined ? '' : valueAt(grid, row, column);
    if (typeof value === 'string' && value.length < LONGEST && TOTAL.test(textOf(value))) label = textOf(value);
  }
  if (label === undefined) return null;
  const isDated = ['startDate', 'endDate'].some((field) => columns[field] !== undefined && !isBlank(valueAt(grid, row, columns[field])));
  const isCounted = MONEY_FIELDS.some((field) => columns[field] !== undefined && poundsOf(valueAt(grid, row, columns[field])) !== null);
  return isDated || !isCounted ? null : { label, isGrand: GRAND.test(label) };
}
