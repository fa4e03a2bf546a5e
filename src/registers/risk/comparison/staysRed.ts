import type { RiskBand } from '../../../rules/rag';
import { filterPausing, type Pausing } from '../../shared/pausing';
import { bandOfAssessment } from '../assessment';
import type { Risk, RiskRegister } from '../risk';
import { matchRisks } from './matchRisks';

/** A risk that is Red now, and in how many reports on end it has been, this one included. */
export interface RedRisk {
  readonly risk: Risk;
  readonly reports: number;
}

/**
 * The risks whose net rating is Red, with how long they have been: followed back through earlier registers until one
 * in which they were not Red, or not there.
 * @param earlier the latest of them first
 */
export function* redRisks(current: Pick<RiskRegister, 'risks'>, earlier: ReadonlyArray<Pick<RiskRegister, 'risks'>>, bands: readonly RiskBand[]): Pausing<RedRisk[]> {
  let followed = (yield* filterPausing(current.risks, (risk) => isRed(risk, bands))).map((risk) => ({ risk, then: risk, reports: 1 }));
  const done: RedRisk[] = [];
  const order = new Map(followed.map(({ risk }, i) => [risk, i]));
  for (const register of earlier) {
    const { matched } = yield* matchRisks(followed.map(({ then }) => then), register.risks);
    const before = new Map(matched.map(({ current: now, previous }) => [now, previous]));
    const next: typeof followed = [];
    for (const { risk, then, reports } of followed) {
      const previous = before.get(then);
      if (previous && isRed(previous, bands)) next.push({ risk, then: previous, reports: reports + 1 });
      else done.push({ risk, reports });
    }
    followed = next;
  }
  return [...done, ...followed.map(({ risk, reports }) => ({ risk, reports }))].sort((a, b) => (order.get(a.risk) ?? 0) - (order.get(b.risk) ?? 0));
}

/** True for a risk whose net rating is Red. */
export function isRed(risk: Risk, bands: readonly RiskBand[]): boolean {
  return !risk.isEmpty && bandOfAssessment(risk.net, bands)?.rag === 'Red';
}
