import { nearWord, type Vocabulary } from './vocabulary';

/** How a word of a heading was read. */
export type Reading = 'exact' | 'joined' | 'misspelt' | 'inflected' | 'unknown';

/** One word of a heading: the vocabulary's word, and the piece of the heading it was read from. */
export interface HeadingWord {
  readonly word: string;
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that carry no meaning in a heading. */
export const FILLERS: ReadonlySet<string> = new Set(
  'a an and any are as at be by each for from guidance in is it its must next of on or per please see tab the this to was what when where who will x 1 2 3 4 5 v vs'.split(' '),
);

/** A remark in brackets of more than three words ("see next tab for guidance") is not part of a heading's meaning. */
const REMARK = /\((?:[^()\s]+[\s]+){3,}[^()]*\)/gu;
/** Narrow columns break words at spaces, at line ends and with hyphens: only across these are pieces put together. */
const BREAK = /^[\s\u00ad]*-?[\s\u00ad]*$/u;
const MOST_PIECES = 4;

/**
 * Reads a heading as words of the vocabulary. Pieces of a broken word are put together ("LIKE LIHO OD" is likelihood),
 * small misspellings are seen through ("LIKELYHOOD"). Remarks in brackets are passed over; other words are 'unknown'.
 */
export function readWords(heading: string, vocabulary: Vocabulary): HeadingWord[] {
  const plain = heading.toLowerCase().replace(REMARK, (remark) => ' '.repeat(remark.length));
  const tokens = Array.from(plain.matchAll(/[\p{L}\p{N}#]+(?:['’][\p{L}]+)*/gu), (match): Token => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const known = (text: string): boolean => vocabulary.words.has(text);
  const words: HeadingWord[] = [];
  for (let i = 0; i < tokens.length; ) {
    const joined = joinPieces(plain, tokens, i, vocabulary);
    if (joined) {
      words.push(joined.word);
      i += joined.pieces;
      continue;
    }
    const { text, start, end } = tokens[i];
    const near = known(text) || FILLERS.has(text) ? null : nearWord(vocabulary, text);
    if (near) words.push({ word: near.word, reading: near.inflected ? 'inflected' : 'misspelt', start, end });
    else words.push({ word: text, reading: known(text) ? 'exact' : 'unknown', start, end });
    i += 1;
  }
  return words;
}

/** The longest run of pieces from `first` that makes one word: exactly, or else nearly. */
function joinPieces(plain: string, tokens: readonly Token[], first: number, vocabulary: Vocabulary): { word: HeadingWord; pieces: number } | null {
  const runs: Array<{ text: string; pieces: number; end: number; anyWord: boolean }> = [];
  let text = tokens[first].text;
  let anyWord = isWord(text, vocabulary);
  for (let n = 2; n <= MOST_PIECES && first + n <= tokens.length; n += 1) {
    const next = tokens[first + n - 1];
    if (!BREAK.test(plain.slice(tokens[first + n - 2].end, next.start))) break;
    text += next.text;
    anyWord ||= isWord(next.text, vocabulary);
    runs.unshift({ text, pieces: n, end: next.end, anyWord });
  }
  const start = tokens[first].start;
  for (const run of runs) {
    if (run.text.length >= 4 && vocabulary.words.has(run.text)) {
      return { word: { word: run.text, reading: 'joined', start, end: run.end }, pieces: run.pieces };
    }
  }
  if (vocabulary.words.has(tokens[first].text)) return null;
  for (const run of runs) {
    if (run.anyWord || run.text.length < 6) continue;
    const near = nearWord(vocabulary, run.text);
    if (near) return { word: { word: near.word, reading: 'misspelt', start, end: run.end }, pieces: run.pieces };
  }
  return null;
}

function isWord(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.words.has(text) || FILLERS.has(text);
}

/** The heading with its broken words put together and its misspellings put right, in the case it was printed in. */
export function repairHeading(heading: string, vocabulary: Vocabulary): string {
  let repaired = '';
  let done = 0;
  for (const { word, reading, start, end } of readWords(heading, vocabulary)) {
    if (reading !== 'joined' && reading !== 'misspelt') continue;
    repaired += heading.slice(done, start) + inCaseOf(heading.slice(start, end), word);
    done = end;
  }
  return (repaired + heading.slice(done)).replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}

function inCaseOf(printed: string, word: string): string {
  const letters = printed.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toUpperCase()) return word.toUpperCase();
  return letters[0] === letters[0].toUpperCase() ? word[0].toUpperCase() + word.slice(1) : word;
}
