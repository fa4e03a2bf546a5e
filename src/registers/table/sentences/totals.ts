import { agreementChance, oddsAfter, probability, slipShape } from '../evidence';
import { isRounded, written } from '../reading/figure';
import { after, before, between, isCount, type Claim, type Passage, type Quote } from './passage';

const STATES_TOTAL = /\b(?:(?:a|the|in)\s+total(?:\s+(?:number|cost|amount|sum|value|figure))?(?:\s+\p{L}+){0,3}\s+(?:of|is|was|to|at)|total(?:l?ed|l?ing|s)|making|bring(?:s|ing)?\s+the\s+(?:total|amount|number|sum|cost|value)(?:\s+\p{L}+){0,4}\s+to|altogether|in\s+total,?)\s*(?:a\s+total\s+of\s*)?$/iu;
const TOTAL_AFTER = /^[^,.;:]{0,40}?\b(?:in\s+total|altogether|in\s+all|overall)\b/iu;
const CONSISTS = /\b(?:consist(?:s|ed|ing)\s+of|compris(?:es?|ed|ing)(?:\s+of)?|made\s+up\s+of|split\s+(?:between|into)|broken\s+down\s+(?:as|into)|(?:funded|financed|met)\s+(?:by|from|through)|being|of\s+(?:which|whom|these|those))\b/iu;
const REST = /\b(?:remaining|remainder|the\s+rest|other|others)\b/iu;
const ITEM_LINK = /^[^.;:()]{1,70}?(?:,|\band\b|;|\bplus\b|&)[^.;:()]{0,30}$/iu;
/** "placements (£1.8m), transport (£0.9m)": the items' amounts stand in brackets after their names. */
const BRACKET_LINK = /^\)\s*(?:,|;|and\b|plus\b|less\b|offset\s+by\b)[^.;:()]{0,60}\(?\s*$/iu;
const TAKES_AWAY = /\b(?:less|minus|net\s+of|offset\s+by)\b[^.;:()]*\(?\s*$/iu;
const NOT_PARTS = /\bfrom\s+(?:(?!and\b)\p{L}+\s+){0,2}$|\b(?:compared|than|last year|previous|average|target|increase|decrease|per)\b/iu;

interface Pattern {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  /** How likely it is that the parts are meant to be all of the whole. */
  readonly prior: number;
}

/**
 * Figures listed with their total: "a team of 5 made up of four … and one …", "3 red, 45 amber and 258 green, a total of
 * 306", "54 cases, of which 30 … and the remaining 24 …". A list that may leave something out is not held against the text.
 */
export function totalClaims(passage: Passage): Claim[] {
  return patterns(passage).flatMap(({ whole, parts, prior }): Claim[] => {
    const sum = Number(parts.reduce((total, { value }) => total + value, 0).toPrecision(12));
    const tolerance = [whole, ...parts].some(isRounded) ? Math.max(whole.step, ...parts.map(({ step }) => step)) : 0;
    const loose = (whole.hedge === 'over' && sum >= whole.value) || (whole.hedge !== undefined && Math.abs(sum - whole.value) <= whole.value * 0.1);
    const agrees = loose || Math.abs(sum - whole.value) <= tolerance;
    const slip = slipShape(whole, sum, parts.map(({ value }) => value));
    const confidence = probability(oddsAfter(prior, [{ agrees, chance: agreementChance(whole, tolerance), ...(agrees ? {} : { slip }) }]));
    if (confidence < 0.6) return [];
    return [{ rule: 'total', status: agrees ? 'holds' : 'broken', figure: whole, expected: written(sum, whole), says: `${parts.map(({ text }) => text).join(' + ')}`, confidence, gap: sum - whole.value, exact: tolerance === 0 }];
  });
}

function patterns(passage: Passage): Pattern[] {
  const found: Pattern[] = [];
  for (let s = 0; s < passage.sentences.length; s += 1) {
    const counts = passage.quotes.filter((quote) => quote.sentence === s && isCount(passage, quote));
    counts.forEach((whole, i) => {
      const following = run(passage, counts.slice(i + 1), whole);
      const preceding = run(passage, counts.slice(0, i).reverse(), whole).reverse();
      const stated = STATES_TOTAL.test(before(passage, whole)) || TOTAL_AFTER.test(after(passage, whole));
      if (stated && preceding.length >= 2 && i === counts.length - 1) found.push({ whole, parts: preceding, prior: 0.98 });
      if (following.length < 2) return;
      const link = between(passage, whole, following[0]);
      const tail = passage.text.slice(following[0].end, following[following.length - 1].end);
      const closed = REST.test(tail);
      const bracketed = /\($/u.test(link.trim()) || /\(\s*(?:\p{L}+\s+){0,2}$/u.test(link);
      if (CONSISTS.test(link) && !/\bof\s+(?:which|whom|these|those)\b/iu.test(link)) found.push({ whole, parts: following, prior: 0.995 });
      else if (CONSISTS.test(link) && closed) found.push({ whole, parts: following, prior: 0.97 });
      else if (/[;,]\s*$/u.test(link) && following.length >= 3 && endsList(passage, following) && isParallel(passage, following)) found.push({ whole, parts: following, prior: 0.985 });
      else if (CONSISTS.test(link) && endsList(passage, following)) found.push({ whole, parts: following, prior: 0.6 });
      else if (stated && endsList(passage, following) && /:\s*(?:\p{L}+\s+){0,3}$/u.test(link)) found.push({ whole, parts: following, prior: 0.99 });
      else if (stated && (/[:–-]\s*(?:\p{L}+\s+){0,3}$/u.test(link) || bracketed)) found.push({ whole, parts: following, prior: 0.97 });
      else if (/:\s*(?:\p{L}+\s+){0,3}$/u.test(link) && endsList(passage, following)) found.push({ whole, parts: following, prior: 0.985 });
      else if (bracketed && endsList(passage, following)) found.push({ whole, parts: following, prior: 0.985 });
      else if (bracketed || /:\s*(?:\p{L}+\s+){0,3}$/u.test(link)) found.push({ whole, parts: following, prior: 0.8 });
    });
    found.push(...ofWhichPairs(passage, counts));
    const listed = s > 0 ? listOfWholeBefore(passage, s) : null;
    if (listed) found.push(listed);
  }
  return found;
}

/** "31,206 packs were issued, 24,118 of which were returned and 6,988 were not": two parts, the first said to be of the whole. */
function ofWhichPairs(passage: Passage, counts: readonly Quote[]): Pattern[] {
  return counts.flatMap((whole, i): Pattern[] => {
    const [first, second, ...more] = counts.slice(i + 1);
    if (!first || !second || more.length > 0 || first.unit !== whole.unit || second.unit !== whole.unit) return [];
    const opens = /,\s*$/u.test(between(passage, whole, first)) && /^\s*of\s+(?:which|whom|these|those|them)\b[^.;:()]*\band\s+(?:the\s+(?:other|remaining)\s+)?$/iu.test(between(passage, first, second));
    return opens && first.value < whole.value && second.value < whole.value ? [{ whole, parts: [first, second], prior: 0.7 }] : [];
  });
}

/** Every item goes on with the same word, or with a verb: "5 from …, 36 from … and 1 from …", "15 were …, six withdrew". */
function isParallel(passage: Passage, items: readonly Quote[]): boolean {
  const words = items.map((item) => /^\s*(\p{L}+)/u.exec(passage.text.slice(item.end))?.[1].toLowerCase() ?? '');
  return words.every((word) => word === words[0]) || words.every((word) => /^(?:were|was|had|have|are|is)$|ed$|drew$|left$|went$/u.test(word));
}

/**
 * "The Panel reviewed 23 deaths. 14 were of infants, 5 were aged 1-4, 2 … and 3 …": a closed list after the one count of the
 * sentence before. It may leave some out, so it is held against the text only when it comes to more than there are.
 */
function listOfWholeBefore(passage: Passage, s: number): Pattern | null {
  const counts = (sentence: number): Quote[] => passage.quotes.filter((quote) => quote.sentence === sentence && isCount(passage, quote));
  const [whole, ...others] = counts(s - 1);
  const [first] = counts(s);
  if (!whole || others.length > 0 || !first || passage.text.slice(passage.sentences[s].start, first.start).trim() !== '') return null;
  const parts = run(passage, counts(s), whole);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return parts.length >= 3 && endsList(passage, parts) && (sum >= whole.value || (/;\s*$/u.test(passage.sentences[s - 1].text) && isParallel(passage, parts))) ? { whole, parts, prior: 0.985 } : null;
}

/** The list is closed: "and" stands before its last item, and its sentence ends with it. */
function endsList(passage: Passage, items: readonly Quote[]): boolean {
  const last = items[items.length - 1];
  // Ages and other ranges (12-17) are no figures of the list.
  const rest = passage.text.slice(last.end, passage.sentences[last.sentence].end).replace(/\d+\s?[-–]\s?\d+/gu, '').replace(/\)[\s.;]*$/u, '');
  return /\band\b/iu.test(between(passage, items[items.length - 2], last)) && /^[^,;:()\d]{0,40}$/u.test(rest);
}

/** Figures of the same kind that follow one another as the items of a list. */
function run(passage: Passage, counts: readonly Quote[], whole: Quote): Quote[] {
  const items: Quote[] = [];
  for (const quote of counts) {
    const last = items.at(-1);
    const [left, right] = last && last.start > quote.start ? [quote, last] : [last, quote];
    const link = left && right ? between(passage, left, right) : '';
    if (last && (!(ITEM_LINK.test(link) || BRACKET_LINK.test(link)) || NOT_PARTS.test(link))) break;
    if (quote.unit !== whole.unit) break;
    items.push(last === left && TAKES_AWAY.test(link) ? { ...quote, value: -quote.value } : quote);
  }
  return items;
}
