import { rarestPairs } from './rarestPairs';
import { RecentByKey } from './recentByKey';
import type { TitleHashes } from './titleHashes';

/** Two values of which the higher is no more than this many times the lower are within 1 per cent, or a little over. */
const NEAR = 1.0102;
/** Bits for a position: a sheet has no more rows. With 32 of the value a number holds no more. */
const PLACES = 2 ** 20;

/**
 * Visits the positions of contracts worth comparing: those that share one of their rare pairs of words and nearly the same
 * value, and those with the same title. No more than a fixed number for each contract, and each of them once. Contracts come
 * by value and only those of nearly the same value are remembered, so that the work grows with the register and hardly faster.
 * @param values whole-life values in pounds, 0 where one is not known
 */
export function visitCandidates(values: Float64Array, { whole, pairs }: TitleHashes, visit: (a: number, b: number) => void): void {
  const byValue = positionsByValue(values);
  const rarest = rarestPairs(pairs);
  const titles = new RecentByKey(whole.length);
  const near = new RecentByKey(rarest.all.length);
  // By which place each was visited last: two contracts may share several keys. The first place has none before it.
  const visitedBy = new Uint32Array(values.length);
  let place = 0;
  const visitEarlier = (earlier: number): void => {
    if (visitedBy[earlier] === place) return;
    visitedBy[earlier] = place;
    visit(byValue[earlier], byValue[place]);
  };
  for (let lowest = 0; place < byValue.length; place += 1) {
    const position = byValue[place];
    if (whole[position] !== 0) titles.meet(whole[position], place, visitEarlier);
    const value = values[position];
    if (!(value > 0)) continue;
    while (values[byValue[lowest]] * NEAR < value) lowest += 1;
    near.forgetBefore(lowest);
    for (let i = rarest.first[position]; i < rarest.first[position + 1]; i += 1) near.meet(rarest.all[i], place, visitEarlier);
  }
}

/**
 * Positions from the lowest value to the highest. Values are put in order by their first 32 bits, each with its position in one
 * number, as numbers are sorted much quicker than by a comparison of our own; what is lost is far less than `NEAR` allows for.
 */
function positionsByValue(values: Float64Array): Uint32Array {
  const bits = new Uint32Array(new Float32Array(values).buffer);
  const entries = new Float64Array(values.length);
  for (let position = 0; position < entries.length; position += 1) entries[position] = bits[position] * PLACES + position;
  entries.sort();
  const positions = new Uint32Array(values.length);
  for (let place = 0; place < positions.length; place += 1) positions[place] = entries[place] % PLACES;
  return positions;
}
