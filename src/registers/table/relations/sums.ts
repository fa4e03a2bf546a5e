import { agreementChance, oddsAfter, probability, slipShape, type Trial } from '../evidence';
import { isRounded, written, type Figure } from '../reading/figure';
import { cellName } from '../../shared/address';
import type { Area } from '../../shared/grid';
import { pace, type Pausing } from '../../shared/pausing';
import type { TableCell } from '../reading/table';
import { areaOf, areasOf, type Relation } from '../relation';
import { lineName, type View } from '../view';
import { OpenLines, type Item } from './openLines';

/** A line taken to be the sum of others, with the odds for it. */
export interface Sum {
  readonly line: number;
  readonly parts: readonly number[];
  readonly odds: number;
}

const SAMPLE = 120;
const MOST_STARTS = 12;
const LONGEST_SEARCH = 40;
const UNLABELLED_PRIOR = 0.01;
const ACCEPTED = 0.5;
/** What putting a relation into words costs, in cells looked at. */
const SAYING = 10;

/**
 * Finds the lines that are sums of other lines: totals, subtotals and grand totals, before or after their parts.
 * A line is tried because its label says total, or because it stands last; which lines it adds up is settled by the
 * figures. Work grows with the cells: lines already in a subtotal are not looked at again.
 */
export function* findSums(view: View): Pausing<Sum[]> {
  const sums: Sum[] = [];
  const open = new OpenLines(view, strideOf(view));
  const isDue = pace();
  for (let line = 0; line < view.lines.length; line += 1) {
    if (isDue()) yield;
    if (!canAdd(view, line)) continue;
    const { total } = view.lines[line].hints;
    const before = total > 0 ? yield* bestOf(view, line, backward(open.items, total), isDue) : null;
    const labelled = before && before.odds >= 1 ? before : total > 0 ? better(before, yield* bestOf(view, line, forward(view, line, total), isDue)) : null;
    const sum = labelled && labelled.odds >= 1 ? labelled : better(labelled, yield* bestOf(view, line, yield* elsewhere(view, line, open, total, isDue), isDue));
    const closed = sum && probability(sum.odds) >= ACCEPTED ? sum : null;
    if (closed) sums.push(closed);
    if (closed && closed.parts[0] < line) open.remove(closed.parts);
    open.push({ line, starts: view.lines[line].starts, total: total > 0 || closed !== null });
  }
  return sums;
}

interface Candidate {
  readonly parts: readonly number[];
  readonly prior: number;
}

/** Figures of the line can be added: not shares among counts, not names or dates. */
function canAdd(view: View, line: number): boolean {
  const { unit, hints, empty } = view.lines[line];
  return !empty && unit !== null && !hints.name && !hints.within && unit !== 'percent' && unit !== 'points' && !(view.axis === 'columns' && hints.rate);
}

/** Runs of open lines that end just before the total and begin where a group begins. The nearest is the likeliest. */
function backward(open: readonly Item[], prior: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = open.length - 1; i >= 0 && candidates.length < MOST_STARTS; i -= 1) {
    const begins = i === 0 || open[i].starts || open[i - 1].total;
    if (begins && i < open.length - 1) candidates.push({ parts: open.slice(i).map(({ line }) => line), prior: 0 });
  }
  const totals = open.filter(({ total }) => total).map(({ line }) => line).slice(-LONGEST_SEARCH);
  if (totals.length >= 2 && totals.length < open.length) candidates.push({ parts: totals, prior: 0 });
  return spread(candidates, prior);
}

/** Runs of lines just after a total that is printed before its parts. */
function forward(view: View, line: number, prior: number): Candidate[] {
  const parts: number[] = [];
  const candidates: Candidate[] = [];
  for (let next = line + 1; next < view.lines.length && next <= line + LONGEST_SEARCH; next += 1) {
    const { hints, starts } = view.lines[next];
    if (hints.total > 0) break;
    if (!canAdd(view, next)) {
      if (view.axis === 'columns') break;
      continue;
    }
    if (starts && parts.length > 1) candidates.push({ parts: [...parts], prior: 0 });
    parts.push(next);
  }
  if (parts.length > 1) candidates.push({ parts, prior: 0 });
  return spread(candidates, prior / 2);
}

/** Runs that begin anywhere, for a total whose group is not marked, or a line without a label that says total. */
function* elsewhere(view: View, line: number, open: OpenLines, total: number, isDue: ReturnType<typeof pace>): Pausing<Candidate[]> {
  const prior = total > 0 ? 0.1 : view.lines[line].label === '' ? 0.3 : UNLABELLED_PRIOR;
  if (total === 0 && view.axis === 'rows') {
    if (line < view.lines.length - 1 && view.lines[line].label !== '') return [];
    return yield* groupsBefore(line, open, prior, isDue);
  }
  const candidates: Candidate[] = [];
  const back = open.items.slice(view.axis === 'columns' ? -8 : -LONGEST_SEARCH);
  for (let i = back.length - 2; i >= 0 && candidates.length < LONGEST_SEARCH; i -= 1) candidates.push({ parts: back.slice(i).map((item) => item.line), prior: 0 });
  if (view.axis === 'columns') candidates.push(...forward(view, line, 0));
  return spread(candidates, prior);
}

/** Runs back to where a group begins, and to the first line of all unless the figures rule that out at a glance. */
function* groupsBefore(line: number, open: OpenLines, prior: number, isDue: ReturnType<typeof pace>): Pausing<Candidate[]> {
  const runs = spread(open.runs(LONGEST_SEARCH).map((from) => ({ from })), prior);
  const candidates: Candidate[] = [];
  for (const { from, prior: share } of runs) {
    if (from > 0 || (yield* open.mayComeTo(line, isDue))) candidates.push({ parts: open.items.slice(from).map((item) => item.line), prior: share });
  }
  return candidates;
}

/** Shares a prior among candidates, half of what is left to each in turn. */
function spread<T extends object>(candidates: readonly T[], prior: number): Array<T & { readonly prior: number }> {
  return candidates.map((candidate, i) => ({ ...candidate, prior: Math.max(i === candidates.length - 1 ? prior / 2 ** i : prior / 2 ** (i + 1), 1e-5) }));
}

/** Every so many positions are tried: enough to tell, however long the lines are. */
function strideOf(view: View): number {
  return Math.max(1, Math.ceil(view.across.length / SAMPLE));
}

function better(left: Sum | null, right: Sum | null): Sum | null {
  if (!left || !right) return left ?? right;
  return right.odds > left.odds ? right : left;
}

function* bestOf(view: View, line: number, candidates: readonly Candidate[], isDue: ReturnType<typeof pace>): Pausing<Sum | null> {
  let best: Sum | null = null;
  const stride = strideOf(view);
  for (const { parts, prior } of candidates) {
    const trials: Trial[] = [];
    for (let position = 0; position < view.across.length; position += stride) {
      const trial = tryAt(view, line, parts, position);
      if (trial) trials.push(trial.trial);
      if (isDue(parts.length)) yield;
    }
    const agreements = trials.filter(({ agrees, chance }) => agrees && chance < 0.7).length;
    const breaks = trials.filter(({ agrees }) => !agrees).length;
    // A line that is mostly not the sum is not meant to be one; without a label it must mostly be one.
    if (trials.length === 0 || (breaks > 2 && breaks > agreements) || (view.lines[line].hints.total === 0 && breaks * 2 > agreements)) continue;
    best = better(best, { line, parts, odds: oddsAfter(prior, trials) });
  }
  return best;
}

interface Tried {
  readonly trial: Trial;
  readonly printed: Figure;
  readonly sum: number;
  readonly cells: readonly TableCell[];
  readonly tolerance: number;
}

/** Adds the parts at one position; null where there is nothing to compare or where adding means nothing. */
function tryAt(view: View, line: number, parts: readonly number[], position: number): Tried | null {
  const { unit, hints } = view.across[position];
  const printed = view.cell(line, position).figure;
  if (!printed || unit === null || hints.name || printed.unit === 'percent' || printed.unit === 'points') return null;
  const cells: TableCell[] = [];
  let sum = 0;
  let rounded = isRounded(printed);
  let unknown = false;
  for (const part of parts) {
    const cell = view.cell(part, position);
    // "n/a" stands where there is nothing to count; any other missing figure leaves the sum unknown.
    if (cell.kind === 'unknown' && !/^n\/?a/iu.test(cell.text)) unknown = true;
    if (!cell.figure || cell.figure.unit === 'percent') continue;
    cells.push(cell);
    sum += cell.figure.value;
    rounded ||= isRounded(cell.figure);
  }
  if (cells.length === 0 || (cells.length === 1 && parts.length > 4)) return null;
  const step = cells.reduce((largest, { figure }) => Math.max(largest, figure?.step ?? 0), printed.step);
  const tolerance = printed.hedge === 'about' ? Infinity : rounded ? Math.max(step, 3 * step * Math.sqrt(cells.length / 12)) : 0;
  const agrees = Math.abs(printed.value - sum) <= tolerance + 1e-7 * Math.max(1, Math.abs(sum));
  if (!agrees && (unknown || hints.rate || readsAsAverage(printed.value, cells) || (view.axis === 'columns' && readsAsLatest(printed.value, cells)))) return null;
  const values = agrees || cells.length > LONGEST_SEARCH ? [] : cells.map(({ figure }) => figure?.value ?? 0);
  return {
    trial: { agrees, chance: agreementChance(printed, Math.min(tolerance, printed.step * 5)), ...(agrees ? {} : { slip: slipShape(printed, sum, values) }) },
    printed, sum, cells, tolerance,
  };
}

/** The last of several periods over again: a position at the end of a year, among columns that are added up. */
function readsAsLatest(value: number, cells: readonly TableCell[]): boolean {
  return cells.length >= 3 && cells[cells.length - 1].figure?.value === value;
}

/** A figure among its parts rather than above them: the mean of the lines, not their sum. */
function readsAsAverage(value: number, cells: readonly TableCell[]): boolean {
  let least = Infinity;
  let most = 0;
  for (const { figure } of cells) {
    if (!figure) continue;
    if (figure.value <= 0) return false;
    least = Math.min(least, figure.value);
    most = Math.max(most, figure.value);
  }
  return cells.length >= 3 && value >= least && value < most;
}

/** Every position at which a sum that was found can be checked. */
export function* checkSums(view: View, sums: readonly Sum[]): Pausing<Relation[]> {
  const relations: Relation[] = [];
  const isDue = pace();
  for (const { line, parts, odds } of sums) {
    const name = partsName(view, parts);
    for (let position = 0; position < view.across.length; position += 1) {
      if (isDue(SAYING + parts.length)) yield;
      const tried = tryAt(view, line, parts, position);
      if (!tried || (tried.cells.length === 1 && tried.trial.agrees && tried.sum === 0)) continue;
      const { printed, sum, cells, tolerance } = tried;
      const sources = areasOf(cells);
      const target = view.cell(line, position);
      relations.push({
        rule: 'total',
        status: tried.trial.agrees ? 'holds' : 'broken',
        ...areaOf(target),
        printed: target.text,
        expected: written(Number(sum.toPrecision(14)), printed),
        sources,
        says: `the sum of ${spanOf(sources)} (${name})`,
        confidence: probability(odds),
        gap: sum - printed.value,
        exact: tolerance === 0,
      });
    }
  }
  return relations;
}

function spanOf(areas: readonly Area[]): string {
  const nameOf = ({ row, column, rows, columns }: Area): string => (rows * columns === 1 ? cellName(row, column) : `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`);
  return areas.length > 4 ? `${areas.slice(0, 3).map(nameOf).join(', ')} … ${nameOf(areas[areas.length - 1])}` : areas.map(nameOf).join(', ');
}

function partsName(view: View, parts: readonly number[]): string {
  if (parts.length === 2) return `${lineName(view, parts[0])} and ${lineName(view, parts[1])}`;
  return `${lineName(view, parts[0])} to ${lineName(view, parts[parts.length - 1])}`;
}
