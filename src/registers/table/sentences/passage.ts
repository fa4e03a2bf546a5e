import type { Figure } from '../reading/figure';
import { readFigures } from '../reading/readFigures';
import type { RelationRule, RelationStatus } from '../relation';

/** A figure in running text, with the sentence it stands in. */
export interface Quote extends Figure {
  readonly sentence: number;
}

/** Running text as sentences and figures. Positions count from the start of the text. */
export interface Passage {
  readonly text: string;
  readonly sentences: ReadonlyArray<{ readonly start: number; readonly end: number; readonly text: string }>;
  readonly quotes: readonly Quote[];
}

/** What a rule says of one figure in a text. */
export interface Claim {
  readonly rule: RelationRule;
  readonly status: RelationStatus;
  readonly figure: Figure;
  readonly expected: string;
  readonly says: string;
  readonly confidence: number;
  readonly exact?: boolean;
  readonly gap?: number;
}

const BOUNDARY = /(?<=[.!?…;])["”’)]*\s+(?=["“‘(*]*[\p{Lu}\d£…])|\s*…\s*/gu;

/** Reads running text once for all rules. */
export function readPassage(text: string): Passage {
  const sentences: Array<{ start: number; end: number; text: string }> = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    sentences.push({ start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  sentences.push({ start, end: text.length, text: text.slice(start) });
  const quotes = readFigures(text).map((figure): Quote => ({ ...figure, sentence: sentences.findIndex(({ end }) => figure.start < end) }));
  return { text, sentences, quotes };
}

/** The text between two figures, in the order in which they stand. */
export function between(passage: Passage, left: Figure, right: Figure): string {
  return passage.text.slice(left.end, right.start);
}

/** The text after a figure, up to the next one or the end of its sentence. */
export function after(passage: Passage, quote: Quote): string {
  const next = passage.quotes.find(({ start }) => start >= quote.end);
  return passage.text.slice(quote.end, Math.min(next?.start ?? Infinity, passage.sentences[quote.sentence].end));
}

/** The text before a figure, back to the one before or the start of its sentence. */
export function before(passage: Passage, quote: Quote): string {
  const previous = passage.quotes.filter(({ end }) => end <= quote.start).at(-1);
  return passage.text.slice(Math.max(previous?.end ?? 0, passage.sentences[quote.sentence].start), quote.start);
}

const MEASURE = /^\s*(?:-\s*)?(?:calendar\s+|working\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|yrs?|miles?|km|hectares?|inspectors? of)\b/iu;

/** A figure that counts people, cases or pounds: not a share, and not a length of time. */
export function isCount(passage: Passage, quote: Quote): boolean {
  return (quote.unit === 'plain' || quote.unit === 'money') && !MEASURE.test(passage.text.slice(quote.end, quote.end + 25));
}
