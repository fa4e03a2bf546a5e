import { saysNothing } from '../../shared/placeholders';
import { list } from '../../shared/wording';
import type { Contract } from '../contract';
import { dayInWords } from '../dates';
import { inPounds } from '../../shared/pounds';
import { isStandIn } from '../text/standIns';
import { itemsAt, positionsByValue } from './byValue';
import { visitCandidates } from './candidatePairs';
import { hashTitles, sharedHashes, titlesAt } from './titleHashes';
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
  const shingles = new Map<number, Shingles>();
  const shinglesAt = (position: number): Shingles => {
    const known = shingles.get(position) ?? shinglesOf(contracts[position].title);
    shingles.set(position, known);
    return known;
  };
  const likenessOf = (a: number, b: number): Likeness | null => likeness(contracts[a], contracts[b], shinglesAt(a), shinglesAt(b));
  const earliest = new Map<number, number>();
  visitAlike(contracts, (a, b) => {
    const [of, at] = a < b ? [a, b] : [b, a];
    if ((earliest.get(at) ?? of + 1) > of && likenessOf(of, at)) earliest.set(at, of);
  });
  return [...earliest].sort(([a], [b]) => a - b).flatMap(([at, of]) => {
    const alike = likenessOf(of, at);
    return alike ? [{ first: contracts[of], second: contracts[at], because: inWords(contracts[of], contracts[at], alike) }] : [];
  });
}

/** Visits the positions of contracts that agree by all that numbers can tell: hashes of titles, values and dates. */
function visitAlike(contracts: readonly Contract[], visit: (a: number, b: number) => void): void {
  const column = (): Float64Array => new Float64Array(contracts.length);
  const downTheSheet = { values: column(), starts: column(), ends: column() };
  contracts.forEach(({ wholeValue, start, end }, position) => {
    downTheSheet.values[position] = wholeValue ?? 0;
    downTheSheet.starts[position] = start ?? -Infinity;
    downTheSheet.ends[position] = end ?? Infinity;
  });
  // Read down the sheet, then put in order by value: numbers that are compared stand near each other in memory, and no contract is fetched for them.
  const positions = positionsByValue(downTheSheet.values);
  const titles = titlesAt(positions, hashTitles(contracts.map(({ title }) => title)));
  const [values, starts, ends] = [downTheSheet.values, downTheSheet.starts, downTheSheet.ends].map((figures) => itemsAt(positions, figures, column()));
  visitCandidates(values, titles, (a, b) => {
    if (Math.max(starts[a], starts[b]) >= Math.min(ends[a], ends[b])) return;
    if (titles.whole[a] !== titles.whole[b]) {
      if (!(Math.abs(values[a] - values[b]) <= SAME_VALUE * Math.max(Math.abs(values[a]), Math.abs(values[b])))) return;
      const { shared, of } = sharedHashes(titles.pairs, a, b);
      if (shared < SIMILAR_TITLE * of) return;
    }
    const numbers = sharedHashes(titles.numbers, a, b);
    if (numbers.of > 0 && numbers.shared === 0) return;
    visit(positions[a], positions[b]);
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
