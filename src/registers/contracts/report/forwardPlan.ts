import { serialToDate } from '../../../rules/dates';
import { isFailure } from '../../../rules/failure';
import { RAG_WORST_FIRST, type RagWord } from '../../../rules/rag';
import { addToList } from '../../shared/listsByKey';
import { mapPausing, type Pausing } from '../../shared/pausing';
import type { Contract, ContractsRegister } from '../contract';
import { startBy } from './startBy';

/** A contract in the forward plan. */
export interface PlanLine {
  readonly contract: Contract;
  readonly end: number;
  /** Procurement should start by this day; null where the value is not known or the matrix does not say. */
  readonly startBy: number | null;
  /** That day is past, and the contract has not ended. */
  readonly isLate: boolean;
}

/** The contracts that end in one quarter. */
export interface Quarter {
  /** "Apr–Jun 2019"; "Ended", and "Later" after the last quarter shown. */
  readonly label: string;
  readonly kind: 'ended' | 'quarter' | 'later';
  readonly lines: readonly PlanLine[];
  /** How many have each procurement status, worst first; those without one are left out. */
  readonly statuses: ReadonlyArray<{ readonly status: RagWord; readonly count: number }>;
  /** Contracts whose procurement should have started. */
  readonly late: number;
  /** In pounds, of those whose value is known. */
  readonly value: number;
}

export interface ForwardPlan {
  /** Every quarter from the as-at date on, those in which nothing ends included, to the last in which something does. */
  readonly quarters: readonly Quarter[];
  readonly lines: readonly PlanLine[];
  /** Contracts without an end date, which are in no quarter. */
  readonly undated: readonly Contract[];
}

/** Five years: beyond them a plan is no plan. */
const MOST_QUARTERS = 20;
const MONTHS = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'];

/** The contracts of a register by the quarter in which they end, soonest first; null without an as-at date. A long register takes a while. */
export function* forwardPlan(register: ContractsRegister): Pausing<ForwardPlan | null> {
  const { asAt, contracts, procurementMatrix } = register;
  if (asAt === null) return null;
  const first = quarterOf(asAt.serial);
  if (first === null) return null;
  const undated: Contract[] = [];
  /** Down the sheet within a day. There are few days: they are put in order, not the contracts. */
  const byEnd = new Map<number, PlanLine[]>();
  yield* mapPausing(contracts, (contract) => {
    const { isEmpty, end, wholeValue } = contract;
    if (isEmpty) return;
    if (end === null) {
      undated.push(contract);
      return;
    }
    const by = wholeValue === null ? null : startBy(end, wholeValue, procurementMatrix);
    const line: PlanLine = { contract, end, startBy: by, isLate: by !== null && by < asAt.serial && end >= asAt.serial };
    addToList(byEnd, end, line);
  });
  const lines = [...byEnd].sort(([a], [b]) => a - b).flatMap(([, found]) => found);
  return { quarters: yield* quartersOf(lines, first, asAt.serial), lines, undated };
}

function* quartersOf(lines: readonly PlanLine[], first: number, asAt: number): Pausing<Quarter[]> {
  const ended: PlanLine[] = [];
  const later: PlanLine[] = [];
  const byQuarter: PlanLine[][] = [];
  yield* mapPausing(lines, (line) => {
    const at = (quarterOf(line.end) ?? Infinity) - first;
    if (line.end < asAt) ended.push(line);
    else if (at >= MOST_QUARTERS) later.push(line);
    else {
      while (byQuarter.length <= at) byQuarter.push([]);
      byQuarter[at].push(line);
    }
  });
  const quarters: Quarter[] = [];
  if (ended.length > 0) quarters.push(yield* quarter('Ended', 'ended', ended));
  for (const [i, found] of byQuarter.entries()) quarters.push(yield* quarter(labelOf(first + i), 'quarter', found));
  if (later.length > 0) quarters.push(yield* quarter('Later', 'later', later));
  return quarters;
}

function* quarter(label: string, kind: Quarter['kind'], lines: readonly PlanLine[]): Pausing<Quarter> {
  const counts = new Map<RagWord | null, number>();
  let [value, late] = [0, 0];
  yield* mapPausing(lines, ({ contract: { status, wholeValue }, isLate }) => {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    value += wholeValue ?? 0;
    late += Number(isLate);
  });
  const statuses = RAG_WORST_FIRST.map((status) => ({ status, count: counts.get(status) ?? 0 })).filter(({ count }) => count > 0);
  return { label, kind, lines, statuses, late, value };
}

/** Quarters counted from the year nought. */
function quarterOf(serial: number): number | null {
  const date = serialToDate(serial);
  return isFailure(date) ? null : date.year * 4 + Math.floor((date.month - 1) / 3);
}

function labelOf(quarterNumber: number): string {
  return `${MONTHS[quarterNumber % 4]} ${Math.floor(quarterNumber / 4)}`;
}
