import type { RagWord } from '../../../rules/rag';
import type { ContractsSummary } from '../summary';

type Counts = Readonly<Record<RagWord, number>>;

/** The figures of a register on one day, small enough to be kept in the workbook. */
export interface Snapshot {
  /** YYYY-MM-DD. */
  readonly asAt: string;
  readonly contracts: number;
  readonly concerns: number;
  readonly capital: number;
  /** Null where the register had no risk index whose colours could be read. */
  readonly riskIndex: Counts | null;
  readonly procurementStatus: Counts;
  /** In pounds, of the contracts whose value was known. */
  readonly totalValue: number;
}

/** Three years of quarters, and as many again for those who report every month. */
export const MOST_SNAPSHOTS = 36;

/** The figures of a register; null without an as-at date. */
export function snapshotOf({ asAt, records, concerns, capital, riskIndex, procurementStatus, totalValue }: ContractsSummary): Snapshot | null {
  return asAt === null ? null : { asAt, contracts: records, concerns, capital, riskIndex, procurementStatus, totalValue };
}

/** Snapshots with one more, in the order of their days. One of the same day is replaced; of too many the earliest go. */
export function withSnapshot(snapshots: readonly Snapshot[], added: Snapshot): Snapshot[] {
  return [...snapshots.filter(({ asAt }) => asAt !== added.asAt), added].sort((a, b) => (a.asAt < b.asAt ? -1 : 1)).slice(-MOST_SNAPSHOTS);
}
