import { rarestPairs } from './rarestPairs';
import { RecentByKey } from './recentByKey';
import type { TitleHashes } from './titleHashes';

/** Two values of which the higher is no more than this many times the lower are within 1 per cent, or a little over. */
const NEAR = 1.0102;

/**
 * Visits the contracts worth comparing: those that share one of their rare pairs of words and nearly the same value, and those
 * with the same title. No more than a fixed number for each contract, and each of them once. Only those of nearly the same
 * value are remembered, so that the work grows with the register and hardly faster.
 * @param values whole-life values in pounds from the lowest up, 0 where one is not known
 * @param titles in the same order
 */
export function visitCandidates(values: Float64Array, { whole, pairs }: TitleHashes, visit: (earlier: number, later: number) => void): void {
  const rarest = rarestPairs(pairs);
  const titles = new RecentByKey(whole.length);
  const near = new RecentByKey(rarest.all.length);
  // With which each was visited last: two contracts may share several keys. The first has none before it.
  const visitedWith = new Uint32Array(values.length);
  let later = 0;
  const visitEarlier = (earlier: number): void => {
    if (visitedWith[earlier] === later) return;
    visitedWith[earlier] = later;
    visit(earlier, later);
  };
  for (let lowest = 0; later < values.length; later += 1) {
    if (whole[later] !== 0) titles.meet(whole[later], later, visitEarlier);
    if (!(values[later] > 0)) continue;
    while (values[lowest] * NEAR < values[later]) lowest += 1;
    near.forgetBefore(lowest);
    for (let i = rarest.first[later]; i < rarest.first[later + 1]; i += 1) near.meet(rarest.all[i], later, visitEarlier);
  }
}
