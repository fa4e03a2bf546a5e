import { numberOf } from '../shared/cells';
import { lexiconOf, type HeadingMeaning, type Lexicon } from '../shared/headings/lexicon';
import { endColumn, endRow, isBlank, valueAt, type CellValue, type Grid } from '../shared/grid';
import { withBaseInWords } from './base';
import { INDICATOR_FIELDS } from './fields';
import { periodsIn, withoutPeriods } from './periods';

const base = lexiconOf({ fields: INDICATOR_FIELDS, groups: {}, measures: {}, commonWord: 'year' });

const EARLIER = /\b(?:prior|last|preceding|earlier|previous(?:ly)?)(?:\s+(?:financial|reported|reporting))?(?:\s+(?:year|period|quarter|report|time)(?:['’]?s)?)?\b/giu;
const NOW = /\b(?:this|latest|current|most recent)(?:\s+(?:financial|reported|reporting))?(?:\s+(?:year|period|quarter|report)(?:['’]?s)?)?\b/giu;
const BENCHMARK =
  /\b(?:england|english|national(?:ly)?|london|outer|inner|region(?:al)?|statistical|nearest|neighbours?|neighbors?|sn|cipfa|comparators?|comparable|peers?|uk|united kingdom|great britain|wales|scotland|similar authorities|family|benchmarks?)\b/giu;
const CHANGE = /\b(?:change|points?|movement|difference|increase|decrease|compar\w*|significan\w*|polarity|trend)\b/iu;
/** "Number of offences" is a count whatever is counted. */
const COUNTED = /\b(?:number|no\.?|count|total(?: number)?) of (?!the (?:population|residents)|population|residents)(?:(?!perbase|previous|current|benchmark)[\p{L}’'\s-])+/giu;
/** Headings that say which of several columns of figures a column is. */
const MEASURE = new Set(['count', 'population', 'rate', 'value', 'previousCount', 'previousRate']);

const CURRENT = new Set(['count', 'rate', 'value']);

/** Years named in one row of headings, the latest first; none where the row names fewer than two. */
type Years = readonly number[];

/** Reads headings of rates and indicators: years as current and previous, places as a benchmark, any base as one. */
export function indicatorsLexicon(grid: Grid): Lexicon {
  const years = yearsOfHeadings(grid);
  const own = ownNameIn(grid, years);
  return { ...base, meaning: (heading) => (heading === own ? base.meaning('current') : meaning(heading, years)), repair: (heading) => heading };
}

function inPlainWords(heading: string): string {
  return withBaseInWords(heading)
    .replace(EARLIER, ' previous ').replace(NOW, ' current ').replace(BENCHMARK, ' benchmark ').replace(COUNTED, ' number ').replace(/\b9[05](?:\.\d)?\s*percent\b/giu, ' ');
}

function meaning(heading: string, years: Years): HeadingMeaning | null {
  const plain = inPlainWords(heading);
  const periods = periodsIn(plain);
  if (periods.length !== 1 || years.length === 0 || CHANGE.test(plain)) return base.meaning(periods.length > 0 ? withoutPeriods(plain) || 'current' : plain);
  const place = years.indexOf(periods[0].order);
  const words = withoutPeriods(plain);
  const isBenchmark = /\bbenchmark\b/u.test(words);
  if (place > 1 && !isBenchmark) return null;
  if (place === 0 && isBenchmark) return base.meaning(words);
  return base.meaning(`${place === 0 ? 'current' : 'previous'} ${words}`);
}

function yearsOfHeadings(grid: Grid): Years {
  const last = Math.min(endRow(grid), grid.top + DEEPEST);
  for (let row = grid.top; row < last; row += 1) {
    const orders = new Set<number>();
    for (let column = grid.left; column < endColumn(grid); column += 1) {
      const value = valueAt(grid, row, column);
      const periods = isHeadingText(value) && !CHANGE.test(value) ? periodsIn(value) : [];
      if (periods.length === 1) orders.add(periods[0].order);
    }
    if (orders.size > 1) return [...orders].sort((a, b) => b - a);
  }
  return [];
}

/** The heading over a council's own figures that is only its name: the first unknown one, between the indicators and a benchmark, where no other heading names current figures. */
function ownNameIn(grid: Grid, years: Years): string | null {
  const last = Math.min(endRow(grid), grid.top + DEEPEST);
  for (let row = grid.top; row < last; row += 1) {
    const texts = (grid.values[row - grid.top] ?? []).filter((value) => !isBlank(value));
    if (texts.length < 3 || !texts.every(isHeadingText)) continue;
    const fields = texts.map((text) => meaning(text, years)?.field);
    const [label, benchmark] = [fields.indexOf('indicator'), fields.indexOf('benchmark')];
    const isNamed = fields.some((field) => field !== undefined && CURRENT.has(field));
    if (label < 0 || benchmark <= label || isNamed) continue;
    return texts[fields.findIndex((field, i) => field === undefined && i > label && i < benchmark)] ?? null;
  }
  return null;
}

/** Headings are looked for this far down. */
const DEEPEST = 60;
const LONGEST = 60;

function isHeadingText(value: CellValue): value is string {
  return typeof value === 'string' && value.length <= LONGEST && !isBlank(value);
}

/**
 * The sheet as recognition reads it: years stored as numbers become words, and headings that stand over several columns
 * ("2016/17" over "Number" and "Rate") are put into the row below them. Columns and rows of figures stay where they are.
 */
export function withPlainHeadings(grid: Grid): Grid {
  const last = Math.min(endRow(grid), grid.top + DEEPEST);
  const rows = grid.values.map((cells, index) => (grid.top + index < last ? yearsInWords(cells) : cells));
  const plain = { ...grid, values: rows };
  for (let row = grid.top; row + 1 < last; row += 1) {
    const spread = spreadOver(plain, row);
    if (!spread) continue;
    rows[row + 1 - grid.top] = spread;
    rows[row - grid.top] = spread.map(() => '');
  }
  return plain;
}

/** A row of headings in which years stand as numbers, or as text that is nothing else. */
function yearsInWords(cells: readonly CellValue[]): readonly CellValue[] {
  const filled = cells.filter((cell) => !isBlank(cell));
  const years = filled.map(numberOf).filter((number) => number !== null);
  const areYears = years.length >= 2 && years.length < filled.length && new Set(years).size === years.length && years.every((year) => Number.isInteger(year) && year >= 1990 && year <= 2100);
  return areYears ? cells.map((cell) => (numberOf(cell) === null ? cell : `Year ${numberOf(cell)}`)) : cells;
}

/** The row below one with headings of periods or places over several columns, each measure with the heading over it; null for other rows. */
function spreadOver(grid: Grid, row: number): CellValue[] | null {
  const groups = new Map<number, string>();
  for (let column = grid.left; column < endColumn(grid); column += 1) {
    const value = valueAt(grid, row, column);
    if (isHeadingText(value)) groups.set(column, value);
  }
  const isGroup = (text: string): boolean => periodsIn(text).length === 1 || new RegExp(`^\\s*(?:${EARLIER.source}|${NOW.source}|${BENCHMARK.source})`, 'iu').test(text);
  if ([...groups.values()].filter(isGroup).length < 2) return null;
  let current: { text: string; end: number } | null = null;
  let spread = 0;
  const below = grid.values[row + 1 - grid.top].map((cell, index) => {
    const column = grid.left + index;
    const text = groups.get(column);
    if (text !== undefined) current = { text, end: endOfMerge(grid, row, column) };
    if (text !== undefined && isBlank(cell)) return text;
    if (!current || !isHeadingText(cell) || (current.end > 0 && column >= current.end) || !isGroup(current.text)) return cell;
    const field = meaning(cell, [])?.field;
    if (field === undefined || !MEASURE.has(field)) return cell;
    spread += 1;
    return `${current.text} ${cell}`;
  });
  return spread >= 2 ? below : null;
}

/** The column after a merged heading; 0 where it is not merged. */
function endOfMerge({ merges }: Grid, row: number, column: number): number {
  const merge = merges.find((area) => area.row <= row && row < area.row + area.rows && area.column === column && area.columns > 1);
  return merge ? merge.column + merge.columns : 0;
}
