import { mixed, type TitleHashes } from './titleHashes';

/** Pairs of words by which a contract is looked up: its rarest. */
const MOST_PAIRS = 4;
/** Within a group of contracts with the same key, sorted by value, each is compared with this many after it; in a large group with fewer, as its key says little. */
const NEIGHBOURS = { small: 8, large: 3 } as const;
const LARGE = 48;
/** Values are put in steps of a little over 1 per cent; two values within 1 per cent are in the same step or the next. */
const STEP = Math.log(1.011);
/** An entry holds a key of 32 bits and a place of 20: a sheet has no more rows, and a number holds no more bits. */
const PLACES = 2 ** 20;

/**
 * Visits the positions of contracts worth comparing: those that share one of their rare pairs of words and nearly the same
 * value, and those with the same title. No more than a fixed number for each contract; a pair may be visited more than once.
 * Keys are hashes and entries are sorted as numbers, so that the work grows with the register and hardly faster.
 * @param values whole-life values in pounds, NaN where one is not known
 */
export function visitCandidates(values: Float64Array, titles: TitleHashes, visit: (a: number, b: number) => void): void {
  const byValue = positionsByValue(values);
  const entries = entriesOf(values, titles, byValue);
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const first = Math.floor(entries[from] / PLACES) * PLACES;
    for (to = from + 1; to < entries.length && entries[to] < first + PLACES; to += 1);
    const reach = to - from > LARGE ? NEIGHBOURS.large : NEIGHBOURS.small;
    for (let i = from; i < to - 1; i += 1) {
      const a = byValue[entries[i] - first];
      for (let j = i + 1; j < to && j <= i + reach; j += 1) visit(a, byValue[entries[j] - first]);
    }
  }
}

/** Positions from the lowest value to the highest, those without one first. */
function positionsByValue(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, position) => position).sort((a, b) => (values[a] || 0) - (values[b] || 0) || a - b);
}

/** Every key of every contract with its place among the values: sorted, contracts with one key stand together, by value. */
function entriesOf(values: Float64Array, { whole, pairs }: TitleHashes, byValue: Uint32Array): Float64Array {
  const entries = new Float64Array(values.length * (1 + 2 * MOST_PAIRS));
  let filled = 0;
  const put = (key: number, place: number): void => {
    entries[filled] = (key >>> 0) * PLACES + place;
    filled += 1;
  };
  const rarest = rarestPairs(pairs.all);
  byValue.forEach((position, place) => {
    if (whole[position] !== 0) put(whole[position], place);
    if (!(values[position] > 0)) return;
    const step = Math.floor(Math.log(values[position]) / STEP);
    for (const pair of rarest(pairs.first[position], pairs.first[position + 1])) {
      put(mixed(pair, step), place);
      put(mixed(pair, step + 1), place);
    }
  });
  return entries.subarray(0, filled).sort();
}

/**
 * Picks of a title's pairs of words the rarest that another title has too. Pairs are counted by some of their bits: two that
 * share these are taken for less rare than they are, which costs a comparison and loses nothing.
 */
function rarestPairs(pairs: Int32Array): (from: number, to: number) => readonly number[] {
  const size = 2 ** Math.min(24, Math.ceil(Math.log2(4 * pairs.length + 2)));
  const counts = new Uint32Array(size);
  for (const pair of pairs) counts[pair & (size - 1)] += 1;
  const countOf = (pair: number): number => counts[pair & (size - 1)];
  return (from, to) => {
    const shared: number[] = [];
    for (let i = from; i < to; i += 1) if (countOf(pairs[i]) > 1) shared.push(pairs[i]);
    return shared.length <= MOST_PAIRS ? shared : shared.sort((a, b) => countOf(a) - countOf(b) || a - b).slice(0, MOST_PAIRS);
  };
}
