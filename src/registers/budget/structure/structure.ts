import { columnName } from '../../shared/address';
import { formulaAt, type Grid } from '../../shared/grid';
import { FIGURE_FIELDS, type FigureField } from '../fields';
import type { RawLine } from '../reading/rawLine';
import { fitOf, incomeIsPositive, isConvincing, isUsable, type Fit } from './fit';
import { isOneLineOutByUnit } from './outByUnit';
import { rowsAdded } from './formulaRows';
import { totalHint, type TotalHint } from './labels';
import { parentsAbove } from './parentsAbove';

/** Which lines each total adds up. Positions are those of the lines. */
export interface Structure {
  /** Line -> the total that takes it in. */
  readonly parent: ReadonlyMap<number, number>;
  /** Total -> its parts, down the sheet. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** Totals that stand above their parts. */
  readonly above: ReadonlySet<number>;
  /** Lines of income that a total takes away though they are printed as positive figures. */
  readonly subtracted: ReadonlySet<number>;
}

/** Lines looked back over for a total that only its figures give away, and for one that its label names. */
const FARTHEST = { none: 60, named: 20_000 } as const;

/**
 * Finds the totals of a table, by label, place, indentation, formula and arithmetic together: every total takes in lines
 * that stand just above it and no total has taken in yet, as many of them as its figures bear out. Work grows with the
 * number of lines.
 */
export function structureOf(grid: Grid, lines: readonly RawLine[]): Structure {
  const parent = new Map<number, number>();
  const parts = new Map<number, readonly number[]>();
  const subtracted = new Set<number>();
  const mayNegate = incomeIsPositive(lines);
  const above = parentsAbove(lines, mayNegate);
  for (const [total, children] of above) {
    parts.set(total, children);
    for (const child of children) parent.set(child, total);
  }
  const open: number[] = [];
  lines.forEach((line, i) => {
    if (parent.has(i) || line.isMemo) return;
    const found = above.has(i) ? null : totalOf(grid, lines, i, { open, parts, mayNegate });
    if (found) {
      parts.set(i, found.parts);
      for (const part of found.parts) parent.set(part, i);
      if (found.negated) for (const part of found.parts) if (takesAway(lines[part])) subtracted.add(part);
      const taken = new Set(found.parts);
      for (let at = open.length - 1; at >= 0 && taken.size > 0; at -= 1) if (taken.delete(open[at])) open.splice(at, 1);
    }
    open.push(i);
  });
  takeInLeftOut(lines, open, parent, parts);
  return { parent, parts, above: new Set(above.keys()), subtracted };
}

/** What has been read above a line. */
interface SoFar {
  /** Lines that no total has taken in yet. */
  readonly open: readonly number[];
  readonly parts: ReadonlyMap<number, readonly number[]>;
  readonly mayNegate: boolean;
}

interface Found {
  readonly parts: readonly number[];
  readonly negated: boolean;
}

function takesAway(line: RawLine): boolean {
  return line.isIncome && FIGURE_FIELDS.some((field) => (line.figures[field]?.pounds ?? 0) > 0);
}

/** What a line adds up, or null when it is a line of its own. */
function totalOf(grid: Grid, lines: readonly RawLine[], i: number, { open, parts, mayNegate }: SoFar): Found | null {
  const line = lines[i];
  const byFormula = formulaParts(grid, lines, i, open);
  if (byFormula) return byFormula;
  const hint = hintOf(lines, i, open);
  if (open.length === 0) return null;
  // Looking for a place costs time, and a line that nothing calls a total has none.
  const ends = hint === 'none' ? [] : structuralEnds(lines, i, open, parts);
  const best = bestFit(lines, i, { open, parts, mayNegate }, hint, ends);
  const found = (fit: Fit): Found => ({ parts: open.slice(open.length - fit.count), negated: fit.negated });
  if (best && isConvincing(best, hint, ends.includes(best.count))) return found(best);
  if (hint === 'none' || hint === 'perhaps' || ends.length === 0) return null;
  const outByUnit = ends.find((count) => isOneLineOutByUnit(lines, i, open.slice(open.length - count)));
  if (outByUnit !== undefined) return { parts: open.slice(open.length - outByUnit), negated: false };
  const usual = fitOf(lines, i, open, ends[0], { mayNegate });
  return usual && isUsable(usual, hint, lines[open[open.length - 1]], parts.has(open[open.length - 1])) && line.block === lines[open[open.length - 1]].block ? found(usual) : null;
}

/** A label without the word total may still be one: the heading of its group again, or a wider column's. */
function hintOf(lines: readonly RawLine[], i: number, open: readonly number[]): TotalHint {
  const line = lines[i];
  const hint = totalHint(line.label);
  if (hint !== 'none' || open.length === 0) return hint;
  const last = lines[open[open.length - 1]];
  const repeatsHeading = line.sectionHeading !== '' && line.sectionHeading === line.label.toLowerCase() && last.section === line.section;
  return repeatsHeading || (last.depth > line.depth && last.block === line.block) ? 'perhaps' : 'none';
}

/** How many of the lines just above a total may take in by its place, the likeliest first. */
function structuralEnds(lines: readonly RawLine[], i: number, open: readonly number[], parts: ReadonlyMap<number, readonly number[]>): number[] {
  const trailing = (belongs: (index: number) => boolean): number => {
    let count = 0;
    while (count < open.length && belongs(open[open.length - 1 - count])) count += 1;
    return count;
  };
  const line = lines[i];
  const ends = [
    trailing((k) => lines[k].depth > line.depth && lines[k].block === line.block),
    trailing((k) => !parts.has(k) && lines[k].section === line.section && lines[k].block === line.block),
    trailing((k) => !parts.has(k) && lines[k].block === line.block),
    trailing((k) => lines[k].section === line.section && lines[k].block === line.block),
    trailing((k) => lines[k].block === line.block),
    open.length,
  ];
  return [...new Set(ends)].filter((count) => count > 0);
}

function bestFit(lines: readonly RawLine[], i: number, { open, mayNegate }: SoFar, hint: TotalHint, ends: readonly number[]): Fit | null {
  const farthest = Math.min(open.length, hint === 'none' ? FARTHEST.none : FARTHEST.named);
  const least = hint === 'none' || hint === 'perhaps' ? 2 : 1;
  let best: Fit | null = null;
  const options = { mayNegate, givesUp: hint === 'none' };
  fitOf(lines, i, open, farthest, options, (fit) => {
    if (fit.count < least || fit.agrees === 0) return;
    if (!best || isBetter(fit, best, ends)) best = fit;
  });
  return best;
}

/** More agreements, then fewer disagreements, then the likelier place, then fewer lines. */
function isBetter(fit: Fit, best: Fit, ends: readonly number[]): boolean {
  if (fit.agrees !== best.agrees) return fit.agrees > best.agrees;
  if (fit.disagrees !== best.disagrees) return fit.disagrees < best.disagrees;
  const place = ({ count }: Fit): number => (ends.includes(count) ? ends.indexOf(count) : ends.length);
  return place(fit) < place(best);
}

/** The lines that the total's own formulas add up. */
function formulaParts(grid: Grid, lines: readonly RawLine[], i: number, open: readonly number[]): Found | null {
  const line = lines[i];
  for (const field of ['projection', 'budget', 'originalBudget', 'variance', ...FIGURE_FIELDS] as readonly FigureField[]) {
    const column = line.figures[field]?.column;
    const formula = column === undefined ? null : formulaAt(grid, line.row, column);
    if (column === undefined || formula === null) continue;
    const rows = rowsAdded(formula, columnName(column));
    const added = rows && open.filter((k) => rows.some(([first, last]) => lines[k].row >= first && lines[k].row <= last));
    if (added && added.length > 0 && rows.every(([, last]) => last < line.row)) return { parts: added, negated: false };
  }
  return null;
}

/**
 * A line that no total takes in, though the total right below takes in the lines after it, was left out: it is counted
 * among the total's parts, so that the difference shows.
 */
function takeInLeftOut(lines: readonly RawLine[], open: readonly number[], parent: Map<number, number>, parts: Map<number, readonly number[]>): void {
  const totals = open.filter((i) => parts.has(i) && totalHint(lines[i].label) !== 'none');
  for (let t = 0; t < totals.length; t += 1) {
    const total = totals[t];
    const own = parts.get(total) ?? [];
    const left = open.filter((i) => i < total && i > (totals[t - 1] ?? -1) && !parts.has(i) && lines[i].section === lines[own[0]]?.section && lines[i].block === lines[total].block);
    if (left.length === 0 || left.length > own.length) continue;
    parts.set(total, [...left, ...own].sort((a, b) => a - b));
    for (const i of left) parent.set(i, total);
  }
}
