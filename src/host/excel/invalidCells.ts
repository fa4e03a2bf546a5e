import type { Area, DataValidation, Scalar } from '../model/types';
import { areasWhere, intersection } from './areas';
import type { RangeTarget } from './rangeTarget';

/** True, false, or undefined where only the engine could tell (a formula). */
type Verdict = (value: Scalar) => boolean | undefined;

/** The cells of an area that break their rule, as far as the sheet is in use. What only a formula could decide is taken to be right. */
export function invalidAreas(range: RangeTarget, whole: Area, validation: DataValidation): Area[] {
  const used = range.sheet.usedArea(false);
  const area = used && intersection(whole, used);
  if (!area) return [];
  const values = range.sheet.values(area);
  const verdict = verdictOf(range, validation.rule);
  return areasWhere(area, (row, column) => {
    const value = values[row - area.row][column - area.column];
    if (value === '') return !validation.ignoreBlanks && verdict(value) === false;
    return verdict(value) === false;
  });
}

function verdictOf(range: RangeTarget, rule: DataValidation['rule']): Verdict {
  if (rule.list) {
    const allowed = listValues(range, rule.list.source);
    return (value) => allowed?.includes(String(value).trim());
  }
  const { wholeNumber, decimal, date, textLength } = rule;
  if (textLength) return (value) => compare(range, String(value).length, textLength);
  const comparison = wholeNumber ?? decimal ?? date;
  if (!comparison) return () => undefined;
  return (value) => {
    if (typeof value !== 'number' || (wholeNumber && !Number.isInteger(value))) return false;
    return compare(range, value, comparison);
  };
}

function listValues(range: RangeTarget, source: string): string[] | undefined {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const cells = range.host.rangeFromText(source.slice(1), range.sheet);
  return cells?.sheet.values(cells.area).flat().map((value) => String(value).trim());
}

function compare(range: RangeTarget, value: number, comparison: { operator: string; formula1: Scalar; formula2?: Scalar }): boolean | undefined {
  const first = operand(range, comparison.formula1);
  const second = operand(range, comparison.formula2 ?? comparison.formula1);
  if (first === undefined || second === undefined) return undefined;
  switch (comparison.operator) {
    case 'Between': return value >= first && value <= second;
    case 'NotBetween': return value < first || value > second;
    case 'EqualTo': return value === first;
    case 'NotEqualTo': return value !== first;
    case 'GreaterThan': return value > first;
    case 'LessThan': return value < first;
    case 'GreaterThanOrEqualTo': return value >= first;
    case 'LessThanOrEqualTo': return value <= first;
    default: return undefined;
  }
}

/** A number, or the number in the one cell a reference names. */
function operand(range: RangeTarget, value: Scalar): number | undefined {
  const text = String(value).replace(/^=/, '');
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  const cell = range.host.rangeFromText(text, range.sheet);
  if (!cell || cell.area.rows !== 1 || cell.area.columns !== 1) return undefined;
  const [[content]] = cell.sheet.values(cell.area);
  return typeof content === 'number' ? content : undefined;
}
