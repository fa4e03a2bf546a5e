import { saysNothing } from '../../shared/placeholders';
import type { Contract } from '../contract';
import { dayInWords } from '../dates';
import { inPounds } from '../pounds';
import { isStandIn } from '../text/standIns';
import { candidatePairs } from './candidatePairs';
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
  const shingles = contracts.map(({ title }) => shinglesOf(title));
  const found = new Map<number, LikelyDuplicate & { readonly at: number }>();
  for (const [a, b] of candidatePairs(contracts, shingles)) {
    const [at, later] = a < b ? [a, b] : [b, a];
    const known = found.get(later);
    if (known && known.at <= at) continue;
    const because = likeness(contracts[at], contracts[later], shingles[at], shingles[later]);
    if (because !== null) found.set(later, { first: contracts[at], second: contracts[later], because, at });
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, duplicate]) => duplicate);
}

/** What makes two contracts look like one; null when they do not. */
function likeness(a: Contract, b: Contract, titleA: Shingles, titleB: Shingles): string | null {
  const apart = difference(a.wholeValue, b.wholeValue);
  const sameValue = apart !== null && apart <= SAME_VALUE;
  const sameTitle = titleA.key !== '' && titleA.key === titleB.key;
  if ((!sameValue && !sameTitle) || !runTogether(a, b) || numbersDiffer(titleA, titleB)) return null;
  const sameDates = a.start !== null && a.start === b.start && a.end !== null && a.end === b.end;
  const bySupplier = sameTitle && mayBeSameSupplier(a.supplier, b.supplier) && (apart === null || apart <= SIMILAR_VALUE || sameDates);
  const shared = sameTitle ? titleA.pairs : sharedPairs(titleA, titleB);
  const share = shared.length / Math.max(1, Math.min(titleA.pairs.length, titleB.pairs.length));
  if (!bySupplier && !(sameValue && share >= SIMILAR_TITLE)) return null;
  const parts = [sameTitle ? 'the titles are the same' : `the titles share “${inOneRun(shared)}”`];
  if (a.wholeValue !== null && b.wholeValue !== null) parts.push(apart === 0 ? `both are worth ${inPounds(a.wholeValue)}` : `the values are ${inPounds(a.wholeValue)} and ${inPounds(b.wholeValue)}`);
  if (a.start !== null && a.start === b.start) parts.push(`both start on ${dayInWords(a.start)}`);
  else if (a.end !== null && a.end === b.end) parts.push(`both end on ${dayInWords(a.end)}`);
  return parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
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
