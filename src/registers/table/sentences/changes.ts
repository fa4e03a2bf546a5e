import { written } from '../reading/figure';
import { changeBetween, compare } from '../relation';
import { after, before, between, isCount, type Claim, type Passage, type Quote } from './passage';

const NOUN = 'increase|decrease|reduction|rise|fall|drop|growth|decline|uplift|jump|change|improvement|deterioration';
const CHANGE_AFTER = new RegExp(`^\\s*(?:\\p{L}+\\s+){0,2}(?:${NOUN}|more|fewer|less|higher|lower)\\b`, 'iu');
const CHANGE_BEFORE = new RegExp(`\\b(?:(?:${NOUN})\\s+(?:of|by|to)|(?:increas|decreas|reduc|decline?|improv|worsen|widen|narrow|climb|slipp)(?:ed|ing|es?|s)?\\s+by|(?:up|down|rose|risen|grew|grown|fell|fallen|dropped|increased|decreased|reduced)\\s+(?:by\\s+)?)\\s*(?:(?:about|around|over|almost|nearly|just|only|some|approximately|more than|less than|under)\\s+)*$`, 'iu');
const AMOUNT_BEFORE = new RegExp(`\\b(?:(?:${NOUN})\\s+of|(?:increas|decreas|reduc|declin)(?:ed|ing|es?)\\s+by|(?:rose|risen|grew|grown|fell|fallen|dropped|up|down)\\s+by)\\s*$`, 'iu');
const MORE_THAN = /^\s+(?:more|fewer|higher|lower|less)\s+than\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu;
/** "38,900 at year end (2022: 42,300)": the figure of another year in brackets. */
const YEAR_IN_BRACKETS = /\(\s*(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|last\s+year|(?:the\s+)?(?:previous|prior)\s+year)\s*:?\s*$/iu;
const CHANGE_VERB = /\b(?:increas|decreas|reduc|rose|risen|rise|grew|grown|fell|fallen|fall|dropp|declin)\p{L}*/iu;
const BACKWARD = /^(?:this|that|it|which|these|an?\s+(?:increase|decrease|reduction|rise|fall)|representing|equating)\b/iu;
const COMPARED = /\b(?:compared\s+(?:to|with|against)|in comparison (?:to|with)|against|versus|vs\.?|up from|down from|as opposed to|from)\b/iu;
const ON_BASE = new RegExp(`^\\s*(?:\\p{L}+\\s+){0,2}(?:${NOUN})\\s+(?:on|from|over|compared (?:to|with)|against|in comparison (?:to|with))\\b`, 'iu');

/** Another clause with a change of its own: its figures are not those before it. */
const OWN_CLAUSE = /\b(?:while|whereas|but|although|and)\b[^,;]*\b(?:increas|decreas|reduc|rose|rise|grew|fell|fall|dropp|declin)\p{L}*/iu;

/** The two figures a change is between. */
interface Pair {
  readonly from: Quote;
  readonly to: Quote;
}

/**
 * Changes stated with both figures: "from 96 to 112 (17%)", "165 referrals, a 3% increase on the figure of 158",
 * "876 compared to 833 last year. This represents a 5% increase". In per cent and in numbers.
 */
export function changeClaims(passage: Passage): Claim[] {
  return passage.quotes.flatMap((quote): Claim[] => {
    if (quote.spelled || !saysChange(passage, quote)) return [];
    const pair = pairFor(passage, quote);
    if (!pair || pair.from.unit !== pair.to.unit || pair.from === quote || pair.to === quote) return [];
    const computed = changeBetween(pair.from, pair.to, quote.unit === 'percent');
    if (!computed) return [];
    const status = compare({ ...quote, value: Math.abs(quote.value) }, computed);
    const middle = (computed.low + computed.high) / 2;
    return [{ rule: 'change', status, figure: quote, expected: written(middle, quote), says: `the change from ${pair.from.text} to ${pair.to.text}`, confidence: 0.95, gap: middle - quote.value, exact: quote.unit !== 'percent' }];
  });
}

function saysChange(passage: Passage, quote: Quote): boolean {
  const following = after(passage, quote);
  const preceding = before(passage, quote);
  if (quote.unit === 'percent' || quote.unit === 'points') {
    if (CHANGE_AFTER.test(following) || CHANGE_BEFORE.test(preceding)) return true;
    if (/^\s*\(\s*$/u.test(preceding) && risenFrom(passage, quote)) return true;
    return /\(\s*(?:an?\s+)?$/u.test(preceding) && /^\s*(?:increase|decrease|reduction)?\s*\)/iu.test(following) && CHANGE_VERB.test(passage.sentences[quote.sentence].text) && fromTo(passage, quote.sentence, quote) !== null;
  }
  const says = /^\s+(?:additional|more|fewer|extra)\b/iu.test(following) || AMOUNT_BEFORE.test(preceding);
  if (MORE_THAN.test(following)) return true;
  const pair = says ? (fromTo(passage, quote.sentence, quote) ?? risenFrom(passage, quote) ?? comparedWithChange(passage, quote)) : null;
  return pair !== null && pair.from.unit === quote.unit;
}

/** The pair in the figure's own sentence, or in the one before where the sentence points back to it. */
function pairFor(passage: Passage, claim: Quote): Pair | null {
  const own = fromTo(passage, claim.sentence, claim) ?? (claim.unit === 'plain' || claim.unit === 'money' ? comparedWithChange(passage, claim) ?? moreThan(passage, claim) : null) ?? onBase(passage, claim) ?? risenFrom(passage, claim) ?? compared(passage, claim.sentence, claim);
  if (own || claim.sentence === 0) return own;
  const sentence = passage.sentences[claim.sentence].text.trim();
  const alone = passage.quotes.filter((quote) => quote.sentence === claim.sentence && quote.unit !== 'percent').length === 0;
  if (!BACKWARD.test(sentence) || !alone) return null;
  return fromTo(passage, claim.sentence - 1, claim) ?? compared(passage, claim.sentence - 1, claim);
}

/** "from a … to b", or "to b from a": the one nearest to the claim, where a sentence states several. */
function fromTo(passage: Passage, sentence: number, claim: Quote): Pair | null {
  const counts = claim.unit === 'points' ? sharesIn(passage, sentence) : countsIn(passage, sentence);
  const pairs = counts.slice(1).flatMap((second, i): Array<{ pair: Pair; distance: number }> => {
    const first = counts[i];
    const lead = before(passage, first);
    const link = between(passage, first, second);
    const distance = claim.start >= second.end ? claim.start - second.end : Math.abs(first.start - claim.end);
    if (YEAR_IN_BRACKETS.test(link) && claim.start >= second.end) return [{ pair: { from: second, to: first }, distance }];
    if (claim.start >= second.end && OWN_CLAUSE.test(passage.text.slice(second.end, claim.start))) return [];
    if (/\bfrom\s+(?:\p{L}+\s+){0,3}$/iu.test(lead) && /\bto\s+(?:\p{L}+\s+){0,3}$/iu.test(link)) return [{ pair: { from: first, to: second }, distance }];
    if (/\bto\s+(?:\p{L}+\s+){0,2}$/iu.test(lead) && /\bfrom\s+(?:\p{L}+\s+){0,3}$/iu.test(link)) return [{ pair: { from: second, to: first }, distance }];
    return [];
  });
  return pairs.sort((a, b) => a.distance - b.distance).at(0)?.pair ?? null;
}

/** "b …, a c% increase on the figure of a". */
function onBase(passage: Passage, claim: Quote): Pair | null {
  if (!ON_BASE.test(after(passage, claim))) return null;
  const counts = countsIn(passage, claim.sentence);
  const from = counts.find(({ start }) => start >= claim.end);
  const to = counts.filter(({ end }) => end <= claim.start).at(-1);
  return from && to ? { from, to } : null;
}

/** "b …, an increase of c (d%) from a": the base is named after the change. */
function risenFrom(passage: Passage, claim: Quote): Pair | null {
  if (!new RegExp(`\\b(?:${NOUN})\\s+of\\b[^,;.]*$`, 'iu').test(passage.text.slice(passage.sentences[claim.sentence].start, claim.start))) return null;
  const counts = countsIn(passage, claim.sentence);
  const from = counts.find((quote) => quote.start >= claim.end && /^[^,;.]*\b(?:from|on|over|compared\s+(?:to|with))\s+(?:\p{L}+\s+){0,5}$/iu.test(passage.text.slice(claim.end, quote.start)));
  const lead = new RegExp(`\\b(?:${NOUN})\\s+of\\s*$`, 'iu');
  const to = counts.filter((quote) => quote.end <= claim.start && !lead.test(passage.text.slice(0, quote.start))).at(-1);
  return from && to ? { from, to } : null;
}

/** "b compared to a". */
function compared(passage: Passage, sentence: number, claim: Quote): Pair | null {
  const counts = countsIn(passage, sentence).filter((quote) => quote !== claim);
  if (counts.length !== 2) return null;
  const link = between(passage, counts[0], counts[1]);
  return COMPARED.test(link) && link.length < 80 ? { to: counts[0], from: counts[1] } : null;
}

/** "388 in July, 64 more than the 314 recorded": the base stands after the difference. */
function moreThan(passage: Passage, claim: Quote): Pair | null {
  const next = passage.quotes.find(({ start }) => start >= claim.end);
  if (!next || next.sentence !== claim.sentence || next.unit !== claim.unit || !MORE_THAN.test(between(passage, claim, next)) || !isCount(passage, next)) return null;
  const to = countsIn(passage, claim.sentence).filter((quote) => quote.end <= claim.start && quote.unit === claim.unit).at(-1);
  return to ? { to, from: next } : null;
}

/** "£4.62m compared with £5.28m, a reduction of £0.76m": two amounts compared, and their difference right after them. */
function comparedWithChange(passage: Passage, claim: Quote): Pair | null {
  const earlier = countsIn(passage, claim.sentence).filter((quote) => quote.end <= claim.start && quote.unit === claim.unit).slice(-2);
  if (earlier.length < 2) return null;
  const [to, from] = earlier;
  const link = between(passage, to, from);
  const rest = passage.text.slice(from.end, claim.start);
  return COMPARED.test(link) && link.length < 80 && /^[^,;]*,\s*(?:an?\s+|which\s+is\s+an?\s+|representing\s+an?\s+)?\p{L}+(?:\s+\p{L}+)?\s+of\s*$/iu.test(rest) ? { to, from } : null;
}

function countsIn(passage: Passage, sentence: number): Quote[] {
  return passage.quotes.filter((quote) => quote.sentence === sentence && isCount(passage, quote));
}

/** A change in percentage points is between two shares. */
function sharesIn(passage: Passage, sentence: number): Quote[] {
  return passage.quotes.filter((quote) => quote.sentence === sentence && quote.unit === 'percent');
}
