import { isFailure } from '../../../rules/failure';
import { readMoney } from '../../../rules/money';
import { readDate } from '../../../rules/readDate';
import { isNumberAsText, numberOf } from '../cells';
import { isBlank, valueAt, type CellValue } from '../grid';
import type { Region } from './region';

/** What the cells of one column hold, over the rows looked at. */
export interface ColumnContent {
  readonly filled: number;
  /** Numbers, and words that are scores and nothing else ("4 - Likely"). */
  readonly numbers: number;
  readonly texts: number;
  /** Texts that are a band's word or a RAG colour. */
  readonly words: number;
  /** Cells that may be dates: written as one, or a serial number of recent centuries. */
  readonly dates: number;
  /** Cells that are numbers, stored as such or written ("£1.2m"). */
  readonly amounts: number;
  /** Texts with a digit in them, as references have. */
  readonly digits: number;
  /** Average length of the texts. */
  readonly length: number;
}

/** The cells of a block's rows, enough of them to judge by. */
export interface Sample {
  readonly rows: readonly number[];
  /** Rows that hold something. */
  readonly filledRows: number;
  content(column: number): ColumnContent;
  value(row: number, column: number): CellValue;
  /** The number that a cell stands for as a measure of scoring: itself, or what its word means; null for anything else. */
  score(value: CellValue, measure: string): number | null;
}

/** Reads words as scores ("Likely"), for kinds of register that have any. */
export type ScoreReader = (value: CellValue, measure: string) => number | null;

const MOST_ROWS = 200;

/** Looks at up to 200 rows of a block, evenly spread, so that long registers cost no more than short ones. */
export function sampleOf(region: Region, firstRow: number, endRow: number, bandWords: ReadonlySet<string>, readScore: ScoreReader = numberOf): Sample {
  const step = Math.max(1, (endRow - firstRow) / MOST_ROWS);
  const rows: number[] = [];
  for (let row = firstRow; row < endRow; row += step) rows.push(Math.floor(row));
  const remembered = new Map<number, ColumnContent>();
  const value = (row: number, column: number): CellValue =>
    column < region.firstColumn || column >= region.endColumn ? '' : valueAt(region.grid, row, column);
  const content = (column: number): ColumnContent => {
    let known = remembered.get(column);
    if (!known) {
      known = measure(rows.map((row) => value(row, column)), bandWords, readScore);
      remembered.set(column, known);
    }
    return known;
  };
  const filledRows = rows.filter((row) => {
    for (let column = region.firstColumn; column < region.endColumn; column += 1) if (!isBlank(value(row, column))) return true;
    return false;
  }).length;
  return { rows, filledRows, content, value, score: readScore };
}

function measure(values: readonly CellValue[], bandWords: ReadonlySet<string>, readScore: ScoreReader): ColumnContent {
  let numbers = 0;
  let texts = 0;
  let words = 0;
  let dates = 0;
  let amounts = 0;
  let digits = 0;
  let letters = 0;
  for (const value of values) {
    if (isBlank(value)) continue;
    if (mayBeDate(value)) dates += 1;
    if (typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST_FIGURE && !isFailure(readMoney(value, '')))) amounts += 1;
    if (typeof value === 'number' || isNumberAsText(value)) {
      numbers += 1;
      continue;
    }
    const text = String(value);
    const isWord = bandWords.has(text.trim().toLowerCase());
    if (!isWord && (readScore(value, 'likelihood') ?? readScore(value, 'impact')) !== null) {
      numbers += 1;
      continue;
    }
    texts += 1;
    letters += text.length;
    if (text.length <= LONGEST_FIGURE && /\d/.test(text)) digits += 1;
    if (isWord) words += 1;
  }
  return { filled: numbers + texts, numbers, texts, words, dates, amounts, digits, length: texts > 0 ? letters / texts : 0 };
}

/** Longer texts are not looked at as dates or amounts. */
const LONGEST_FIGURE = 40;

/** Serial numbers of 01/01/1950 to 31/12/2149: what a date in a register may be. */
const [EARLIEST, LATEST] = [18_264, 91_312];

function mayBeDate(value: CellValue): boolean {
  const number = numberOf(value);
  return number === null ? typeof value === 'string' && value.length <= LONGEST_FIGURE && !isFailure(readDate(value, '')) : number >= EARLIEST && number <= LATEST;
}

/** How well three columns (or two, or one) of a sample hold scores in the order of `measures`: -1 (text) to 1 (all fit). */
export function scoreEvidence(sample: Sample, column: number, measures: readonly string[]): number {
  const at = (measure: string): number => measures.indexOf(measure);
  const [likelihood, impact, rating] = [at('likelihood'), at('impact'), at('rating')];
  const product = likelihood >= 0 && impact >= 0 && rating >= 0;
  let evidence = 0;
  let rows = 0;
  for (const row of sample.rows) {
    const values = measures.map((_, i) => sample.value(row, column + i));
    const filled = values.filter((value) => !isBlank(value));
    if (filled.length === 0) continue;
    rows += 1;
    const numbers = values.map((value, i) => sample.score(value, measures[i]));
    const texts = values.filter((value, i) => !isBlank(value) && numbers[i] === null).length;
    // One odd cell among good scores is a finding for a check; a row of words is no row of scores.
    if (texts > 0) evidence += Math.max(-1, (filled.length - 3 * texts) / (2 * measures.length));
    else if (numbers.some((number) => number === null)) evidence += 0.25;
    else if (product) evidence += numbers[likelihood]! * numbers[impact]! === numbers[rating]! ? 1 : 0.25;
    else evidence += measures.every((name, i) => name === 'rating' || numbers[i]! <= 5) ? 0.9 : 0.4;
  }
  return sample.filledRows > 0 && rows > 0 ? evidence / Math.max(rows, sample.filledRows / 2) : 0;
}
