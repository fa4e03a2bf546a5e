import type { Check } from '../../shared/finding';
import { ratingOf } from '../assessment';
import type { RiskRegister } from '../risk';
import { perRisk } from './perRisk';

/** Controls cannot make a risk worse: the net rating may not be above the gross one. Likelihood × impact counts before a printed rating. */
export const netAboveGross: Check<RiskRegister> = {
  rule: 'net-above-gross',
  title: 'Net risk is above gross risk',
  severity: 'error',
  perRecord: true,
  run: ({ risks }) =>
    perRisk(risks, (risk) => {
      const [gross, net] = [ratingOf(risk.gross), ratingOf(risk.net)];
      const [field, score] = risk.net.rating ? ['netRating', risk.net.rating] : ['netLikelihood', risk.net.likelihood];
      if (gross === null || net === null || net <= gross || !score) return null;
      return {
        rule: 'net-above-gross', severity: 'error', row: risk.row, column: score.column, field, value: score.value,
        message: `${risk.label}: the net risk (${net}) is above the gross risk (${gross}). Controls can only lower a risk, so one of the scores is wrong.`,
      };
    }),
};
