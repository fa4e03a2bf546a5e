import { textOf } from '../../shared/cells';
import { filledCells, type Region } from '../../shared/recognition/region';
import type { BudgetDate } from '../budget';
import { periodIn } from './periods';

const FARTHEST_ROWS = 12;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** "as at May 2018", "to 31 August 2018", "Month 5", "Period 06", "Quarter 2". */
const WHEN: readonly RegExp[] = [
  new RegExp(`\\b(?:as at|as of|to|at|end(?:ed|ing)?|position at)\\s+((?:end\\s+(?:of\\s+)?)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}\\.?,?\\s+(?:20)?\\d\\d)\\b`, 'iu'),
  new RegExp(`\\b((?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}\\.?,?\\s+20\\d\\d)\\b`, 'iu'),
  /\b((?:month|period|mth)\s*0?\d{1,2})\b/iu,
  /\b((?:quarter|qtr)\s*[1-4]|q[1-4])\b/iu,
  new RegExp(`\\b(?:as at|as of)\\s+(${MONTH})\\b`, 'iu'),
];

/** The text above a header, one line a row. */
export function titleAbove(region: Region, headerRow: number): string {
  const rows: string[] = [];
  for (let row = Math.max(region.grid.top, headerRow - FARTHEST_ROWS); row < headerRow; row += 1) {
    const text = filledCells({ ...region, firstColumn: region.grid.left }, row).map(({ value }) => textOf(value)).join(' ');
    if (text !== '') rows.push(text);
  }
  return rows.join('\n');
}

/** The month or period that a title names; null when it names none. */
export function dateInTitle(title: string): BudgetDate | null {
  for (const pattern of WHEN) {
    const found = pattern.exec(title);
    if (found) return { text: found[1].replace(/\s+/gu, ' '), elapsed: periodIn(found[1]) };
  }
  return null;
}
