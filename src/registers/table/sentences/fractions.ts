import { written, type Figure, type Hedge } from '../reading/figure';
import { isCount, type Claim, type Passage, type Quote } from './passage';

const NAMES: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 };
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, nine: 9 };
const OUT_OF: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10 };
const HEDGE = '(?:(?<hedge>almost|nearly|just\\s+under|under|less\\s+than|just\\s+over|over|more\\s+than|about|around|approximately|roughly|some)\\s+)?';
const PART = `(?:(?<of>one|two|three|four|nine)\\s+in\\s+(?<whole>two|three|four|five|six|eight|ten)|(?<half>half)|(?<count>an?|one|two|three|four|nine)[\\s-](?<name>third|quarter|fifth|sixth|eighth|tenth)s?)`;
const OF_COUNTS = new RegExp(`${HEDGE}\\b${PART}\\s+of\\s+(?<noun>[^.;:()]{0,60}?)\\s*[:(]\\s*$`, 'iu');
const CHANGED = new RegExp(`\\b(?:increas|decreas|reduc|ris|rose|grow|grew|fall|fell|dropp|declin)\\p{L}*\\s+by\\s+${HEDGE}${PART},?\\s+from\\s+$`, 'iu');

/** How far, as a share of the whole in per cent, a fraction in words may be from the figures. */
const ROUND_WORD = 3;
const HEDGED = 8;
const SIDE: Readonly<Record<string, Hedge>> = { almost: 'almost', nearly: 'almost', under: 'almost', less: 'almost', just: 'about', over: 'over', more: 'over' };

/**
 * Fractions in words with the figures beside them: "two in five of the 148 children (44)", "nearly half of members: 9,140 of
 * 25,904", "fallen by a quarter, from 466 to 412". A fraction in words is round: three points either way are allowed, and
 * eight on the side that "nearly" or "over" names.
 */
export function fractionClaims(passage: Passage): Claim[] {
  return [...multiples(passage), ...passage.quotes.flatMap((quote, i): Claim[] => {
    if (quote.spelled || !isCount(passage, quote)) return [];
    const { start } = passage.sentences[quote.sentence];
    const next = passage.quotes.at(i + 1);
    const followed = next && next.sentence === quote.sentence && isCount(passage, next) ? next : null;
    const changed = CHANGED.exec(passage.text.slice(start, quote.start));
    if (changed && followed && /^[^.;:()]{0,30}\bto\s+$/iu.test(passage.text.slice(quote.end, followed.start))) {
      return claim(passage, start + changed.index, changed, (100 * Math.abs(followed.value - quote.value)) / quote.value, `the change from ${quote.text} to ${followed.text}`, 'change');
    }
    const whole = followed && /^\s*(?:\p{L}+\s+){0,2}(?:out\s+)?of\s+(?:the\s+|all\s+|some\s+)*$/iu.test(passage.text.slice(quote.end, followed.start)) ? followed : null;
    return shareOf(passage, quote, whole, start);
  })];
}

const MULTIPLES: Readonly<Record<string, number>> = { halved: -50, doubled: 100, trebled: 200, tripled: 200, quadrupled: 300 };
const MULTIPLE = /\b(?<hedge>almost|nearly|more\s+than|about|around)?\s*\b(?<word>halved|doubled|trebled|tripled|quadrupled)\b/iu;

/** "has halved …, falling from 84 to 61". */
function multiples(passage: Passage): Claim[] {
  return passage.sentences.flatMap(({ start, text }, s): Claim[] => {
    const said = MULTIPLE.exec(text);
    const counts = passage.quotes.filter((quote) => quote.sentence === s && isCount(passage, quote));
    if (!said || counts.length !== 2 || !/\bfrom\s+(?:\p{L}+\s+){0,2}$/iu.test(passage.text.slice(start, counts[0].start)) || !/\bto\s+(?:\p{L}+\s+){0,2}$/iu.test(passage.text.slice(counts[0].end, counts[1].start))) return [];
    const value = MULTIPLES[said.groups?.word.toLowerCase() ?? ''];
    const actual = (100 * (counts[1].value - counts[0].value)) / counts[0].value;
    const slack = (said.groups?.hedge ? 0.3 : 0.15) * Math.abs(value);
    const [low, high] = /more/iu.test(said.groups?.hedge ?? '') ? [value, Infinity] : [value - slack, value + slack];
    const word = said.groups?.word ?? '';
    const at = start + said.index + said[0].indexOf(word);
    const figure: Figure = { value, step: 10, unit: 'percent', text: word, start: at, end: at + word.length, spelled: true };
    return [{ rule: 'change', status: actual >= Math.min(low, high) && actual <= Math.max(low, high) ? 'holds' : 'broken', figure, expected: written(actual, { ...figure, step: 1 }), says: `the change from ${counts[0].text} to ${counts[1].text}`, confidence: 0.85 }];
  });
}

/** The count stands in brackets or after a colon; its whole is named in the words of the fraction or right after the count. */
function shareOf(passage: Passage, part: Quote, named: Quote | null, start: number): Claim[] {
  const lead = passage.text.slice(start, part.start);
  const said = OF_COUNTS.exec(lead) ?? OF_COUNTS.exec(lead.replace(/(\([^()]*\)|\d[\d,]*)(?=[^()]*\($)/u, (found) => ' '.repeat(found.length)));
  if (!said) return [];
  const from = start + said.index;
  const inside = passage.quotes.filter((quote) => quote.start > from && quote.end <= part.start && isCount(passage, quote) && !quote.spelled);
  const whole = named ?? (inside.length === 1 && /\($/u.test(lead.trim()) ? inside[0] : null);
  if (!whole || whole.value < part.value || whole.value === 0) return [];
  return claim(passage, from, said, (100 * part.value) / whole.value, `${part.text} of ${whole.text}`, 'share');
}

function claim(passage: Passage, at: number, { groups, 0: words }: RegExpExecArray, actual: number, says: string, rule: 'share' | 'change'): Claim[] {
  const { hedge = '', of, whole, half, count, name } = groups ?? {};
  const value = half ? 50 : of && whole ? (100 * COUNTS[of.toLowerCase()]) / OUT_OF[whole.toLowerCase()] : count && name ? (100 * COUNTS[count.toLowerCase()]) / NAMES[name.toLowerCase()] : null;
  if (value === null) return [];
  const side = hedge === '' ? null : (/just\s+over/iu.test(hedge) ? 'over' : (SIDE[hedge.toLowerCase().split(/\s/u)[0]] ?? 'about'));
  const low = value - (side === 'almost' || side === 'about' ? HEDGED : ROUND_WORD);
  const high = value + (side === 'over' || side === 'about' ? HEDGED : ROUND_WORD);
  const text = new RegExp(`${HEDGE}${PART}`, 'iu').exec(words)?.[0] ?? words;
  const start = passage.text.indexOf(text, at);
  const figure: Figure = { value, step: 2 * ROUND_WORD, unit: 'percent', text, start, end: start + text.length, spelled: true };
  return [{ rule, status: actual >= low && actual <= high ? 'holds' : 'broken', figure, expected: written(actual, { ...figure, step: 1 }), says, confidence: 0.8 }];
}
