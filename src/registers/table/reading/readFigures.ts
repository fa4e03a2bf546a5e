import { powerOfTen, type Figure, type Hedge, type Unit } from './figure';

const SCALES: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };

/**
 * Pieces of text that hold digits but state no figure: dates, years and financial years, ages and other ranges,
 * ordinals, references such as YR11, KS4, Stage 1, Section 20, Q3, clock times, and bases such as "per 10,000".
 */
const NOT_FIGURES: readonly RegExp[] = [
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/gu,
  /\b(?:19|20)\d\d\s*[/–-]\s*(?:\d{4}|\d{2})\b/gu,
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b\.?(?:\s+\d{4}\b)?/giu,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:\d{4}|['’]\d\d)\b/giu,
  /\b\d+(?:st|nd|rd|th)\b/giu,
  /\bper\s+(?:\d[\d,]*|hundred|thousand|million)\b/giu,
  /\b(?:stage|section|key\s?stage|year|yr|grade|level|table|figure|appendix|paragraph|para|page|phase|part|quarter|tier|band|chapter|item|option|step|zone|lot|version|article|regulation|annex|category|priority|recommendation|question|week|age[ds]?|aged|under|over the age of)(?:(?<=fig|app|para|art|reg|cat|yr|sect)\.)?\s*\d+(?:\.\d+)*[a-z]?(?:\s*(?:-|–|to|and)\s*\d+)?(?![\d,]*\s*(?:%|per\s?cent))\b/giu,
  /\b\d+\s*(?:-|–)\s*\d+\s*(?:-?\s*)(?:years?|yrs?|year-olds?|months?|weeks?|days?|hours?)?\b(?!\s*%)/giu,
  /\b\d{1,2}[:.]\d\d\s*(?:am|pm)\b|\b\d{1,2}\s*(?:am|pm)\b/giu,
  /\b\d+(?:\.\d+){2,}\b/gu,
  /\b\d+\+/gu,
  /[\p{L}_#&]+[-]?\d[\p{L}\d]*/gu,
];

const NUMBER = /(?<![\p{L}\d.,]|\p{L}\/)(?<sign>[-−–]\s?(?=[£.\d]))?(?<side>(?:cr|dr)\.?\s?(?=[£\d]))?(?<pound>£\s?)?(?<minus>[-−](?=[\d.]))?(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?<fraction>\.\d+)?(?:\s?(?<scale>k|m|mn|bn|million|thousand|billion)\b)?(?<percent>\s?(?:%(?:age)?\s*points?\b|percentage\s+points?\b|per\s?cent(?:age)?\s+points?\b|%|per\s?cent\b))?/giu;

const HEDGES: ReadonlyArray<readonly [RegExp, Hedge]> = [
  [/\b(?:over|more than|above|in excess of|at least|exceeding|greater than|upwards of)\s*$/iu, 'over'],
  [/\b(?:under|less than|below|fewer than|up to|at most|no more than)\s*$/iu, 'under'],
  [/\b(?:almost|nearly|just under|just below|close to)\s*$/iu, 'almost'],
  [/(?:\b(?:about|around|approximately|approx\.?|circa|c\.?|some|roughly|just over|only around|in the region of)|~)\s*$/iu, 'about'],
];

const SPELLED: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const COMPOUND = new RegExp(`\\b(${TENS.join('|')})[\\s-](${SPELLED.slice(1, 10).join('|')})\\b|\\b(${TENS.slice(1).join('|')})\\b`, 'giu');
const SPELLED_WORD = new RegExp(`\\b(?:${SPELLED.slice(1).join('|')})\\b(?!\\s+of\\s+(?:the|our|these|those)\\b(?!\\s+(?:\\d|(?:${SPELLED.slice(2).join('|')})\\b)))(?!-)`, 'giu');

/**
 * The figures printed in a piece of text, from the left. Dates, years, ranges, ordinals and references are passed over.
 * Numbers in words are read up to ninety-nine.
 */
export function readFigures(text: string): Figure[] {
  const plain = withoutReferences(text);
  const figures: Figure[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const figure = figureOf(plain, match);
    if (figure) figures.push(figure);
  }
  const compounds = Array.from(plain.matchAll(COMPOUND));
  for (const match of compounds) {
    const value = 10 * (TENS.indexOf((match[1] ?? match[3]).toLowerCase()) + 2) + (match[2] ? SPELLED.indexOf(match[2].toLowerCase()) : 0);
    figures.push({ value, step: 1, unit: 'plain', text: match[0], start: match.index, end: match.index + match[0].length, spelled: true });
  }
  for (const match of plain.matchAll(SPELLED_WORD)) {
    if (compounds.some(({ index, 0: text }) => match.index >= index && match.index < index + text.length)) continue;
    const value = SPELLED.indexOf(match[0].toLowerCase());
    figures.push({ value, step: 1, unit: 'plain', text: match[0], start: match.index, end: match.index + match[0].length, spelled: true });
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** The same text with everything that only looks like a figure blanked out; positions are kept. */
function withoutReferences(text: string): string {
  let plain = text.replace(/[*†‡]/gu, ' ');
  for (const pattern of NOT_FIGURES) plain = plain.replace(pattern, (found) => ' '.repeat(found.length));
  return plain;
}

function figureOf(text: string, match: RegExpMatchArray): Figure | null {
  const { sign, side, pound, minus, digits, fraction, scale, percent } = match.groups ?? {};
  if (digits === undefined && fraction === undefined) return null;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  // A letter straight after the digits belongs to a reference such as 5a.
  if (/[\p{L}\d]/u.test(text.charAt(end)) && /[\d.]$/u.test(match[0])) return null;
  const exponent = scale ? (SCALES[scale.toLowerCase()] ?? 0) : 0;
  const unit = unitOf(pound, percent);
  if (unit === 'plain' && !scale && digits && !digits.includes(',') && isYear(Number(digits)) && fraction === undefined && !/^\s+(?:\p{L}+\s+){0,1}(?:people|children|pupils|students|complaints|cases|referrals|responses)/u.test(text.slice(end))) return null;
  const places = fraction ? fraction.length - 1 : 0;
  const magnitude = Number(`${(digits ?? '').replace(/,/gu, '')}${fraction ?? ''}e${exponent}`);
  const negative = /cr/iu.test(side ?? '') || minus !== undefined || (sign !== undefined && /(?:^|[\s(])$/u.test(text.slice(0, start)) && !/\s$/u.test(sign));
  const hedge = hedgeBefore(text.slice(0, start)) ?? (/^\s*(?:or so|or thereabouts)\b/iu.test(text.slice(end)) ? 'about' : undefined);
  return {
    value: negative ? -magnitude : magnitude,
    step: powerOfTen(exponent - places),
    unit,
    text: match[0].trim(),
    start,
    end,
    ...(hedge ? { hedge } : {}),
  };
}

function unitOf(pound: string | undefined, percent: string | undefined): Unit {
  if (percent) return /point/iu.test(percent) ? 'points' : 'percent';
  return pound ? 'money' : 'plain';
}

function hedgeBefore(before: string): Hedge | undefined {
  for (const [pattern, hedge] of HEDGES) if (pattern.test(before)) return hedge;
  return undefined;
}

/** A whole number that would be read as a calendar year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2060;
}
