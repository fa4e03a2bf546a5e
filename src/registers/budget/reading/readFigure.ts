import { isFailure } from '../../../rules/failure';
import { readMoney } from '../../../rules/money';
import { plainText } from '../../../rules/numbers';
import { textOf } from '../../shared/cells';
import type { CellValue } from '../../shared/grid';
import { saysNothing } from '../../shared/placeholders';
import type { BudgetFigure, PrintedShare } from '../budget';

const LONGEST = 40;
const HAS_DIGIT = /\d/;
/** A figure with its own unit ("£1,619k"): it is in pounds whatever the column counts in. */
const OWN_UNIT = /\d\s?(?:k|m|mn|bn|thousand|million|billion)\b/iu;
/** Marks of footnotes behind a figure, and words that only repeat its sign: "123*", "45 over", "45 (U)". */
const FOOTNOTE = /\s*[*†‡#]+$/u;
const NIL = /^£? ?(?:-+|nil)$/iu;
const MOST_PLACES = 6;

/** Reads a cell as money. A dash or nil is 0; a blank, n/a, an error or words are no figure. */
export function readFigure(value: CellValue, column: number, scale: number, format: string): BudgetFigure {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { column, value, printed: value, pounds: inPounds(value, scale), scale, step: scale / 10 ** placesOf(value, format) } : nothing(value, column, scale);
  }
  if (typeof value === 'boolean' || value === '' || value.length > LONGEST) return nothing(value, column, scale);
  const text = plainText(textOf(value)).replace(/^'/, '').replace(FOOTNOTE, '');
  const isNil = NIL.test(text);
  if (!isNil && (!HAS_DIGIT.test(text) || saysNothing(text))) return nothing(value, column, scale);
  const read = isNil ? 0 : readMoney(text, '');
  if (isFailure(read)) return nothing(value, column, scale);
  const places = /\.(\d+)/.exec(text)?.[1].length ?? 0;
  if (!OWN_UNIT.test(text)) return { column, value, printed: read, pounds: inPounds(read, scale), scale, step: scale / 10 ** places };
  const own = /\d\s?(?:k|thousand)/iu.test(text) ? 1000 : /\d\s?b/iu.test(text) ? 1e9 : 1e6;
  return { column, value, printed: withoutNoise(read / scale), pounds: read, scale, step: own / 10 ** places };
}

/** Reads a cell as a percentage: 0.058 shown as one, 5.8 or "5.8%" or "(5.8)%". Null for a blank cell or a dash. */
export function readShare(value: CellValue, column: number, format: string): PrintedShare | null {
  if (typeof value === 'number') {
    const asFraction = format.includes('%');
    const places = placesOf(asFraction ? value * 100 : value, format.replaceAll('%', ''));
    return { column, value, fraction: asFraction ? value : value / 100, step: 10 ** -places / 100 };
  }
  if (typeof value === 'boolean' || value === '') return null;
  const text = plainText(textOf(value));
  if (saysNothing(text)) return null;
  const read = readMoney(text.replace(/\s*%\s*/u, ''), '');
  if (!HAS_DIGIT.test(text) || isFailure(read)) return { column, value, fraction: null, step: 0 };
  const places = /\.(\d+)/.exec(text)?.[1].length ?? 0;
  return { column, value, fraction: Number(`${read}e-2`), step: 10 ** (-places - 2) };
}

function nothing(value: CellValue, column: number, scale: number): BudgetFigure {
  return { column, value, printed: null, pounds: null, scale, step: scale };
}

function inPounds(value: number, scale: number): number {
  return scale === 1 ? value : withoutNoise(value * scale);
}

/** Binary specks cut off: 1.1 × 1000. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(14));
}

/** Decimal places shown: those of the format where it sets some, and otherwise those of the number itself. */
function placesOf(value: number, format: string): number {
  const positive = format.split(';')[0];
  if (/[0#]/.test(positive)) return /\.([0#?]+)/.exec(positive)?.[1].length ?? 0;
  if (Number.isInteger(value)) return 0;
  const text = String(Number(value.toPrecision(12)));
  return Math.min(MOST_PLACES, text.includes('e') ? MOST_PLACES : (text.split('.')[1]?.length ?? 0));
}
