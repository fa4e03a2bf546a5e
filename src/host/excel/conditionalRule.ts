import { apiError } from '../richapi/errors';
import type { ConditionalRule } from '../model/types';

const textOperators = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const valueOperators = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;

/** Reads {operator, text}. @throws InvalidArgument */
export function textRule(value: unknown): ConditionalRule {
  const { operator, text } = fields(value);
  if (typeof text !== 'string') throw apiError('InvalidArgument');
  return { type: 'ContainsText', operator: oneOf(textOperators, operator), text };
}

/** Reads {operator, formula1, formula2}. @throws InvalidArgument */
export function cellValueRule(value: unknown): ConditionalRule {
  const { operator, formula1, formula2 } = fields(value);
  const known = oneOf(valueOperators, operator);
  const isPair = known === 'Between' || known === 'NotBetween';
  return { type: 'CellValue', operator: known, formula1: formula(formula1), ...(isPair ? { formula2: formula(formula2) } : {}) };
}

/** Reads the formula of a custom format, given alone or as {formula}. @throws InvalidArgument */
export function customRule(value: unknown): ConditionalRule {
  const text = typeof value === 'string' ? value : fields(value).formula;
  return { type: 'Custom', formula: formula(text) };
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw apiError('InvalidArgument');
  return value as Record<string, unknown>;
}

function formula(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') throw apiError('InvalidArgument');
  return value;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((known) => known === value);
  if (!word) throw apiError('InvalidArgument');
  return word;
}
