import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

/** A risk that is filled in but has no reference cannot be followed from one report to the next. */
export const refMissing: Check<RiskRegister> = {
  rule: 'ref-missing',
  title: 'No reference',
  severity: 'warning',
  perRecord: true,
  run: ({ risks, grid }) =>
    perRisk(risks, (risk) => {
      const column = risk.columns.ref;
      if (column === undefined || risk.ref !== '') return null;
      return {
        rule: 'ref-missing', severity: 'warning', row: risk.row, column, field: 'ref', value: valueAt(grid, risk.row, column),
        message: `${risk.label}${risk.title === '' ? '' : ` (${shortTitle(risk.title)})`} has no reference.`,
      };
    }),
};

function shortTitle(title: string): string {
  return title.length > 50 ? `${title.slice(0, 49)}…` : title;
}
