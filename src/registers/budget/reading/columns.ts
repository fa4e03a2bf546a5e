import { isBlank, numberFormatAt, valueAt } from '../../shared/grid';
import type { FieldMatch } from '../../shared/registerKind';
import type { Region } from '../../shared/recognition/region';
import { FIGURE_FIELDS, LABEL_FIELDS } from '../fields';
import type { ColumnMeaning, Header } from './headers';
import { yearIn } from './meaning';
import { periodIn } from './periods';
import { dateInTitle } from './title';
import { readFigure } from './readFigure';

const MOST_ROWS = 200;
const BEFORE_ACTION = /\b(?:gross|before)\b/iu;
/** What comes after management action, where the same field stands twice. */
const AFTER: Readonly<Record<string, string>> = { variance: 'netVariance', projection: 'netProjection' };
/** What the same field of an earlier month is. */
const PREVIOUS: Readonly<Record<string, string>> = { variance: 'previousVariance', projection: 'previousProjection' };
const LABELS: ReadonlySet<string> = new Set(LABEL_FIELDS);
const FIGURES: ReadonlySet<string> = new Set(FIGURE_FIELDS);

interface Content {
  readonly figures: number;
  readonly texts: number;
  /** Texts that are codes: one word with a digit in it. */
  readonly codes: number;
}

/**
 * The fields of a block, by its header and by what its columns hold.
 * @param endRow the row after its last
 * @param title what stands above it: columns of an earlier year than it names are last year's
 */
export function fieldsIn(region: Region, header: Header, endRow: number, title: string): FieldMatch[] {
  const firstRow = header.rows[header.rows.length - 1] + 1;
  const content = contentReader(region, firstRow, endRow);
  const named = withoutOtherYears(header.columns, yearIn(title)).flatMap((column): ColumnMeaning[] => {
    const { figures, texts } = content(column.column);
    if (FIGURES.has(column.field) && texts > figures) return [];
    if (LABELS.has(column.field) && figures > texts) return [{ ...column, field: 'code' }];
    return [column];
  });
  const matches = withCodes(oneEach(named, periodIn(dateInTitle(title)?.text ?? '')), content);
  if (!matches.some(({ field }) => LABELS.has(field))) {
    const label = unnamedLabel(region, matches, content);
    if (label !== null) return [...matches.filter(({ column }) => column !== label), { field: 'service', column: label, heading: '', confidence: 0.8 }].sort((a, b) => a.column - b.column);
  }
  return matches.sort((a, b) => a.column - b.column);
}

/** Cost centres given as codes beside their names are codes. */
function withCodes(matches: readonly FieldMatch[], content: (column: number) => Content): FieldMatch[] {
  const isNamed = matches.some(({ field }) => field === 'service');
  return matches.map((match) => (match.field === 'costCentre' && isNamed && content(match.column).codes * 2 > content(match.column).texts ? { ...match, field: 'code' } : match));
}

function contentReader(region: Region, firstRow: number, endRow: number): (column: number) => Content {
  const step = Math.max(1, (endRow - firstRow) / MOST_ROWS);
  const rows: number[] = [];
  for (let row = firstRow; row < endRow; row += step) rows.push(Math.floor(row));
  const known = new Map<number, Content>();
  return (column) => {
    let found = known.get(column);
    if (!found) {
      let figures = 0;
      let texts = 0;
      let codes = 0;
      for (const row of rows) {
        const value = valueAt(region.grid, row, column);
        if (isBlank(value)) continue;
        if (readFigure(value, column, 1, numberFormatAt(region.grid, row, column)).printed !== null) {
          figures += 1;
          continue;
        }
        texts += 1;
        if (/^\S*\d\S*$/.test(String(value).trim())) codes += 1;
      }
      found = { figures, texts, codes };
      known.set(column, found);
    }
    return found;
  };
}

/** The columns of the year that the title names, or else that most are of, and those of no year; other years' are left out. */
function withoutOtherYears(columns: readonly ColumnMeaning[], titleYear: number | null): ColumnMeaning[] {
  const counts = new Map<number, number>();
  for (const { year, field } of columns) if (year !== null && FIGURES.has(field)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
  const own = counts.size > 1 || titleYear === null ? usual : titleYear;
  return columns.filter(({ field, year }) => field !== 'other' && (year === null || own === null || year === own || !FIGURES.has(field)));
}

/** Of several columns for one field the net or plain one; a second variance or projection beside a gross one is the net one. */
function oneEach(columns: readonly ColumnMeaning[], now: number | null): FieldMatch[] {
  const matches = new Map<string, FieldMatch>();
  for (const { field, column, heading } of [...columns].sort((a, b) => preference(b.heading) - preference(a.heading) || a.column - b.column)) {
    const match = { field, column, heading, confidence: 1 };
    const other = matches.get(field);
    if (!other) {
      matches.set(field, match);
      continue;
    }
    const earlier = earlierOf(field, other, match, now);
    if (earlier) {
      matches.set(field, earlier.current);
      if (!matches.has(earlier.field)) matches.set(earlier.field, { ...earlier.previous, field: earlier.field });
      continue;
    }
    const after = AFTER[field];
    if (after === undefined || matches.has(after) || BEFORE_ACTION.test(other.heading) === BEFORE_ACTION.test(heading)) continue;
    const [gross, net] = BEFORE_ACTION.test(heading) ? [match, other] : [other, match];
    matches.set(field, gross);
    matches.set(after, { ...net, field: after });
  }
  return [...matches.values()];
}

/** Of "Variance month 4" and "Variance month 5", or "Variance" in a table of month 5, the first is last report's. */
function earlierOf(field: string, a: FieldMatch, b: FieldMatch, now: number | null): { field: string; current: FieldMatch; previous: FieldMatch } | null {
  const previous = PREVIOUS[field];
  const [first, second] = [periodIn(a.heading) ?? now, periodIn(b.heading) ?? now];
  if (previous === undefined || first === null || second === null || first === second) return null;
  return first > second ? { field: previous, current: a, previous: b } : { field: previous, current: b, previous: a };
}

/** "Net budget" beside "Gross expenditure budget" and "Income budget" is the one that variances are measured against. */
function preference(heading: string): number {
  return (/\bnet\b/iu.test(heading) ? 1 : 0) - (/\b(?:gross|income|expenditure)\b/iu.test(heading) ? 1 : 0);
}

/** The column of words left of the figures, where no heading says what it is. */
function unnamedLabel(region: Region, matches: readonly FieldMatch[], content: (column: number) => Content): number | null {
  const figures = matches.filter(({ field }) => FIGURES.has(field)).map(({ column }) => column);
  const end = figures.length > 0 ? Math.min(...figures) : region.endColumn;
  let best: number | null = null;
  for (let column = region.firstColumn; column < end; column += 1) {
    const { texts } = content(column);
    if (texts > 0 && (best === null || texts > content(best).texts)) best = column;
  }
  return best;
}
