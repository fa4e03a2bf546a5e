import { isFailure } from '../../rules/failure';
import { readMoney } from '../../rules/money';
import { RAG_WORDS, type RagWord } from '../../rules/rag';
import { readDate } from '../../rules/readDate';
import { textOf } from '../shared/cells';
import { isBlank, type CellValue } from '../shared/grid';
import { saysNothing } from '../shared/placeholders';

const WITHHELD = /\bredacted\b|commercial(?:ly)? (?:confidential|sensitive)|\bexempt\b/i;
const ABOUT = /^(?:c\.?|circa|approx\.?|approximately|about|est\.?|up to)\s*(?=[£\d])/i;
const PER_YEAR = /\s*(?:p\.?a\.?|per annum|per year|a year|pcm|excl?\.?(?:uding)? vat|ex vat|\+ ?vat)$/i;

/** True for a value kept back in the words of the transparency code (“REDACTED COMMERCIAL CONFIDENTIALITY”). */
export function isWithheld(value: CellValue): boolean {
  return typeof value === 'string' && WITHHELD.test(value);
}

/** True for a cell that holds nothing, or says that there is nothing yet (“TBC”). */
export function isMissing(value: CellValue): boolean {
  return isBlank(value) || (typeof value === 'string' && saysNothing(textOf(value)));
}

/** Pounds in a cell: a number, or money as people write it. `scale` is 1,000 in a column of thousands. Null when it is neither. */
export function poundsOf(value: CellValue, scale = 1): number | null {
  if (typeof value === 'boolean' || isMissing(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value * scale : null;
  const plain = textOf(value).replace(/^'/, '').replace(ABOUT, '').replace(PER_YEAR, '');
  const pounds = readMoney(plain, '');
  if (isFailure(pounds)) return null;
  return /[a-z]/i.test(plain.replace(/gbp|cr|dr/gi, '')) ? pounds : pounds * scale;
}

/** The serial number of the day in a cell; null when it holds none. Numbers too small to be a day of a contract are not days. */
export function dayOf(value: CellValue): number | null {
  if (typeof value === 'boolean' || isMissing(value)) return null;
  const day = readDate(typeof value === 'string' ? textOf(value).replace(/^'/, '') : value, '');
  return isFailure(day) || (typeof value === 'number' && day < FIRST_DAY) ? null : day;
}

/** 01/01/1927: no contract in force is older, and smaller numbers in a date column are slips. */
const FIRST_DAY = 9863;

/** Months in a cell: 24, "24 months", "2 years", "2 years 6 months". `unit` is 12 in a column of years. */
export function monthsOf(value: CellValue, unit = 1): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value * unit : null;
  if (typeof value !== 'string') return null;
  const text = textOf(value).replace(/^'/, '').toLowerCase();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * unit;
  const parts = /^(?:(\d+(?:\.\d+)?) ?(?:years?|yrs?|y))?[ ,]*(?:and )?(?:(\d+(?:\.\d+)?) ?(?:months?|mths?|m))?$/.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0);
}

const BY_WORD: ReadonlyMap<string, RagWord> = new Map([...RAG_WORDS.map((word): [string, RagWord] => [word.toLowerCase(), word]), ...RAG_WORDS.map((word): [string, RagWord] => [word[0].toLowerCase(), word])]);
const LEADING_COLOUR = /^(red|amber|yellow|green)\b[\s:;,.(–-]*(.*?)\)?$/is;

/** The colour a cell names, in full or by its letter; null when it names none. */
export function colourOf(value: CellValue): RagWord | null {
  return typeof value === 'string' ? (BY_WORD.get(textOf(value).toLowerCase()) ?? colourAndNote(value)?.colour ?? null) : null;
}

/** A colour with words after it (“Red – plan in place”), taken apart. */
export function colourAndNote(value: CellValue): { colour: RagWord; note: string } | null {
  const parts = typeof value === 'string' ? LEADING_COLOUR.exec(textOf(value)) : null;
  const colour = parts && BY_WORD.get(parts[1].toLowerCase());
  return parts && colour ? { colour, note: parts[2].trim() } : null;
}

/** Marks that printed registers use for a colour, and that lose it: ● ■ and the like. */
const MARK = /^[^\p{L}\p{N}]{1,3}$/u;

/** True for a cell that holds only a mark, whose colour cannot be read. */
export function isMark(value: CellValue): boolean {
  return typeof value === 'string' && MARK.test(value.trim());
}
