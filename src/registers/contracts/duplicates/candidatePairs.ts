import type { Contract } from '../contract';
import type { Shingles } from './titleShingles';

/** Pairs of words by which a contract is looked up: its rarest. */
const MOST_PAIRS = 4;
/** Within a group of contracts with the same key, sorted by value, each is compared with this many after it. */
const NEIGHBOURS = 8;
/** Values are put in steps of a little over 1 per cent; two values within 1 per cent are in the same step or the next. */
const STEP = Math.log(1.011);
const STEPS = 8192;

/**
 * Positions of contracts worth comparing: those that share one of their rare pairs of words and nearly the same value,
 * and those with the same title. No more than a fixed number for each contract.
 */
export function* candidatePairs(contracts: readonly Contract[], shingles: readonly Shingles[]): Generator<readonly [number, number]> {
  const groups = new Map<number | string, number[]>();
  const put = (key: number | string, position: number): void => {
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  };
  const pairs = rarePairs(shingles);
  contracts.forEach(({ wholeValue }, position) => {
    const { key } = shingles[position];
    if (key !== '') put(key, position);
    if (wholeValue === null || wholeValue <= 0) return;
    const step = Math.floor(Math.log(wholeValue) / STEP);
    for (const pair of pairs[position]) {
      put(pair * STEPS + step, position);
      put(pair * STEPS + step + 1, position);
    }
  });
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.sort((a, b) => (contracts[a].wholeValue ?? 0) - (contracts[b].wholeValue ?? 0) || a - b);
    for (let i = 0; i < group.length; i += 1) {
      for (let j = i + 1; j < group.length && j <= i + NEIGHBOURS; j += 1) yield [group[i], group[j]];
    }
  }
}

/** For each title its rarest pairs of words that another title has too, as numbers. */
function rarePairs(shingles: readonly Shingles[]): number[][] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = shingles.map(({ pairs }) => pairs.map((pair) => {
    let number = numbers.get(pair);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(pair, number);
      counts.push(0);
    }
    counts[number] += 1;
    return number;
  }));
  return numbered.map((pairs) => pairs.filter((pair) => counts[pair] > 1).sort((a, b) => counts[a] - counts[b] || a - b).slice(0, MOST_PAIRS));
}
