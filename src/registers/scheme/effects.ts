import { isFailure } from '../../rules/failure';
import { procurementStatus, type ProcurementMatrix } from '../../rules/procurementStatus';
import type { RagWord, RiskBand } from '../../rules/rag';
import type { ContractsRegister } from '../contracts/contract';
import { bandOfAssessment } from '../risk/assessment';
import type { RiskRegister } from '../risk/risk';

/** So many records that go from one word to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly number: number;
}

/** What another scheme would change in a register. */
export interface Effect {
  /** Records that have a word now or would have one. */
  readonly judged: number;
  readonly changed: number;
  /** Most records first. */
  readonly moves: readonly Move[];
}

/** How the procurement statuses of a register would change with another matrix. */
export function contractsEffect({ contracts, asAt }: ContractsRegister, matrix: ProcurementMatrix<RagWord>): Effect {
  return effectOf(contracts.filter(({ isEmpty }) => !isEmpty).map(({ status, wholeValue, end }) => {
    const next = wholeValue === null || end === null || asAt === null ? null : procurementStatus(wholeValue, end, asAt.serial, matrix);
    return [status, isFailure(next) ? null : next];
  }));
}

/** How the net levels of a register would change with other bands; its gross levels where it has no net ones. */
export function risksEffect({ risks, used }: RiskRegister, before: readonly RiskBand[], after: readonly RiskBand[]): Effect {
  const name = used.has('net') ? 'net' : 'gross';
  const filled = risks.filter(({ isEmpty }) => !isEmpty);
  return effectOf(filled.map((risk) => [bandOfAssessment(risk[name], before)?.level ?? null, bandOfAssessment(risk[name], after)?.level ?? null]));
}

function effectOf(pairs: ReadonlyArray<readonly [from: string | null, to: string | null]>): Effect {
  const counts = new Map<string, Move>();
  for (const [from, to] of pairs) {
    if (from === to) continue;
    const move = { from: from ?? 'none', to: to ?? 'none' };
    const key = `${move.from}\n${move.to}`;
    counts.set(key, { ...move, number: (counts.get(key)?.number ?? 0) + 1 });
  }
  const moves = [...counts.values()].sort((a, b) => b.number - a.number);
  return { judged: pairs.filter(([from, to]) => from !== null || to !== null).length, changed: moves.reduce((sum, { number }) => sum + number, 0), moves };
}
