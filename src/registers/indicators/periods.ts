/** A period named in a heading, as a number that grows with time: 2017.25 for Q1 of 2017/18. */
export interface PeriodMention {
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FINANCIAL = /\b(?:fy\s?)?(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b/gu;
const CALENDAR = /\b(?:fy\s?)?((?:19|20)\d\d)\b/gu;
const QUARTER = /\bq(?:uarter|tr)?\s?([1-4])\b/iu;
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu;

/** The years named in a heading, from the left: "2017/18", "2017-18", "17/18", "2018", "March 2018", "Q2 2018/19". */
export function periodsIn(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of text.matchAll(FINANCIAL)) {
    const first = Number(match[1]);
    // 16/17 is a financial year; 31/03 is not.
    if (Number(match[2]) === (first + 1) % 100) found.push({ order: 2000 + first, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(CALENDAR)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (!found.some(({ start, end }) => at.start < end && start < at.end)) found.push({ order: Number(match[1]), ...at });
  }
  const quarter = QUARTER.exec(text);
  const month = MONTH.exec(text);
  const within = quarter ? Number(quarter[1]) / 10 : month ? (MONTHS.indexOf(month[1].toLowerCase()) + 1) / 100 : 0;
  return found.sort((a, b) => a.start - b.start).map((period) => ({ ...period, order: period.order + within }));
}

/** The text with the years in it, quarters and months taken out. */
export function withoutPeriods(text: string): string {
  if (periodsIn(text).length === 0) return text;
  const kept = periodsIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return kept.replace(QUARTER, ' ').replace(MONTH, ' ');
}
