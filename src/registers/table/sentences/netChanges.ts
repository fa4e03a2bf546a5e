import { written } from '../reading/figure';
import { compare, intervalOf } from '../relation';
import { before, isCount, type Claim, type Passage } from './passage';

const NET = /\bnet\s+(?:loss|gain|increase|decrease|reduction|rise|fall|change|growth)\s+of\s*$/iu;

/** "Eleven were approved and 14 left, a net loss of five": the difference of the two counts before it in its sentence. */
export function netChangeClaims(passage: Passage): Claim[] {
  return passage.quotes.flatMap((quote): Claim[] => {
    if (!isCount(passage, quote) || !NET.test(before(passage, quote))) return [];
    const counts = passage.quotes.filter((other) => other.sentence === quote.sentence && other.end <= quote.start && other.unit === quote.unit && isCount(passage, other));
    if (counts.length !== 2) return [];
    const [a, b] = counts.map(intervalOf);
    const range = { low: Math.abs(a.low - b.high), high: Math.abs(a.high - b.low) };
    const computed = { low: Math.min(range.low, range.high), high: Math.max(range.low, range.high) };
    const middle = Math.abs(counts[0].value - counts[1].value);
    return [{ rule: 'change', status: compare(quote, computed), figure: quote, expected: written(middle, quote), says: `the difference between ${counts[0].text} and ${counts[1].text}`, confidence: 0.85, gap: middle - quote.value, exact: computed.low === computed.high }];
  });
}
