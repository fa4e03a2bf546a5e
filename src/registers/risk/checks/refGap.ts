import type { Check, Finding } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { counted, list } from '../../shared/wording';
import type { Risk, RiskRegister } from '../risk';

const NUMBERED = /^(.*?)(\d{1,6})(?:[a-z]|\.\d+)?$/i;
/** References with more missing than this share of them are not numbered one after another. */
const MOST_MISSING = 0.25;
const MOST_NAMED = 6;

/** Numbers left out between references: a risk was removed, or lost. Said at the risk after the gap. */
export const refGap: Check<RiskRegister> = {
  rule: 'ref-gap',
  title: 'Gap in the numbering',
  severity: 'info',
  run: ({ risks, grid }) =>
    [...series(risks)].flatMap(([prefix, numbered]) => {
      const numbers = [...numbered.keys()].sort((a, b) => a - b);
      const missing = numbers[numbers.length - 1] - numbers[0] + 1 - numbers.length;
      if (missing === 0 || missing > numbers.length * MOST_MISSING) return [];
      return numbers.flatMap((number, i): Finding[] => {
        const before = numbers[i - 1];
        const risk = numbered.get(number);
        if (before === undefined || number === before + 1 || risk?.columns.ref === undefined) return [];
        const gap = Array.from({ length: number - before - 1 }, (_, n) => `${prefix}${before + 1 + n}`);
        const named = gap.length > MOST_NAMED ? `${counted(gap.length, 'reference')} are` : `${list(gap)} ${gap.length === 1 ? 'is' : 'are'}`;
        return [{
          rule: 'ref-gap', severity: 'info', row: risk.row, column: risk.columns.ref, field: 'ref', value: valueAt(grid, risk.row, risk.columns.ref),
          message: `${named} missing between ${prefix}${before} and ${prefix}${number}. If a risk was closed, the report should say so.`,
        }];
      });
    }),
};

/** Prefix -> number -> the first risk that has it. */
function series(risks: readonly Risk[]): Map<string, Map<number, Risk>> {
  const found = new Map<string, Map<number, Risk>>();
  for (const risk of risks) {
    const match = NUMBERED.exec(risk.ref);
    if (!match) continue;
    const numbered = found.get(match[1]) ?? new Map<number, Risk>();
    found.set(match[1], numbered);
    if (!numbered.has(Number(match[2]))) numbered.set(Number(match[2]), risk);
  }
  return found;
}
