import type { RiskBand } from '../../../rules/rag';
import { filterPausing, mapPausing, type Pausing } from '../../shared/pausing';
import { bandOfAssessment } from '../assessment';
import type { Risk, RiskRegister } from '../risk';
import { levelMoves, levelMovesSentence, type BandPair } from './levelMoves';
import { matchRisks } from './matchRisks';
import { compareRegisters, type Comparison } from './movements';
import { isRed } from './staysRed';

/** What changed since an earlier register, as an officer looks it through. */
export interface Changes extends Comparison {
  /** Risks whose net rating is Red in both, in the order of the current register. */
  readonly stayedRed: readonly Risk[];
  /** Net levels, from the earlier register to this one: "6 high risks to significant, ...". */
  readonly sentence: string;
}

/** Compares two registers, pausing now and then: long ones take a while. */
export function* changesSince(current: Pick<RiskRegister, 'risks'>, previous: Pick<RiskRegister, 'risks'>, bands: readonly RiskBand[]): Pausing<Changes> {
  const comparison = yield* compareRegisters(current, previous);
  const levels = yield* mapPausing(comparison.matched, (match): BandPair => [bandOfAssessment(match.previous.net, bands), bandOfAssessment(match.current.net, bands)]);
  const red = yield* filterPausing(current.risks, (risk) => isRed(risk, bands));
  const { matched } = yield* matchRisks(red, previous.risks);
  const stayedRed = matched.filter((match) => isRed(match.previous, bands)).map((match) => match.current);
  return { ...comparison, stayedRed, sentence: levelMovesSentence(levelMoves(levels, bands)) };
}
