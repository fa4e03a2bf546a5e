import { written } from '../reading/figure';
import { stems } from '../reading/words';
import type { Claim, Passage, Quote } from './passage';

/** A count and the rate per so many people it is said to be, and the population that the two imply. */
interface Rate {
  readonly count: Quote;
  readonly rate: Quote;
  readonly per: number;
  readonly low: number;
  readonly high: number;
}

const PER = /\bper\s+(1,?000|10,?000|100,?000)\b/giu;
const POINTS_BACK = /^\s*(?:this|that|which|it)\s+(?:is|was|represents?|amounts?\s+to|equates?\s+to|gives)\b|\b(?:a\s+rate\s+of|equivalent\s+to|equating\s+to|or)\s*$/iu;
const ROUNDING = 0.005;

/**
 * Rates per 10,000 (or 1,000, 100,000) with their counts. One population should give all of them; the one that needs
 * another population is reported, as something to look at, for rates of one paper may have different bases.
 */
export function rateClaims(passage: Passage): Claim[] {
  const rates = findRates(passage);
  if (rates.length < 2) return [];
  const fits = (a: Rate, b: Rate): boolean => a.low * (1 - ROUNDING) <= b.high && b.low * (1 - ROUNDING) <= a.high;
  const support = rates.map((rate) => rates.filter((other) => fits(rate, other)).length);
  const most = Math.max(...support);
  const reference = rates.filter((_, i) => support[i] === most).sort((a, b) => (a.high - a.low) / a.low - (b.high - b.low) / b.low)[0];
  const population = (reference.low + reference.high) / 2;
  return rates.map((rate): Claim => {
    const implied = (rate.count.value / population) * rate.per;
    return {
      rule: 'rate',
      status: fits(rate, reference) ? 'holds' : 'broken',
      figure: rate.rate,
      expected: written(implied, rate.rate),
      says: `${rate.count.text} in the population of about ${(Math.round(population / 100) * 100).toLocaleString('en-GB')} that ${reference.count.text} at ${reference.rate.text} implies`,
      confidence: 0.7,
    };
  });
}

function findRates(passage: Passage): Rate[] {
  const rates: Rate[] = [];
  for (const match of passage.text.matchAll(PER)) {
    const per = Number(match[1].replace(/,/gu, ''));
    const sentence = passage.sentences.findIndex(({ end }) => match.index < end);
    const inside = passage.quotes.filter((quote) => quote.sentence === sentence && quote.unit === 'plain' && !quote.spelled);
    const leading = passage.text.slice(passage.sentences[sentence].start, match.index).trim() === '';
    const rate = leading ? inside.find(({ start }) => start > match.index) : inside.find(({ end }) => end <= match.index && /^\s*$/u.test(passage.text.slice(end, match.index)));
    const count = rate ? countFor(passage, sentence, rate, leading) : undefined;
    if (!rate || !count || rates.some((other) => other.count === count) || rate.value <= rate.step) continue;
    rates.push({ count, rate, per, low: (count.value / (rate.value + rate.step / 2)) * per, high: (count.value / (rate.value - rate.step / 2)) * per });
  }
  return rates;
}

/** The count a rate is of: earlier in a sentence that says so, or the last of the sentence that "this is" points back to. */
function countFor(passage: Passage, sentence: number, rate: Quote, leading: boolean): Quote | undefined {
  const counts = passage.quotes.filter((quote) => quote.unit === 'plain' && !quote.spelled && quote.end <= rate.start);
  const lead = passage.text.slice(passage.sentences[sentence].start, rate.start);
  if (leading) {
    const words = new Set(stems(passage.sentences[sentence].text).filter((word) => /\p{L}/u.test(word)));
    return counts.find((quote) => stems(passage.sentences[quote.sentence].text).filter((word) => words.has(word)).length >= 2);
  }
  if (!POINTS_BACK.test(lead) || /\baverage\b/iu.test(lead)) return undefined;
  const own = counts.filter((quote) => quote.sentence === sentence);
  if (own.length > 0) return own.length === 1 ? own[0] : undefined;
  // "310 children … . This increased by 22 … . This amounts to 42": all point back to the first.
  for (let s = sentence - 1; s >= 0; s -= 1) {
    if (POINTS_BACK.test(passage.sentences[s].text) || /^\s*this\b/iu.test(passage.sentences[s].text)) continue;
    return counts.find((quote) => quote.sentence === s);
  }
  return undefined;
}
