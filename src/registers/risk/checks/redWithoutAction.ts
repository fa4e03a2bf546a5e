import type { RiskBand } from '../../../rules/rag';
import type { Check } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { saysNothing } from '../../shared/placeholders';
import { bandOfAssessment, ratingOf } from '../assessment';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

/** A risk that is still Red after its controls needs something more done about it. */
export function redWithoutAction(bands: readonly RiskBand[]): Check<RiskRegister> {
  return {
    rule: 'red-without-action',
    title: 'Red net risk with no further action',
    severity: 'error',
    perRecord: true,
    run: ({ risks, grid, ownBands }) =>
      perRisk(risks, (risk) => {
        const column = risk.columns.action;
        if (column === undefined || !saysNothing(risk.action) || bandOfAssessment(risk.net, ownBands ?? bands)?.rag !== 'Red') return null;
        const recorded = risk.action === '' ? 'no further action is recorded' : `the further action recorded is “${risk.action}”`;
        return {
          rule: 'red-without-action', severity: 'error', row: risk.row, column, field: 'action', value: valueAt(grid, risk.row, column),
          message: `${risk.label} is Red (net rating ${ratingOf(risk.net)}) but ${recorded}.`,
        };
      }),
  };
}
