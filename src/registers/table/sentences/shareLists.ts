import { written } from '../reading/figure';
import { after, between, type Claim, type Passage, type Quote } from './passage';

const OPENING = /\b(?:of\s+(?:these|those|whom|which)|broken\s+down|break-?down|comprised?\s+of|comprising|made\s+up\s+of|split|consist(?:s|ed|ing)\s+of)\b/iu;
/** Words for the parts of one whole, each member of it in one part only. */
const PROFILE = /\b(?:profile|split|break-?down|composition|make-?up|mix|distribution|as\s+follows|one\s+answer)\b/iu;
const CLOSING = /\b(?:remaining|remainder|the\s+rest|balance)\b/iu;
/** Words of lists whose items may overlap: people with several needs, answers with several choices. */
const OVERLAPS = /\b(?:also|as well|at least one|multiple|more than one|either|any)\b/iu;
const COMPARES = /\b(?:compared|average|nationally|national|last year|previous|target|from|increase[ds]?|decrease[ds]?|against|below|above|up|down)\b/iu;
/** Words that leave no part out. */
const COMPLETE = /\bno\s+other|\bone\s+answer\b|\ball\s+(?:of\s+)?(?:the\s+)?(?:funding|income|responses|children|cases)\b/iu;
/** A list that comes to a little over 100 is one with a slip; shares of different things come to anything. */
const LITTLE_OVER = 113;
const LEAST = 99;
const MOST = 101;

/**
 * Lists of shares that should add to 100: those introduced as the parts of one whole ("Of these: …") cannot add to more
 * than 101, and with "the remaining …" they cannot add to less than 99 either. Other lists are left alone: the four
 * largest groups need not be all of them.
 */
export function shareListClaims(passage: Passage): Claim[] {
  const claims: Claim[] = [];
  for (const list of lists(passage)) {
    const sum = list.reduce((total, { value }) => total + value, 0);
    const first = list[0];
    const lead = passage.text.slice(leadStart(passage, first), first.start);
    const body = passage.text.slice(leadStart(passage, first), passage.sentences[list[list.length - 1].sentence].end);
    const opened = OPENING.test(lead);
    const endsWithAnd = /\band\b/iu.test(between(passage, list[list.length - 2], list[list.length - 1]));
    const closed = list.some((quote, i) => CLOSING.test(i > 0 ? between(passage, list[i - 1], quote) : lead) || CLOSING.test(after(passage, quote)));
    const slack = 0.5 * list.reduce((total, { step }) => total + step, 0) * (list.length > 4 ? 1 : 0.5);
    const over = sum > Math.max(MOST, 100 + slack);
    const under = sum < Math.min(LEAST, 100 - slack);
    const whole = !over && !under;
    if (!whole && !((opened && over && list.length >= 3 && !OVERLAPS.test(body)) || (over && (PROFILE.test(lead) || (list.length >= 3 && sum < LITTLE_OVER && endsWithAnd)) && !OVERLAPS.test(body)) || (under && list.length >= 3 && COMPLETE.test(body)) || (closed && (list.length >= 3 || opened)))) continue;
    if (whole && list.length < 3 && !closed) continue;
    const last = list[list.length - 1];
    claims.push({ rule: 'shares-sum', status: whole ? 'holds' : 'broken', figure: last, expected: '100%', says: `what ${list.map(({ text }) => text).join(' + ')} = ${written(Number(sum.toPrecision(10)), last)} should add to`, confidence: closed ? 0.85 : 0.75 });
  }
  return claims;
}

function leadStart(passage: Passage, first: Quote): number {
  return passage.sentences[Math.max(0, first.sentence - 1)].start;
}

/** Runs of shares, each in an item of one list: one after another in a sentence, or at the start of bullets. */
function lists(passage: Passage): Quote[][] {
  const found: Quote[][] = [];
  let list: Quote[] = [];
  const close = (): void => {
    if (list.length >= 2) found.push(list);
    list = [];
  };
  for (const quote of passage.quotes) {
    if (quote.unit !== 'percent') continue;
    const previous = list.at(-1);
    const link = previous ? between(passage, previous, quote) : '';
    const apart = previous ? quote.sentence - previous.sentence : 0;
    const opensItem = /^[\s•*·–-]*$/u.test(passage.text.slice(passage.sentences[quote.sentence].start, quote.start));
    // An introduction ("Of these:") begins a new list.
    const joined = previous && !COMPARES.test(link) && link.length < 120 && !(OPENING.test(link)) && (apart === 0 || (apart === 1 && opensItem));
    if (!joined) close();
    list.push(quote);
  }
  close();
  return found;
}
