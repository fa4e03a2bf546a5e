import { saysNothing } from '../../shared/placeholders';
import { list } from '../../shared/wording';
import type { Contract } from '../contract';
import { dayInWords } from '../dates';
import { inPounds } from '../../shared/pounds';
import { isStandIn } from '../text/standIns';
import { positionsByValue } from './byValue';
import { visitCandidates } from './candidatePairs';
import { hashTitles, sharedHashes } from './titleHashes';
import { numbersDiffer, sharedPairs, shinglesOf, type Shingles } from './titleShingles';

/** Two contracts that may be one. */
export interface LikelyDuplicate {
  readonly first: Contract;
  readonly second: Contract;
  /** Completes “…entered twice: ”. */
  readonly because: string;
}

const SAME_VALUE = 0.01;
const SIMILAR_VALUE = 0.1;
const SIMILAR_TITLE = 0.5;

/**
 * Contracts that run at the same time and are alike in title and value. Only contracts that share a rare pair of words
 * and a value, or their whole title, are compared, so that the work grows with the register and not with its square.
 * Each contract is reported once, with the first that it is like.
 */
export function likelyDuplicates(contracts: readonly Contract[]): LikelyDuplicate[] {
  const positions = positionsByValue(Float64Array.from(contracts.map(({ wholeValue }) => wholeValue ?? 0)));
  // Gone through by value: contracts that are compared then stand near each other in memory too.
  const byValue = Array.from(positions, (position) => contracts[position]);
  const shingles: Array<Shingles | undefined> = byValue.map(() => undefined);
  const shinglesAt = (place: number): Shingles => (shingles[place] ??= shinglesOf(byValue[place].title));
  const likenessOf = (a: number, b: number): Likeness | null => likeness(byValue[a], byValue[b], shinglesAt(a), shinglesAt(b));
  const earliest = new Map<number, { readonly of: number; readonly at: number }>();
  visitAlike(byValue, (a, b) => {
    const [of, at] = positions[a] < positions[b] ? [a, b] : [b, a];
    const known = earliest.get(positions[at]);
    if (known && positions[known.of] <= positions[of]) return;
    if (likenessOf(of, at)) earliest.set(positions[at], { of, at });
  });
  return [...earliest].sort(([a], [b]) => a - b).flatMap(([, { of, at }]) => {
    const alike = likenessOf(of, at);
    return alike ? [{ first: byValue[of], second: byValue[at], because: inWords(byValue[of], byValue[at], alike) }] : [];
  });
}

/** Visits contracts, which come by value, that agree by all that numbers can tell: hashes of titles, values and dates. */
function visitAlike(contracts: readonly Contract[], visit: (a: number, b: number) => void): void {
  const titles = hashTitles(contracts.map(({ title }) => title));
  const [values, starts, ends] = [new Float64Array(contracts.length), new Float64Array(contracts.length), new Float64Array(contracts.length)];
  contracts.forEach(({ wholeValue, start, end }, i) => {
    values[i] = wholeValue ?? 0;
    starts[i] = start ?? -Infinity;
    ends[i] = end ?? Infinity;
  });
  visitCandidates(values, titles, (a, b) => {
    if (Math.max(starts[a], starts[b]) >= Math.min(ends[a], ends[b])) return;
    if (titles.whole[a] !== titles.whole[b]) {
      if (!(Math.abs(values[a] - values[b]) <= SAME_VALUE * Math.max(Math.abs(values[a]), Math.abs(values[b])))) return;
      const { shared, of } = sharedHashes(titles.pairs, a, b);
      if (shared < SIMILAR_TITLE * of) return;
    }
    const numbers = sharedHashes(titles.numbers, a, b);
    if (numbers.of > 0 && numbers.shared === 0) return;
    visit(a, b);
  });
}

/** What two contracts have in common. */
interface Likeness {
  readonly sameTitle: boolean;
  /** Pairs of words of both titles. */
  readonly shared: readonly string[];
  readonly sameValue: boolean;
}

/** What makes two contracts look like one; null when they do not. */
function likeness(a: Contract, b: Contract, titleA: Shingles, titleB: Shingles): Likeness | null {
  const apart = difference(a.wholeValue, b.wholeValue);
  const isNear = apart !== null && apart <= SAME_VALUE;
  const sameTitle = titleA.key !== '' && titleA.key === titleB.key;
  if ((!isNear && !sameTitle) || !runTogether(a, b) || numbersDiffer(titleA, titleB)) return null;
  const sameDates = a.start !== null && a.start === b.start && a.end !== null && a.end === b.end;
  const bySupplier = sameTitle && mayBeSameSupplier(a.supplier, b.supplier) && (apart === null || apart <= SIMILAR_VALUE || sameDates);
  const shared = sameTitle ? titleA.pairs : sharedPairs(titleA, titleB);
  const share = shared.length / Math.max(1, Math.min(titleA.pairs.length, titleB.pairs.length));
  return bySupplier || (isNear && share >= SIMILAR_TITLE) ? { sameTitle, shared, sameValue: apart === 0 } : null;
}

/** “the titles are the same, both are worth £12,000 and both end on 31/03/2020”. */
function inWords(a: Contract, b: Contract, { sameTitle, shared, sameValue }: Likeness): string {
  const parts = [sameTitle ? 'the titles are the same' : `the titles share “${inOneRun(shared)}”`];
  if (a.wholeValue !== null && b.wholeValue !== null) parts.push(sameValue ? `both are worth ${inPounds(a.wholeValue)}` : `the values are ${inPounds(a.wholeValue)} and ${inPounds(b.wholeValue)}`);
  if (a.start !== null && a.start === b.start) parts.push(`both start on ${dayInWords(a.start)}`);
  else if (a.end !== null && a.end === b.end) parts.push(`both end on ${dayInWords(a.end)}`);
  return list(parts);
}

/** A renewal starts when the contract before it ends: the two do not run together. Unknown dates say nothing against it. */
function runTogether(a: Contract, b: Contract): boolean {
  const starts = Math.max(a.start ?? -Infinity, b.start ?? -Infinity);
  const ends = Math.min(a.end ?? Infinity, b.end ?? Infinity);
  return starts < ends;
}

/** How far two values are apart, as a share of the larger; null where one is unknown. */
function difference(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Lots of one framework have the same title and different suppliers. */
function mayBeSameSupplier(a: string, b: string): boolean {
  const unknown = (name: string): boolean => saysNothing(name) || isStandIn(name);
  return unknown(a) || unknown(b) || nameKey(a) === nameKey(b);
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/\b(?:limited|ltd|plc|llp)\b/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Pairs that follow each other, as words: “bishop justus”, “justus school” are “bishop justus school”. The longest run. */
function inOneRun(pairs: readonly string[]): string {
  const runs: string[] = [];
  for (const pair of pairs) {
    const last = runs[runs.length - 1];
    const [first, second] = pair.split(' ');
    if (last !== undefined && second !== undefined && last.split(' ').at(-1) === first) runs[runs.length - 1] = `${last} ${second}`;
    else runs.push(pair);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
