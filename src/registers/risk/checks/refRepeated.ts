import type { Check, Finding } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import type { RiskRegister } from '../risk';

/** Two risks with one reference. The first keeps it; the later ones are reported. Capitals and spaces make no difference. */
export const refRepeated: Check<RiskRegister> = {
  rule: 'ref-repeated',
  title: 'Reference used more than once',
  severity: 'error',
  run: ({ risks, grid }) => {
    const first = new Map<string, number>();
    const findings: Finding[] = [];
    for (const { ref, row, columns } of risks) {
      if (ref === '' || columns.ref === undefined) continue;
      const key = ref.toLowerCase().replace(/\s/g, '');
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, row);
        continue;
      }
      findings.push({
        rule: 'ref-repeated', severity: 'error', row, column: columns.ref, field: 'ref', value: valueAt(grid, row, columns.ref),
        message: `Reference ${ref} in row ${row + 1} is already used in row ${earlier + 1}. Each risk needs its own.`,
      });
    }
    return findings;
  },
};
