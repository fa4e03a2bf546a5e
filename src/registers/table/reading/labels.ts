/** What the words of a label say about the row or column under it. */
export interface LabelHints {
  /** How likely it is that the line is a total of other lines, before looking at any figure. */
  readonly total: number;
  /** Holds shares ("%", "proportion of"). */
  readonly share: boolean;
  /** Holds a change or a difference between two other lines. */
  readonly change: boolean;
  /** Holds a rate, a ratio or an average: adding such figures up means nothing. */
  readonly rate: boolean;
  /** Breaks down the line above it ("of which …"): its figures are counted there already. */
  readonly within: boolean;
  /** Holds names, dates or positions (references, years, pages, ages), never to be added or divided. */
  readonly name: boolean;
  /** Multiplier printed in the label: 1,000 for £000. */
  readonly scale: number;
}

const STRONG_TOTAL = /\b(?:grand[\s-]?total|sub-?\s?totals?|totals?)\b/iu;
const TOTAL_NOT_OF_ROWS = /\b(?:%|share|proportion|percentage|of)\s+(?:of\s+)?(?:the\s+)?(?:grand\s+)?total\b/iu;
const WEAK_TOTAL = /^(?:overall|all|sum|net|gross|combined|whole|both|altogether|(?:full\s+)?year[\s-]to[\s-]date|ytd|full[\s-]year)\b/iu;
/** The end of a roll-forward: what was brought forward, with all that came and went, is carried forward. */
const CLOSING = /\b(?:carried\s+forward|c\/f(?:wd)?|closing\s+(?:balance|position|stock|number|total))\b|^(?:balance|number|children|cases|people|stock)\s+at\s+(?:the\s+)?(?:end|31|30)\b/iu;
const WITHIN = /^\s*[-–•]?\s*(?:of|in)\s+(?:which|whom|these|those)\b/iu;
const SHARE = /%|\bper\s?cent|\bpercent|\bproportions?\b|\bshares?\b/iu;
const CHANGE = /\b(?:change|changes|variance|variation|difference|diff|movement|increase|decrease|growth|reduction|var|over\/?\s?\(?under\)?|over\/under|surplus|deficit|balance|shortfall|gap)\b|^net\b(?!.*%)|[+]\s?\/\s?-|±/iu;
const RATE = /\b(?:averages?|avg|mean|median|rates?|ratio|per|index|unit cost|scores?|weighting|likelihood|impact|rating)\b/iu;
const NAME = /\b(?:id|ref|reference|code|page|pages|year|(?<!\bto\s)date|dob|birth|age|ages|month|months|duration|term|postcode|phone|tel|rank|position|#|(?:ref|contract|case|invoice|order|account|serial|item)\s+no\.?)\s*(?:\(.*\))?$|^(?:id|ref|#|page|year|date|age|rank|contract id|item)\b(?!\s+(?:of|to)\b)/iu;
const COUNT_OF = /\b(?:no|nos|number)\.?\s+(?:of\b|\p{L})/iu;
const THOUSANDS = /£\s?['’]?000['’]?s?\b|£\s?k\b/iu;
const MILLIONS = /£\s?m(?:illion)?s?\b/iu;

/** Reads what a label says of its figures. `total` is 0 for a label that says nothing of a total. */
export function labelHints(label: string): LabelHints {
  const share = SHARE.test(label);
  const strong = STRONG_TOTAL.test(label) && !TOTAL_NOT_OF_ROWS.test(label);
  return {
    total: strong ? 0.98 : WEAK_TOTAL.test(label.trim()) || CLOSING.test(label) ? 0.9 : 0,
    share,
    change: CHANGE.test(label),
    rate: RATE.test(label) && !strong,
    within: WITHIN.test(label),
    name: NAME.test(label.trim()) && !COUNT_OF.test(label) && !strong && !share,
    scale: THOUSANDS.test(label) ? 1000 : MILLIONS.test(label) ? 1e6 : 1,
  };
}
