import { written, type Figure } from '../reading/figure';
import { stems } from '../reading/words';
import { compare, type Comparison } from '../relation';
import { after, between, isCount, type Claim, type Passage, type Quote } from './passage';

/** A count and the share it is said to be, with the base where the text names it. */
interface Pair {
  readonly count: Quote;
  readonly share: Quote;
  readonly base: Quote | null;
}

const OF = /^\s*\)?\s*(?:\p{L}+\s+){0,3}(?:out\s+)?of\s+(?:the\s+|these\s+|those\s+|all\s+|our\s+|a\s+total\s+of\s+)*(?:\p{L}+\s+){0,1}$/iu;
const OPENS = /^[^.;:()]{0,60}\(\s*(?:i\.e\.\s+|n\s?=\s?|(?:(?!up|down|from|compared|against|target|average|previous|last|increase|decrease|reduction|rise|fall)\p{L}+\s+){0,5})?$/iu;
const BESIDE = /^\s*(?:[,;:–-]|or|\/)\s*$/u;
const EQUALS = /(?:,|\bor|,\s*(?:giving|with|at|which\s+gives)?\s*(?:an?|the)?\s*(?:\p{L}+\s+){0,2}(?:rate|proportion|percentage|share|level)\s+of|represent(?:s|ing)|equat(?:es|ing)\s+to|equivalent\s+to|which\s+is|amount(?:s|ing)\s+to|i\.e\.)\s*$/iu;
/** Words that say outright that the share is the count's own. */
const IS_SHARE = /(?:represent(?:s|ing)|equat(?:es|ing)\s+to|equivalent\s+to|which\s+is|amount(?:s|ing)\s+to|i\.e\.)\s*$/iu;
const NEAR = 0.25;
const OF_THESE = /^\s*of\s+(?:these|those|them|whom|which)\b/iu;
/** A sentence that begins with the group counted in the one before. */
const OPENS_WITH_THESE = /^\s*of\s+(?:these|those|them)\s*,?\s*$/iu;
const OF_BASE = /\bof\s+(?:the|these|those|all|our)?\s*$/iu;

/**
 * Shares stated with their counts: "8 of the 11 children (72%)", "56% (30)", "Neglect (119, 54%)". The base is the one
 * the text names, or an earlier figure that gives the shares beside it.
 */
export function shareClaims(passage: Passage): Claim[] {
  const pairs = findPairs(passage);
  const settled = pairs.flatMap((pair) => {
    const bases = pair.base ? [pair.base] : earlierBases(passage, pair);
    const fitting = bases.find((base) => outcome(pair, base) === 'holds') ?? bases.find((base) => outcome(pair, base) === 'truncated');
    return [{ pair, bases, fitting }];
  });
  return settled.flatMap(({ pair, bases, fitting }): Claim[] => {
    if (fitting) return [claim(pair, fitting, 0.9)];
    if (pair.base) return [claim(pair, pair.base, 0.95)];
    // A pair beside it on the same base tells which base is meant.
    const sibling = settled.find((other) => other.fitting && !other.pair.base && Math.abs(other.pair.count.sentence - pair.count.sentence) <= 1 && bases.includes(other.fitting));
    if (sibling?.fitting) return [claim(pair, sibling.fitting, 0.8)];
    // "We received 412 replies, with 251 people (71%)": no other figure of the text could be the base.
    if (bases.length === 1 && bases[0].sentence === pair.share.sentence && pair.count.start < pair.share.start && isNear(pair, bases[0]) && !/^\s*\)?\s*of\b/iu.test(after(passage, pair.share))) return [claim(pair, bases[0], 0.7)];
    const named = bases.filter((base) => base.sentence === pair.share.sentence && OF_BASE.test(passage.text.slice(Math.max(0, base.start - 12), base.start)));
    return named.length > 0 && named.length === bases.length ? [claim(pair, named[named.length - 1], 0.8)] : [];
  });
}

function findPairs(passage: Passage): Pair[] {
  const { quotes } = passage;
  const pairs: Pair[] = [];
  quotes.forEach((share, i) => {
    if (share.unit !== 'percent') return;
    // "21 waited less than 18 months (64%)": a length of time is not what the share is of.
    const at = i >= 2 && quotes[i - 1].unit === 'plain' && !isCount(passage, quotes[i - 1]) ? i - 2 : i - 1;
    const previous = quotes.at(at);
    const earlier = at >= 1 ? quotes[at - 1] : undefined;
    const next = quotes.at(i + 1);
    const last = quotes.at(i + 2);
    if (i >= 1 && previous && isCount(passage, previous) && previous.sentence === share.sentence) {
      const link = between(passage, previous, share);
      const opens = OPENS.test(link) && /^[^(]*\)/u.test(passage.text.slice(share.end, share.end + 40));
      const fraction = earlier ? between(passage, earlier, previous) : '';
      const based = earlier && isCount(passage, earlier) && (OF.test(fraction) || /^\s*\/\s*$/u.test(fraction)) ? earlier : null;
      if (based && earlier && earlier.value <= previous.value && (opens || EQUALS.test(link))) {
        pairs.push({ count: based, share, base: previous });
        return;
      }
      if (previous.spelled) return;
      // "1,011 of these (32%)": of the figure just before.
      const pointed = (opens || IS_SHARE.test(link)) && OF_THESE.test(link) ? quotes.slice(0, at).filter((quote) => isCount(passage, quote) && quote.unit === previous.unit).at(-1) : undefined;
      if (pointed && pointed.value >= previous.value) {
        pairs.push({ count: previous, share, base: pointed });
        return;
      }
      // "30 (65%) of the 46 pupils".
      const whole = opens && next && next.sentence === share.sentence && isCount(passage, next) && /^\s*\)/u.test(between(passage, share, next)) && OF.test(between(passage, share, next)) ? next : null;
      if (whole) {
        pairs.push({ count: previous, share, base: whole });
        return;
      }
      if (opens || IS_SHARE.test(link) || (BESIDE.test(link) && /\(\s*$/u.test(passage.text.slice(0, previous.start)))) {
        pairs.push({ count: previous, share, base: wholeBefore(passage, previous) });
        return;
      }
    }
    if (!next || !isCount(passage, next) || next.spelled || next.sentence !== share.sentence) return;
    if (!/^[^.;:(),]{0,40}\(\s*(?:n\s?=\s?)?$/u.test(between(passage, share, next))) return;
    const closes = /^[^(]*\)/u.test(passage.text.slice(next.end, next.end + 60));
    const base = last && isCount(passage, last) && (OF.test(between(passage, next, last)) || /^\s*\/\s*$/u.test(between(passage, next, last))) ? last : null;
    if (base || (closes && /^\s*(?:\p{L}+\s*){0,3}\)/u.test(after(passage, next)))) pairs.push({ count: next, share, base });
  });
  return pairs;
}

/** "The register has 236 contracts. Of these, 89 (33%)": the one count of the sentence before. */
function wholeBefore(passage: Passage, count: Quote): Quote | null {
  const { start } = passage.sentences[count.sentence];
  if (count.sentence === 0 || !OPENS_WITH_THESE.test(passage.text.slice(start, count.start))) return null;
  const counts = passage.quotes.filter((quote) => quote.sentence === count.sentence - 1 && isCount(passage, quote) && quote.unit === count.unit);
  return counts.length === 1 && counts[0].value >= count.value ? counts[0] : null;
}

/** Figures printed before the pair that could be its base, the nearest first. */
function earlierBases(passage: Passage, { count, share }: Pair): Quote[] {
  const first = Math.min(count.start, share.start);
  return passage.quotes.filter((quote) => quote.end <= first && isCount(passage, quote) && quote.unit === count.unit && quote.value >= count.value && quote.value > 1 && !quote.spelled).reverse();
}

/** A share that is far from what this base gives is likelier of something else than wrong. */
function isNear({ count, share }: Pair, base: Figure): boolean {
  return Math.abs((100 * count.value) / base.value - share.value) <= NEAR * share.value;
}

function outcome({ count, share }: Pair, base: Figure): Comparison {
  const exact = (100 * count.value) / base.value;
  return compare(share, { low: exact, high: exact });
}

function claim(pair: Pair, base: Figure, confidence: number): Claim {
  const exact = (100 * pair.count.value) / base.value;
  return { rule: 'share', status: outcome(pair, base), figure: pair.share, expected: written(exact, pair.share), says: `${pair.count.text} of ${base.text}`, confidence };
}

const NESTED_LINK = /^\s*of\s+the\s+(?:total\s+)?([\p{L} ]{3,60}?)\s*,?\s+and\s+(?:\p{L}+\s+){0,2}$/iu;
const WHOLE = /^\s*of\s+(?:the\s+)?(?:total|all|overall|whole)\b[\p{L} ]*/iu;

/** A share of a share: "30.6% from a minority background … 18% of the minority and 8.3% of the total". */
export function nestedShareClaims(passage: Passage): Claim[] {
  const shares = passage.quotes.filter(({ unit }) => unit === 'percent');
  return shares.flatMap((inner, i): Claim[] => {
    const outer = shares.at(i + 1);
    if (!outer || outer.sentence !== inner.sentence) return [];
    const group = NESTED_LINK.exec(between(passage, inner, outer));
    const whole = WHOLE.exec(passage.text.slice(outer.end, outer.end + 60));
    if (!group || !whole) return [];
    const ofWhole = new Set(stems(whole[0]));
    const words = stems(group[1]).filter((word) => !ofWhole.has(word));
    const parents = shares.filter((share) => share.end <= inner.start && words.some((word) => stems(after(passage, share)).includes(word)));
    if (parents.length !== 1) return [];
    const [parent] = parents;
    const low = ((inner.value - inner.step / 2) * (parent.value - parent.step / 2)) / 100;
    const high = ((inner.value + inner.step / 2) * (parent.value + parent.step / 2)) / 100;
    return [{ rule: 'share', status: compare(outer, { low, high }), figure: outer, expected: written((inner.value * parent.value) / 100, outer), says: `${inner.text} of ${parent.text}`, confidence: 0.8 }];
  });
}
