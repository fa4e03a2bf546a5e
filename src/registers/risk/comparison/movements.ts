import { movement, type Movement } from '../../../rules/movement';
import { mapPausing, type Pausing } from '../../shared/pausing';
import { ratingOf } from '../assessment';
import type { Risk, RiskRegister } from '../risk';
import { matchRisks, type MatchedRisk } from './matchRisks';

/** A risk whose rating is not what it was. A rating is null where a register has none for it. */
export interface RiskMovement {
  readonly risk: Risk;
  readonly previousGross: number | null;
  readonly gross: number | null;
  readonly previousNet: number | null;
  readonly net: number | null;
  /** Null where either rating is missing. */
  readonly grossMovement: Movement | null;
  readonly netMovement: Movement | null;
}

/** One register against an earlier one. */
export interface Comparison {
  readonly matched: readonly MatchedRisk[];
  /** Risks whose gross or net rating changed, in the order of the current register (table 3.5 of a risk report). */
  readonly movements: readonly RiskMovement[];
  readonly added: readonly Risk[];
  readonly closed: readonly Risk[];
}

/** What changed since an earlier register. Likelihood × impact counts before a printed rating, in both. */
export function* compareRegisters(current: Pick<RiskRegister, 'risks'>, previous: Pick<RiskRegister, 'risks'>): Pausing<Comparison> {
  const { matched, added, closed } = yield* matchRisks(current.risks, previous.risks);
  const movements = (yield* mapPausing(matched, movementOf)).filter(({ grossMovement, netMovement }) => isMove(grossMovement) || isMove(netMovement));
  return { matched, movements, added, closed };
}

function movementOf({ current, previous }: MatchedRisk): RiskMovement {
  const [previousGross, gross, previousNet, net] = [previous.gross, current.gross, previous.net, current.net].map(ratingOf);
  const between = (before: number | null, after: number | null): Movement | null => (before === null || after === null ? null : movement(before, after));
  return { risk: current, previousGross, gross, previousNet, net, grossMovement: between(previousGross, gross), netMovement: between(previousNet, net) };
}

function isMove(moved: Movement | null): boolean {
  return moved !== null && moved.direction !== 'same';
}
