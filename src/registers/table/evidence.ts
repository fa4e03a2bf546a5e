import type { Figure } from './reading/figure';

/**
 * How sure we may be that figures are meant to stand in a relation. A hypothesis ("this row is the sum of those") starts
 * with what its labels say of it, and every place where it can be tried moves the odds: an agreement by as much as it
 * would be unlikely between unrelated figures, a disagreement the other way, less so when it looks like one slip.
 * This is Bayes' rule with three constants, all set from what is published about such papers and not from any one table.
 */

/** Share of relations meant that are printed wrong: council papers carry about one slip in twenty to thirty relations. */
const SLIP_RATE = 0.04;
/** Share of wrong figures that differ in one of the ways in which people slip (see slipChance). */
const SLIP_SHAPED = 0.7;
/** Nothing is surer than this: agreements between figures of one paper are not independent. */
const LARGEST_ODDS = 1e6;

/** One place where a hypothesis was tried. Chances are of unrelated figures, in 0..1. */
export interface Trial {
  readonly agrees: boolean;
  /** Chance that unrelated figures would agree here. */
  readonly chance: number;
  /** For a disagreement: does it look like a slip, and the chance that an unrelated figure would. */
  readonly slip?: { readonly shaped: boolean; readonly chance: number };
}

/** The factor by which one trial moves the odds. */
export function weight({ agrees, chance, slip }: Trial): number {
  const bounded = Math.min(0.95, Math.max(1e-4, chance));
  if (agrees) return (1 - SLIP_RATE) / bounded;
  const broken = SLIP_RATE / (1 - bounded);
  if (!slip) return broken;
  const slipChance = Math.min(0.95, Math.max(1e-4, slip.chance));
  return broken * (slip.shaped ? SLIP_SHAPED / slipChance : (1 - SLIP_SHAPED) / (1 - slipChance));
}

/**
 * Odds after all trials, from odds before. Several disagreements never speak for a relation, whatever they look like:
 * only one slip may.
 */
export function oddsAfter(prior: number, trials: readonly Trial[]): number {
  let odds = prior / (1 - prior);
  let slipped = false;
  for (const trial of trials) {
    const factor = trial.agrees || !slipped ? weight(trial) : Math.min(SLIP_RATE, weight(trial));
    slipped ||= !trial.agrees;
    odds = Math.min(LARGEST_ODDS, Math.max(1 / LARGEST_ODDS, odds * factor));
  }
  return odds;
}

/** Odds as a probability. */
export function probability(odds: number): number {
  return odds / (1 + odds);
}

/**
 * Chance that a figure of this size, unrelated to a computed value, would agree with it. Unrelated figures of one table
 * are taken to be spread evenly up to twice the size; nothing can be learnt from zeros.
 */
export function agreementChance(printed: Figure, tolerance: number): number {
  const size = Math.abs(printed.value);
  if (size === 0) return 0.75;
  return Math.min(0.9, (2 * tolerance + printed.step) / (2 * size + 3 * printed.step));
}

/** Chance that an unrelated share would agree with a computed one; most shares lie within some 60 points. */
export function shareChance(printed: Figure, tolerance: number): number {
  if (printed.value === 0 || printed.value === 100) return 0.6;
  return Math.min(0.9, (2 * tolerance + printed.step) / 60);
}

/**
 * Does a wrong figure look like one slip: a unit or two out, one digit changed, two digits exchanged, a digit dropped,
 * an amount left out or counted twice? With the chance that an unrelated figure of this size would look so.
 */
export function slipShape(printed: Figure, expected: number, parts: readonly number[]): { shaped: boolean; chance: number } {
  const unit = printed.step;
  const size = Math.abs(printed.value);
  const digits = Math.max(1, Math.ceil(Math.log10(size / unit + 1)));
  const gap = Math.abs(printed.value - expected);
  const shaped = gap <= 2.5 * unit || (parts.length > 2 && parts.some((part) => part !== 0 && Math.abs(Math.abs(part) - gap) < unit / 2)) || digitsSlip(size / unit, Math.abs(expected) / unit);
  const shapes = 4 + 10 * digits + 2 * Math.min(parts.length, 20);
  return { shaped, chance: Math.min(0.95, shapes / ((2 * Math.max(size, Math.abs(expected))) / unit + 3)) };
}

/** True when two whole numbers are written alike but for one digit changed, two exchanged, or one digit dropped. */
export function digitsSlip(printed: number, expected: number): boolean {
  const a = String(Math.round(printed));
  const b = String(Math.round(expected));
  if (a.length === b.length) {
    const different = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    if (different.length === 1) return true;
    return different.length === 2 && a[different[0]] === b[different[1]] && a[different[1]] === b[different[0]];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && short.length > 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
