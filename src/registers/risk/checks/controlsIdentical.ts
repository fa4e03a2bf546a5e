import type { Check } from '../../shared/finding';
import type { RiskRegister } from '../risk';
import { perText } from '../textCells';

/** Shorter controls ("Insurance") may well serve several risks. */
const FEWEST_WORDS = 4;

/** The same controls word for word in different risks: copied down, as a rule, and not thought about. The first is left alone. */
export const controlsIdentical: Check<RiskRegister> = {
  rule: 'controls-identical',
  title: 'Identical controls in different risks',
  severity: 'info',
  run: (register) => {
    const first = new Map<string, string>();
    return perText(register, ['controls'], { rule: 'controls-identical', severity: 'info' }, (_, risk) => {
      const key = risk.controls.toLowerCase();
      if (!hasWords(key, FEWEST_WORDS)) return null;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, risk.label);
      return earlier === undefined ? null : `${risk.label} has word for word the controls of ${lowerFirst(earlier)}. Controls that are copied seldom fit both.`;
    });
  },
};

function lowerFirst(label: string): string {
  return label.startsWith('The ') ? `t${label.slice(1)}` : label;
}

/** True for a text on one line of as many words or more. */
function hasWords(line: string, words: number): boolean {
  let at = 0;
  for (let found = 1; found < words && at >= 0; found += 1) at = line.indexOf(' ', at) + 1 || -1;
  return at >= 0;
}
