import type { Check } from '../../shared/finding';
import { isValidScore } from '../assessment';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

const MEASURES = ['likelihood', 'impact'] as const;
const FIELDS = { likelihood: 'netLikelihood', impact: 'netImpact' } as const;

/** Controls make a risk less likely or less grave, never more: neither net score may be above its gross one, even where the rating falls. */
export const netScoreAboveGross: Check<RiskRegister> = {
  rule: 'net-score-above-gross',
  title: 'Net likelihood or impact is above gross',
  severity: 'warning',
  perRecord: true,
  run: ({ risks }) =>
    MEASURES.flatMap((measure) =>
      perRisk(risks, (risk) => {
        const [gross, net] = [risk.gross[measure], risk.net[measure]];
        if (!isValidScore(gross) || !isValidScore(net) || net.number <= gross.number) return null;
        return {
          rule: 'net-score-above-gross', severity: 'warning', row: risk.row, column: net.column, field: FIELDS[measure], value: net.value,
          message: `${risk.label}: the net ${measure} (${net.number}) is above the gross ${measure} (${gross.number}). Controls can only lower a score.`,
        };
      })),
};
