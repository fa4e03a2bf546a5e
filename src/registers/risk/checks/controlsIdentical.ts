import { textOf } from '../../shared/cells';
import type { Check, Finding } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { textCells } from '../textCells';

/** Shorter controls ("Insurance") may well serve several risks. */
const FEWEST_WORDS = 4;

/** The same controls word for word in different risks: copied down, as a rule, and not thought about. The first is left alone. */
export const controlsIdentical: Check<RiskRegister> = {
  rule: 'controls-identical',
  title: 'Identical controls in different risks',
  severity: 'info',
  run: (register) => {
    const first = new Map<string, string>();
    return [...textCells(register, ['controls'])].flatMap(({ risk, field, column, text }): Finding[] => {
      const key = textOf(text).toLowerCase();
      if (key.split(' ').length < FEWEST_WORDS) return [];
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, risk.label);
      return earlier === undefined ? [] : [{
        rule: 'controls-identical', severity: 'info', row: risk.row, column, field, value: text,
        message: `${risk.label} has word for word the controls of ${lowerFirst(earlier)}. Controls that are copied seldom fit both.`,
      }];
    });
  },
};

function lowerFirst(label: string): string {
  return label.startsWith('The ') ? `t${label.slice(1)}` : label;
}
