import type { TitleHashes } from './titleHashes';

/** Pairs of words by which a contract is looked up: its rarest. */
const MOST_PAIRS = 4;
/** A contract is compared with this many after it that share a key; with fewer where many do, as the key then says little. */
const NEIGHBOURS = { few: 8, many: 3 } as const;
const MANY = 48;
/** Two values of which the higher is no more than this many times the lower are within 1 per cent, or a little over. */
const NEAR = 1.0102;
/** An entry holds a key of 32 bits and a place of 20: a sheet has no more rows, and a number holds no more bits. */
const PLACES = 2 ** 20;

/**
 * Visits the positions of contracts worth comparing: those that share one of their rare pairs of words and nearly the same
 * value, and those with the same title. No more than a fixed number for each contract; a pair may be visited more than once.
 * Keys are hashes and entries are sorted as numbers, so that the work grows with the register and hardly faster.
 * @param values whole-life values in pounds, 0 where one is not known
 */
export function visitCandidates(values: Float64Array, titles: TitleHashes, visit: (a: number, b: number) => void): void {
  const byValue = Uint32Array.from(values, (_, position) => position).sort((a, b) => values[a] - values[b] || a - b);
  visitNeighbours(titleEntries(titles.whole, byValue), byValue, () => true, visit);
  const ascending = Float64Array.from(byValue, (position) => values[position]);
  visitNeighbours(pairEntries(values, titles, byValue), byValue, (a, b) => ascending[b] <= ascending[a] * NEAR, visit);
}

/** Visits the positions of entries with one key whose places are near each other: an entry's neighbours stand after it, by value. */
function visitNeighbours(entries: Float64Array, byValue: Uint32Array, areNear: (a: number, b: number) => boolean, visit: (a: number, b: number) => void): void {
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const first = Math.floor(entries[from] / PLACES) * PLACES;
    for (to = from + 1; to < entries.length && entries[to] < first + PLACES; to += 1);
    for (let i = from, end = from + 1; i < to - 1; i += 1) {
      const place = entries[i] - first;
      for (end = Math.max(end, i + 1); end < to && areNear(place, entries[end] - first); end += 1);
      const reach = end - i > MANY ? NEIGHBOURS.many : NEIGHBOURS.few;
      for (let j = i + 1; j < end && j <= i + reach; j += 1) visit(byValue[place], byValue[entries[j] - first]);
    }
  }
}

/** The whole title of every contract, with its place among the values. */
function titleEntries(whole: Int32Array, byValue: Uint32Array): Float64Array {
  const entries = new Float64Array(whole.length);
  let filled = 0;
  byValue.forEach((position, place) => {
    if (whole[position] === 0) return;
    entries[filled] = entryOf(whole[position], place);
    filled += 1;
  });
  return entries.subarray(0, filled).sort();
}

/** The rarest pairs of words of every contract that has a value, with its place among the values. */
function pairEntries(values: Float64Array, { pairs }: TitleHashes, byValue: Uint32Array): Float64Array {
  const entries = new Float64Array(values.length * MOST_PAIRS);
  let filled = 0;
  const rarest = rarestPairs(pairs.all);
  byValue.forEach((position, place) => {
    if (!(values[position] > 0)) return;
    for (const pair of rarest(pairs.first[position], pairs.first[position + 1])) {
      entries[filled] = entryOf(pair, place);
      filled += 1;
    }
  });
  return entries.subarray(0, filled).sort();
}

function entryOf(key: number, place: number): number {
  return (key >>> 0) * PLACES + place;
}

/**
 * Picks of a title's pairs of words the rarest that another title has too. Pairs are counted by some of their bits: two that
 * share these are taken for less rare than they are, which costs a comparison and loses nothing.
 */
function rarestPairs(pairs: Int32Array): (from: number, to: number) => readonly number[] {
  const size = 2 ** Math.min(24, Math.ceil(Math.log2(4 * pairs.length + 2)));
  // A byte each, so that the counts of a long register stay near the processor: how much more common a common pair is makes no difference.
  const counts = new Uint8ClampedArray(size);
  for (const pair of pairs) counts[pair & (size - 1)] += 1;
  const countOf = (pair: number): number => counts[pair & (size - 1)];
  return (from, to) => {
    const shared: number[] = [];
    for (let i = from; i < to; i += 1) if (countOf(pairs[i]) > 1) shared.push(pairs[i]);
    return shared.length <= MOST_PAIRS ? shared : shared.sort((a, b) => countOf(a) - countOf(b) || a - b).slice(0, MOST_PAIRS);
  };
}
