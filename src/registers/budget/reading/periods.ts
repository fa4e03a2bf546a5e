const MONTHS = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'];
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/iu;

/** The last period of the year from April that a text names: "May" is 2, "Month 5" 5, "Quarter 2" 6. Null where it names none. */
export function periodIn(text: string): number | null {
  const numbered = /\b(?:month|period|mth|p|m)\s?0?(\d{1,2})\b/iu.exec(text);
  if (numbered) return Number(numbered[1]) >= 1 && Number(numbered[1]) <= 12 ? Number(numbered[1]) : null;
  const quarter = /\b(?:quarter|qtr|q)\s?([1-4])\b/iu.exec(text);
  if (quarter) return 3 * Number(quarter[1]);
  const month = MONTH.exec(text);
  return month ? MONTHS.indexOf(month[1].toLowerCase()) + 1 : null;
}
