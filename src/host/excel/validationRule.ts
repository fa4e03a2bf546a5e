import { apiError, apiNotFound } from '../richapi/errors';
import { modelBehind } from '../richapi/objectType';
import type { DataValidation, Scalar } from '../model/types';
import { absoluteReference } from './address';
import { RangeTarget } from './rangeTarget';

type Rule = DataValidation['rule'];

const numeric = ['wholeNumber', 'decimal', 'date', 'textLength'] as const;
const operators = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'];

const types: Readonly<Record<keyof Rule, string>> = {
  list: 'List', wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', textLength: 'TextLength', custom: 'Custom',
};

/** Excel.DataValidationType of a rule. */
export function ruleType(rule: Rule): string {
  const key = (Object.keys(types) as Array<keyof Rule>).find((known) => rule[known] !== undefined);
  return key ? types[key] : 'None';
}

/**
 * Reads Excel.DataValidationRule, of which exactly one part is set.
 * @throws InvalidArgument where it is not; ApiNotFound for times, which the model does not keep
 */
export function validationRule(value: unknown): Rule {
  const parts = Object.entries(fields(value)).filter(([, part]) => part !== null && part !== undefined);
  if (parts.length !== 1) throw apiError('InvalidArgument', 'A validation rule must have exactly one of list, wholeNumber, decimal, date, textLength and custom.');
  const [name, part] = parts[0];
  const known = numeric.find((kind) => kind === name);
  if (known) return { [known]: comparison(fields(part)) };
  if (name === 'list') return { list: list(fields(part)) };
  if (name === 'custom') return { custom: { formula: String(operand(fields(part).formula)) } };
  if (name === 'time') throw apiNotFound('DataValidationRule.time');
  throw apiError('InvalidArgument', `"${name}" is no kind of validation.`);
}

function list(part: Record<string, unknown>) {
  const { source, inCellDropDown = true } = part;
  const range = modelBehind(source);
  if (range instanceof RangeTarget) return { source: absoluteReference(range.sheet.name, range.area), inCellDropDown: Boolean(inCellDropDown) };
  if (typeof source !== 'string' || source === '') throw apiError('InvalidArgument', 'A list needs its values, separated by commas, or a range.');
  return { source, inCellDropDown: Boolean(inCellDropDown) };
}

function comparison(part: Record<string, unknown>) {
  const { operator } = part;
  if (typeof operator !== 'string' || !operators.includes(operator)) throw apiError('InvalidArgument');
  const isPair = operator === 'Between' || operator === 'NotBetween';
  return { operator, formula1: operand(part.formula1), ...(isPair ? { formula2: operand(part.formula2) } : {}) };
}

function operand(value: unknown): Scalar {
  const range = modelBehind(value);
  if (range instanceof RangeTarget) return absoluteReference(range.sheet.name, range.area);
  if (typeof value !== 'string' && typeof value !== 'number') throw apiError('InvalidArgument');
  return value;
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw apiError('InvalidArgument');
  return value as Record<string, unknown>;
}
