import { wrong, type Failure, type Input } from './failure';
import { plainText } from './numbers';

const ALLOWED = 'an amount in pounds, such as £1,619k, Cr£2.4m, (443) or -26123.45';

/** Powers of ten behind the letters and words that stand for them. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['', 0], ['k', 3], ['thousand', 3], ['m', 6], ['mn', 6], ['mil', 6], ['mill', 6], ['million', 6], ['b', 9], ['bn', 9], ['billion', 9], ['p', -2],
]);
/** Nothing in this line: what accounts print for nil. */
const NIL = /^£? ?(?:-+|nil)$/i;
const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(\.\d+)?\.? ?([a-z]*)$/;

/**
 * Money as people write it, in pounds. Numbers pass through.
 *
 * Reads `£1,619k`, `Cr£2.4m`, `Dr 4.9m`, `(443)`, `-26123.45`, `£350,650`, `443-`, `£0.5bn`, `£1.2 million`, `50p`,
 * `GBP 100`, unicode minus signs and spaces between thousands. Cr, brackets and a minus sign (before or after) all
 * mean a negative; Dr means positive. A lone dash, or nil, is 0.
 * Refused rather than guessed: two signs at once, commas out of place (`1,61`), per cents, other currencies, text.
 */
export function readMoney(value: Input, argument: string): number | Failure {
  if (typeof value === 'number') return Number.isFinite(value) ? value : wrong(argument, value, ALLOWED);
  const amount = typeof value === 'string' ? parseMoney(plainText(value)) : undefined;
  return amount ?? wrong(argument, value, ALLOWED);
}

function parseMoney(text: string): number | undefined {
  if (NIL.test(text)) return 0;
  const marks = takeMarks(text.toLowerCase());
  if (!marks || marks.signs > 1 || marks.currencies > 1) return undefined;
  const parts = AMOUNT.exec(marks.rest);
  if (!parts) return undefined;
  const [, whole = '', fraction = '', word = ''] = parts;
  if (whole === '' && fraction === '') return undefined;
  const scale = SCALES.get(word);
  if (scale === undefined || (scale < 0 && marks.currencies > 0)) return undefined;
  // Shifting the decimal point in the text keeps 4.35m exact, where multiplying would not.
  const magnitude = Number(`${whole.replace(/[, ]/g, '')}${fraction}e${scale}`);
  return marks.negative && magnitude !== 0 ? -magnitude : magnitude;
}

interface Marks {
  readonly rest: string;
  readonly negative: boolean;
  readonly signs: number;
  readonly currencies: number;
}

/** Marks that may stand before the digits, and what each says. */
const LEADING: ReadonlyArray<[RegExp, Partial<Record<'sign' | 'negative' | 'currency', true>>]> = [
  [/^(?:£|gbp)/, { currency: true }],
  [/^cr\.?(?![a-z])/, { sign: true, negative: true }],
  [/^dr\.?(?![a-z])/, { sign: true }],
  [/^-/, { sign: true, negative: true }],
  [/^\+/, { sign: true }],
];
const TRAILING: typeof LEADING = [
  [/gbp$/, { currency: true }],
  [/cr\.?$/, { sign: true, negative: true }],
  [/dr\.?$/, { sign: true }],
  [/-$/, { sign: true, negative: true }],
];

/** Peels signs, brackets and currency marks off both ends; undefined when brackets do not pair. */
function takeMarks(text: string): Marks | undefined {
  let rest = text;
  let negative = false;
  let signs = 0;
  let currencies = 0;
  for (let peeled = true; peeled; ) {
    peeled = false;
    for (const [pattern, says] of [...LEADING, ...TRAILING]) {
      const shorter = rest.replace(pattern, '').trim();
      if (shorter.length === rest.length) continue;
      rest = shorter;
      peeled = true;
      signs += says.sign ? 1 : 0;
      currencies += says.currency ? 1 : 0;
      negative ||= says.negative === true;
    }
    // (443), (£2.4m), and (2.4)m with the scale outside.
    const bracketed = /^\(([^()]*)\)([a-z]*)$/.exec(rest);
    if (bracketed) {
      rest = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}`.trim();
      peeled = true;
      signs += 1;
      negative = true;
    }
  }
  return /[()]/.test(rest) ? undefined : { rest, negative, signs, currencies };
}
