import type { ConditionalRule } from '../../model/types';

const COMPARISONS = { EqualTo: '=', NotEqualTo: '<>', GreaterThan: '>', LessThan: '<', GreaterThanOrEqual: '>=', LessThanOrEqual: '<=' } as const;

/**
 * A rule as a formula that is true where the format applies.
 * @param cell the first cell of the rule, which the formula is written for
 */
export function conditionFormula(rule: ConditionalRule, cell: string): string {
  switch (rule.type) {
    case 'Custom': return rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`;
    case 'ContainsText': return textFormula(rule, cell);
    case 'CellValue': {
      const first = operand(rule.formula1);
      const second = operand(rule.formula2 ?? '0');
      // A blank cell is not the number 0 to a rule on values.
      if (rule.operator === 'Between') return `=AND(NOT(ISBLANK(${cell})),${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
      if (rule.operator === 'NotBetween') return `=OR(${cell}<MIN(${first},${second}),${cell}>MAX(${first},${second}))`;
      return `=AND(NOT(ISBLANK(${cell})),${cell}${COMPARISONS[rule.operator]}${first})`;
    }
  }
}

function textFormula({ operator, text }: Extract<ConditionalRule, { type: 'ContainsText' }>, cell: string): string {
  const quoted = quote(text);
  // Not SEARCH: the engine's takes "?" and "*" for wildcards and cannot be told not to.
  const found = `ISNUMBER(FIND(${quote(text.toLowerCase())},LOWER(${cell})))`;
  switch (operator) {
    case 'Contains': return `=${found}`;
    case 'NotContains': return `=NOT(${found})`;
    case 'BeginsWith': return `=LEFT(${cell},${text.length})=${quoted}`;
    case 'EndsWith': return `=RIGHT(${cell},${text.length})=${quoted}`;
  }
}

/** `=B1`, `5` or plain text as a part of a larger formula. */
function operand(formula: string): string {
  const text = formula.trim();
  if (text.startsWith('=')) return `(${text.slice(1)})`;
  return text !== '' && Number.isFinite(Number(text)) || text.startsWith('"') ? text : quote(text);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
