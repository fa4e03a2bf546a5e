import { LGA_FIELDS } from './lgaFields';
import type { LgaRecord } from './transparencyFile';

const NAMES = LGA_FIELDS.map(({ name }) => name);
/** What a spreadsheet takes for a formula when it opens a CSV file, the full-width signs of other keyboards included. */
const LIKE_A_FORMULA = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Records as CSV (RFC 4180): all fields of the schema in its order, lines ending in CR LF. Text that a spreadsheet
 * would run as a formula gets an apostrophe before it, as in a cell; text that begins so already gets one more, so that taking
 * one apostrophe away gives every value back as it was. Amounts are never touched.
 */
export function asCsv(records: readonly LgaRecord[]): string {
  return [NAMES, ...records.map((record) => NAMES.map((name) => record[name] ?? ''))].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Records as JSON: an array of objects, fields without a value left out. */
export function asJson(records: readonly LgaRecord[]): string {
  return `${JSON.stringify(records.map((record) => Object.fromEntries(NAMES.filter((name) => record[name]).map((name) => [name, record[name]]))), null, 2)}\n`;
}

function csvCell(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
