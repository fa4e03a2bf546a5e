import type { Figure } from '../../table/reading/figure';
import { readFigures } from '../../table/reading/readFigures';

/** Which way a text says that spending goes. */
export type Direction = 'over' | 'under';

/** One amount of money in a commentary, and what the words around it say it is. */
export interface Claim {
  readonly figure: Figure;
  /** The variance: "an overspend of £51k", "£51k under budget". */
  readonly direction: Direction | null;
  /** The figure of a field, said in so many words: "against a budget of £874k". */
  readonly field: 'budget' | 'projection' | 'variance' | null;
  /** Told of another time: "previously", "last year", "last reported". */
  readonly isPast: boolean;
}

const OVER = /\b(?:over[\s-]?spen[dt]\w*|over budget|above budget|in excess of budget|adverse)\b/iu;
const UNDER = /\b(?:under[\s-]?spen[dt]\w*|under budget|below budget|within budget|favourable)\b/iu;
const SPENDING = '(?:over[\\s-]?spen[dt]\\w*|under[\\s-]?spen[dt]\\w*|pressures?|shortfalls?|surplus|deficit|variance|variation|adverse variance|favourable variance|over budget|under budget)';
/** Before an amount: "an overspend of", "projected to be overspent by", "overspend: ". */
const BEFORE = new RegExp(`\\b${SPENDING}(?:\\s+(?:is|of|by|at|is projected|is forecast|totalling|amounting to|currently|now|projected|forecast|reported|estimated))*\\s*(?:of|by|at|is|to|:|-|–|\\()?\\s*(?:about|around|approximately|approx\\.?|some|circa|c\\.?|\\+)?\\s*$`, 'iu');
/** After an amount: "£51k overspend", "£51k over budget", "£51k (net) underspend". */
const AFTER = new RegExp(`^\\s*(?:\\(net\\)\\s*|net\\s+|projected\\s+|forecast\\s+|total\\s+|overall\\s+)*${SPENDING}\\b`, 'iu');
const BUDGET_BEFORE = /\b(?:against|compared (?:to|with)|versus)\s+(?:an?|the|its)?\s*(?:latest|revised|current|approved|annual|net|full[\s-]year)?\s*budget\s+of\s*$/iu;
const PROJECTION_BEFORE = /\b(?:projected|forecast|expected)\s+(?:outturn|spend|spending|expenditure|to spend|cost)\s*(?:is|of|at)?\s*$|\b(?:outturn|projection) (?:of|is)\s*$/iu;
const PAST = /\b(?:previous(?:ly)?|last (?:year|month|quarter|period|report\w*|time|cycle|meeting)|prior (?:year|month|period)|was|were|had been|earlier|from (?:an?|the) (?:over|under)|reported (?:in|at|to)|20\d\d[/-]\d\d (?:outturn|overspend|underspend))\b/iu;
const REACH = 60;

/**
 * Every amount of money in a commentary, from the left. A plain number is one only where the words make it a variance
 * ("overspend of 443"): it is in the unit of the table.
 * @param scale pounds in one unit of the table
 */
export function claimsIn(text: string, scale: number): Claim[] {
  return readFigures(text).flatMap((figure): Claim[] => {
    const isMoney = figure.unit === 'money' || (figure.unit === 'plain' && /[km]$|illion|thousand/iu.test(figure.text));
    const before = text.slice(Math.max(0, figure.start - REACH), figure.start);
    const after = text.slice(figure.end, figure.end + REACH);
    const said = BEFORE.exec(before)?.[0] ?? AFTER.exec(after)?.[0] ?? '';
    const field = said !== '' ? 'variance' : BUDGET_BEFORE.test(before) ? 'budget' : PROJECTION_BEFORE.test(before) ? 'projection' : null;
    if (!isMoney && (said === '' || figure.unit !== 'plain' || figure.spelled)) return [];
    const inPounds = isMoney ? figure : { ...figure, value: figure.value * scale, step: figure.step * scale };
    return [{ figure: inPounds, field, direction: directionOf(said), isPast: PAST.test(sentenceAround(text, figure)) }];
  });
}

/** The way a text says that spending goes; null when it says neither, or both. */
export function directionOf(text: string): Direction | null {
  const [over, under] = [OVER.test(text), UNDER.test(text)];
  return over === under ? null : over ? 'over' : 'under';
}

/** True for words that take back what a text says of its direction: "offset by", "no overspend", "last year". */
export function isQualified(text: string): boolean {
  return /\b(?:offset\w*|partly|partially|mitigat\w*|despite|although|however|but|no|not|nor|without|avoid\w*|prevent\w*|reduc\w*|risk|potential|may|might|could|less than|rather than|instead of|net of|compensat\w*|against|elsewhere|transferr\w*|fund(?:s|ed|ing)?|contribut\w*|cover\w*)\b/iu.test(text) || PAST.test(text);
}

function sentenceAround(text: string, { start, end }: Figure): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf(';', start)) + 1;
  const stops = [text.indexOf('. ', end), text.indexOf(';', end)].filter((at) => at >= 0);
  return text.slice(from, stops.length > 0 ? Math.min(...stops) : undefined);
}
