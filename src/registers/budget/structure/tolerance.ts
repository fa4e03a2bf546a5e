/**
 * How far a sum of rounded figures may be from its rounded total, in units of the last place: the rounding errors of n
 * figures come to at most n/2, and hardly ever to more than four times their usual size (a half unit either way has a
 * standard deviation of √(1/12)). One unit is always allowed.
 */
export function roundingUnits(figures: number): number {
  return Math.max(1, Math.min(Math.ceil(figures / 2 + 0.5) - 1, Math.round(4 * Math.sqrt(figures / 12))));
}

/** True when two amounts are the same but for rounding; a little more is allowed for what binary fractions add. */
export function isWithin(difference: number, allowed: number): boolean {
  return Math.abs(difference) <= allowed * (1 + 1e-9) + 1e-6;
}
