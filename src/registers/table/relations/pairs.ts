import { cellName } from '../../shared/address';
import { mapPausing, pace, type Pausing } from '../../shared/pausing';
import { agreementChance, oddsAfter, probability, shareChance, slipShape, weight, type Trial } from '../evidence';
import { written, type Figure } from '../reading/figure';
import type { TableCell } from '../reading/table';
import { stems } from '../reading/words';
import { areaOf, compare, intervalOf, type Comparison, type Interval, type Relation, type RelationRule } from '../relation';
import { lineName, type View } from '../view';

/** A line taken to be worked out from two others: result = formula(left, right). */
export interface Formula {
  readonly rule: Extract<RelationRule, 'share' | 'change' | 'difference' | 'rate'>;
  readonly result: number;
  readonly left: number;
  /** The other line; null for a share of the total of `left` itself. */
  readonly right: number | null;
  readonly factor: number;
}

interface Weighed {
  readonly formula: Formula;
  readonly odds: number;
}

/** A formula found for a line, and the others that the figures do not rule out. */
export interface FoundFormula extends Weighed {
  readonly rivals: readonly Formula[];
}

const SAMPLE = 60;
const REACH = 10;
const ACCEPTED = 0.9;
/** Formulas weighed between two pauses: each is tried at up to SAMPLE places. */
const TRIED = 25;
/** What checking one place costs, in cells looked at. */
const CHECKING = 10;
const SHORT = /\b(?:vacan\p{L}*|unfilled|unspent|under-?\p{L}*|loss(?:es)?|lost|void|drop-?out|reduc\p{L}*|saving|remaining|left)\b/iu;
const FACTORS: readonly number[] = [1, 100, 1000, 10000, 100000];

/**
 * Finds the lines worked out from two others: shares (of another line, or of a line's own total), changes in per cent,
 * differences, and rates. Lines further apart than ten are not tried with one another, so work grows with the cells.
 */
export function* findFormulas(view: View): Pausing<FoundFormula[]> {
  const found: FoundFormula[] = [];
  for (let result = 0; result < view.lines.length; result += 1) {
    const candidates = candidatesFor(view, result);
    const total = candidates.reduce((sum, { odds }) => sum + odds, 0);
    const tried = yield* mapPausing(candidates, ({ formula, odds }): Weighed[] => {
      const after = weigh(view, formula, odds / Math.max(total, odds + 1e-9));
      return after === null ? [] : [{ formula, odds: after }];
    }, TRIED);
    const weighed = tried.flat().sort((a, b) => b.odds - a.odds);
    const [best] = weighed;
    if (!best || probability(best.odds) < ACCEPTED) continue;
    found.push({ ...best, rivals: weighed.slice(1).filter(({ odds }) => odds > best.odds / 1000 && odds > 0.01).map(({ formula }) => formula) });
  }
  return found;
}

/** What could be meant, each with the weight that labels and places give it. */
function candidatesFor(view: View, result: number): Weighed[] {
  const { hints, unit, empty, label } = view.lines[result];
  if (empty || unit === null || hints.name) return [];
  if (view.axis === 'rows' && !(unit === 'percent' && mostlyCounts(view)) && !hints.change && !hints.rate) return [];
  const near: number[] = [];
  for (let line = Math.max(0, result - REACH); line < Math.min(view.lines.length, result + REACH + 1); line += 1) {
    const other = view.lines[line];
    if (line !== result && other.unit !== null && !other.empty && !other.hints.name) near.push(line);
  }
  const words = new Set(stems(label));
  const closeness = near.map((line) => (stems(view.lines[line].label).some((word) => words.has(word)) ? 6 : 1) / Math.max(1, Math.abs(line - result) / 2));
  const candidates: Weighed[] = [];
  const add = (rule: Formula['rule'], left: number, right: number | null, odds: number, factor = 1): void => {
    candidates.push({ formula: { rule, result, left, right, factor }, odds });
  };
  near.forEach((left, i) => {
    const isShare = (unit: string | null): boolean => unit === 'percent' || unit === 'points';
    if (unit === 'percent' && !isShare(view.lines[left].unit)) add('share', left, null, closeness[i] * (/total|whole/iu.test(label) ? 10 : 2), 100);
    for (const right of near) {
      if (right === left) continue;
      const [a, b] = [view.lines[left], view.lines[right]];
      if (isShare(a.unit) !== isShare(b.unit)) continue;
      const beside = 1 / Math.max(1, Math.abs(left - right));
      if (unit === 'percent' && !isShare(a.unit)) {
        add('share', left, right, closeness[i] * (b.hints.total > 0 || right === near[0] ? 4 : 1) * (hints.change ? 0.05 : 1), 100);
        add('change', left, right, beside * (hints.change ? 20 : 0.3), 100);
        // A vacancy rate is the change from posts to people in post, without its sign.
        if (SHORT.test(label)) add('change', left, right, beside * 5, -100);
      } else if (isShare(unit) === isShare(a.unit) || (hints.change && isShare(a.unit))) {
        if (hints.change) add('difference', left, right, beside * 4);
        if (hints.rate && !isShare(unit)) for (const factor of FACTORS) add('rate', left, right, closeness[i] * 0.5, factor);
      }
    }
  });
  return candidates;
}

function mostlyCounts(view: View): boolean {
  const percents = view.lines.filter(({ unit }) => unit === 'percent').length;
  return percents > 0 && percents <= view.lines.length / 2;
}

/** The odds for a formula after trying it along the line; null as soon as it is plainly not meant. */
function weigh(view: View, formula: Formula, prior: number): number | null {
  const stride = Math.max(1, Math.ceil(view.across.length / SAMPLE));
  const trials: Trial[] = [];
  let agreements = 0;
  let breaks = 0;
  for (let position = 0; position < view.across.length; position += stride) {
    const tried = tryAt(view, formula, position);
    if (!tried) continue;
    trials.push(tried.trial);
    if (tried.outcome === 'broken') breaks += 1;
    else if (weight(tried.trial) > 2) agreements += 1;
    if (breaks > 3 && breaks > agreements) return null;
  }
  if (agreements < 2 || breaks * 2 > agreements + 1) return null;
  return oddsAfter(Math.min(0.9, prior * 0.8), trials);
}

interface Tried {
  readonly trial: Trial;
  readonly outcome: Comparison;
  readonly target: TableCell;
  readonly printed: Figure;
  readonly computed: Interval;
  readonly sources: readonly TableCell[];
}

function tryAt(view: View, formula: Formula, position: number): Tried | null {
  const target = view.cell(formula.result, position);
  const printed = target.figure;
  const left = view.cell(formula.left, position);
  const right = formula.right === null ? totalFor(view, formula.left, position) : view.cell(formula.right, position);
  if (!printed || !left.figure || !right?.figure || right === left || view.across[position].hints.name) return null;
  if (formula.rule === 'share' && (printed.unit !== 'percent' || left.figure.unit === 'percent' || right.figure.unit === 'percent')) return null;
  const computed = compute(formula, left.figure, right.figure);
  if (!computed) return null;
  const tolerance = (computed.high - computed.low) / 2;
  const sharing = printed.unit === 'percent';
  const outcome = compare(printed, computed);
  const idle = left.figure.value === 0 || (formula.rule !== 'difference' && left.figure.value === right.figure.value);
  const chance = idle ? 0.6 : sharing ? shareChance(printed, tolerance) : agreementChance(printed, tolerance);
  const agrees = outcome !== 'broken';
  const slip = agrees || formula.rule !== 'difference' ? undefined : slipShape(printed, computed.low, [left.figure.value, right.figure.value]);
  return {
    trial: { agrees, chance: outcome === 'truncated' ? Math.min(0.9, chance * 2) : chance, ...(slip ? { slip } : {}) },
    outcome, target, printed, computed, sources: [left, right],
  };
}

/** The total that stands over or under a figure in its own line: the next one, or else the one before. */
function totalFor(view: View, line: number, position: number): TableCell | null {
  const totals = totalPositions(view);
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (totals[middle] < position) low = middle + 1;
    else high = middle;
  }
  const at = totals.at(low) ?? totals.at(-1);
  return at === undefined ? null : view.cell(line, at);
}

const totalsOf = new WeakMap<View, number[]>();

function totalPositions(view: View): number[] {
  let totals = totalsOf.get(view);
  if (!totals) {
    totals = view.across.flatMap(({ hints, empty }, position) => (hints.total > 0 && !empty ? [position] : []));
    totalsOf.set(view, totals);
  }
  return totals;
}

/** The formula's result, as the range that the rounding of its two figures leaves open. */
function compute({ rule, factor }: Formula, left: Figure, right: Figure): Interval | null {
  const a = intervalOf(left);
  const b = intervalOf(right);
  if (rule === 'difference') return { low: a.low - b.high, high: a.high - b.low };
  if (rule === 'change') {
    // Change from left to right, on left.
    if (a.low <= 0 && a.high >= 0) return null;
    return ordered([(b.low - a.high) / Math.abs(a.high), (b.high - a.low) / Math.abs(a.low)].map((value) => value * factor));
  }
  if (b.low <= 0 && b.high >= 0) return null;
  return ordered([a.low / b.high, a.high / b.low, a.low / b.low, a.high / b.high].map((value) => value * factor));
}

function ordered(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Every position at which a formula that was found can be checked. */
export function* checkFormula(view: View, { formula, rivals, odds }: FoundFormula): Pausing<Relation[]> {
  const relations: Relation[] = [];
  const isDue = pace();
  for (let position = 0; position < view.across.length; position += 1) {
    if (isDue(CHECKING)) yield;
    const tried = tryAt(view, formula, position);
    if (!tried) continue;
    const { target, printed, computed, sources, outcome } = tried;
    // Where another reading of the same line gives the printed figure, it is not wrong.
    if (outcome === 'broken' && rivals.some((rival) => tryAt(view, rival, position)?.outcome === 'holds')) continue;
    const middle = (computed.low + computed.high) / 2;
    relations.push({
      rule: formula.rule,
      status: outcome,
      ...areaOf(target),
      printed: target.text,
      expected: written(middle, printed),
      sources: sources.map(areaOf),
      says: inWords(view, formula, sources),
      confidence: probability(odds),
      gap: middle - printed.value,
      exact: formula.rule === 'difference' && computed.low === computed.high,
    });
  }
  return relations;
}

function inWords(view: View, { rule, left, right, factor }: Formula, [a, b]: readonly TableCell[]): string {
  const at = (cell: TableCell): string => `${cell.text} in ${cellName(cell.row, cell.column)}`;
  const names = `${lineName(view, left)}${right === null ? ' and its total' : ` and ${lineName(view, right)}`}`;
  if (rule === 'share') return `${at(a)} as a share of ${at(b)} (${names})`;
  if (rule === 'change') return `the change from ${at(a)} to ${at(b)} (${names})`;
  if (rule === 'difference') return `${at(a)} less ${at(b)} (${names})`;
  return `${at(a)} divided by ${at(b)}${factor === 1 ? '' : `, per ${factor.toLocaleString('en-GB')}`} (${names})`;
}
