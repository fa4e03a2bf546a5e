import { product } from './assessment';
import { ASSESSMENTS } from './fields';
import type { Assessment, Risk } from './risk';

/** Fewer ratings show no rule. */
const FEWEST = 6;
const LEAST_FITTING = 0.9;

/** What a register's ratings are, where they are not likelihood × impact: "likelihood impact" -> the rating its risks have there. */
export type OwnRatings = ReadonlyMap<string, number>;

/**
 * The ratings that a register gives to likelihood and impact by a rule of its own (a weighted sum, a matrix), where most
 * are not the product of the two. It is a rule only if the same scores have the same rating, and higher ones no lower.
 * Null where the ratings are products, but for slips, or follow no rule at all.
 */
export function ownRatings(risks: readonly Risk[]): OwnRatings | null {
  const rated: Assessment[] = [];
  let products = 0;
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    for (const name of ASSESSMENTS) {
      const right = product(risk[name]);
      const printed = risk[name].rating?.number ?? null;
      if (right === null || printed === null) continue;
      rated.push(risk[name]);
      if (printed === right) products += 1;
    }
  }
  const all = rated.length;
  if (all < FEWEST || products * 2 >= all) return null;
  const found = new Map<string, Map<number, number>>();
  for (const assessment of rated) {
    const printed = assessment.rating?.number ?? 0;
    const counts = found.get(scoresOf(assessment)) ?? new Map<number, number>();
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
    found.set(scoresOf(assessment), counts);
  }
  const usual = new Map([...found].map(([scores, counts]) => [scores, [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))] as const));
  const fitting = [...usual.values()].reduce((sum, [, count]) => sum + count, 0);
  const rule = new Map([...usual].map(([scores, [rating]]) => [scores, rating]));
  return fitting >= all * LEAST_FITTING && rises(rule) ? rule : null;
}

/** The rating that a register's own rule has for an assessment; null where no other risk shows it. */
export function ownRatingOf(assessment: Assessment, own: OwnRatings): number | null {
  return own.get(scoresOf(assessment)) ?? null;
}

function scoresOf({ likelihood, impact }: Assessment): string {
  return `${likelihood?.number} ${impact?.number}`;
}

/** True when no pair of scores has a lower rating than one that is not above it in either score. */
function rises(rule: OwnRatings): boolean {
  const squares = [...rule].map(([scores, rating]) => ({ scores: scores.split(' ').map(Number), rating }));
  return squares.every((a) => squares.every((b) => a.scores.some((score, i) => score > b.scores[i]) || a.rating <= b.rating));
}
