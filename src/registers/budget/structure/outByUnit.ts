import { FIGURE_FIELDS } from '../fields';
import type { RawLine } from '../reading/rawLine';
import { isWithin, roundingUnits } from './tolerance';

/** One column may come out by chance. */
const LEAST_FIELDS = 2;
const MOST_PARTS = 200;

/**
 * Whether the parts add up to the total in every column once one of them is read in the other unit: a whole line typed in
 * pounds among thousands, or the reverse. No column adds up as it stands, so nothing else would give the total away.
 * @param total position of the total among the lines
 * @param parts positions of its likely parts
 */
export function isOneLineOutByUnit(lines: readonly RawLine[], total: number, parts: readonly number[]): boolean {
  if (parts.length < 2 || parts.length > MOST_PARTS) return false;
  return [1 / 1000, 1000].some((factor) => parts.some((odd) => fitsOtherwise(lines, total, parts, odd, factor)));
}

function fitsOtherwise(lines: readonly RawLine[], total: number, parts: readonly number[], odd: number, factor: number): boolean {
  let fields = 0;
  for (const field of FIGURE_FIELDS) {
    const printed = lines[total].figures[field];
    const changed = lines[odd].figures[field];
    if (!printed || printed.pounds === null || !changed?.pounds) continue;
    const sum = parts.reduce((amount, part) => amount + (lines[part].figures[field]?.pounds ?? 0), 0) + changed.pounds * (factor - 1);
    const step = parts.reduce((largest, part) => Math.max(largest, lines[part].figures[field]?.step ?? 0), printed.step);
    if (!isWithin(sum - printed.pounds, step * roundingUnits(parts.length) * Math.max(1, factor))) return false;
    fields += 1;
  }
  return fields >= LEAST_FIELDS;
}
