import { isFailure } from '../../../rules/failure';
import { markerMeaning } from '../../../rules/markers';
import { readMoney } from '../../../rules/money';
import { textOf } from '../../shared/cells';
import type { CellValue } from '../../shared/grid';
import { grouped, powerOfTen, type Figure } from './figure';
import { readFigures } from './readFigures';

/**
 * What a cell of a table holds. `nil`: a dash or "nil", which adds nothing. `unknown`: a figure withheld or not
 * available ("n/a", "<5", "c"), which makes a sum over it unknowable. `mixed`: a figure with words ("15% (3 pupils)").
 */
export type CellKind = 'blank' | 'figure' | 'mixed' | 'nil' | 'unknown' | 'text';

/** A cell as read: its kind, the figure it states first, and every figure in it. */
export interface CellReading {
  readonly kind: CellKind;
  readonly text: string;
  readonly figure: Figure | null;
  readonly figures: readonly Figure[];
}

const NIL = /^(?:[-–—−]+|nil)$/iu;
const UNKNOWN = /^(?:n\/?a\.?|n\/k|not (?:yet )?(?:available|applicable|known|recorded)|tbc|tba|<\s?\d+|≤\s?\d+|suppressed|x|\*+|\.{2,}|…)$/iu;
/** A unit printed in a cell of its own: £000. */
const UNIT = /^\(?£\s?['’]?000['’]?s?\)?$/u;
/** Marks that point to a foot-note, printed after a figure. */
const NOTE_MARK = /(?<=[\d%)])\s?(?:[*†‡§^#]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d\])$/u;
const PLAIN = /^(?:(?<open>\()|(?<minus>[-−–]))?\s?(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?<fraction>\.\d+)?\s?(?<percent>%)?(?<close>\))?$/u;
const LONGEST_MIXED = 70;
/** What every cell without a figure has of them. */
const NONE: readonly Figure[] = [];

/** Reads one cell: a number with its number format, or text as people write it. */
export function readCell(value: CellValue, format: string): CellReading {
  if (typeof value === 'number') {
    const figure = figureOfNumber(value, format);
    return ofFigure(figure.text, figure);
  }
  if (typeof value === 'boolean') return { kind: 'text', text: textOf(value), figure: null, figures: NONE };
  const text = textOf(value);
  if (text === '') return { kind: 'blank', text, figure: null, figures: NONE };
  if (NIL.test(text)) return { kind: 'nil', text, figure: null, figures: NONE };
  if (UNKNOWN.test(text) || markerMeaning(text) !== undefined) return { kind: 'unknown', text, figure: null, figures: NONE };
  if (!/\d/u.test(text) || UNIT.test(text)) return { kind: 'text', text, figure: null, figures: NONE };
  const whole = text.length <= 32 ? figureOfText(text.replace(NOTE_MARK, '')) : null;
  if (whole) return ofFigure(text, whole);
  const figures = text.length <= LONGEST_MIXED ? readFigures(text).filter((figure) => !figure.spelled) : [];
  const first = figures.at(0);
  if (first && /^[\s(£~c.]*$/iu.test(text.slice(0, first.start))) return { kind: 'mixed', text, figure: first, figures };
  return { kind: 'text', text, figure: null, figures: NONE };
}

function ofFigure(text: string, figure: Figure): CellReading {
  return { kind: 'figure', text, figure, figures: [figure] };
}

function figureOfNumber(value: number, format: string): Figure {
  const percent = format.includes('%');
  const places = /0\.(0+)/u.exec(format)?.[1].length;
  // Fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 is 0.3.
  const shown = Number((percent ? value * 100 : value).toPrecision(15));
  const decimals = places ?? (percent ? 0 : placesOf(shown));
  const unit = percent ? 'percent' : format.includes('£') ? 'money' : 'plain';
  // What is shown is what is audited: a share of 0.11833 formatted 0% is printed 12%.
  const printed = places === undefined && !percent ? shown : Number(shown.toFixed(decimals));
  const text = `${grouped(printed, decimals)}${percent ? '%' : ''}`;
  return { value: printed, step: powerOfTen(-decimals), unit, text, start: 0, end: text.length };
}

/** Decimal places of a stored number, at most 8: more is the noise of binary fractions. */
function placesOf(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : Math.min(8, text.length - point - 1);
}

/** A cell that is one figure and nothing else. */
function figureOfText(text: string): Figure | null {
  const parts = PLAIN.exec(text)?.groups;
  const at = { text, start: 0, end: text.length };
  if (parts && (parts.digits ?? parts.fraction) !== undefined) {
    if ((parts.open === undefined) !== (parts.close === undefined)) return null;
    const places = parts.fraction ? parts.fraction.length - 1 : 0;
    const magnitude = Number(`${(parts.digits ?? '').replace(/,/gu, '')}${parts.fraction ?? ''}`);
    const negative = parts.minus !== undefined || (parts.open !== undefined && parts.percent === undefined);
    return { ...at, value: negative ? -magnitude : magnitude, step: powerOfTen(-places), unit: parts.percent ? 'percent' : 'plain' };
  }
  const hedged = /^(?:c\.?|circa|approx\.?|about|~)\s?(?=[£\d])/iu.exec(text);
  const amount = readMoney(hedged ? text.slice(hedged[0].length) : text, '');
  if (isFailure(amount) || !/\d/u.test(text)) return null;
  const [figure] = readFigures(text.replace(/[()]/gu, ' '));
  if (!figure || figure.unit === 'percent') return null;
  return { ...at, value: amount, step: figure.step, unit: text.includes('£') ? 'money' : 'plain', ...(hedged ? { hedge: 'about' as const } : {}) };
}
