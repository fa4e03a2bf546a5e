import { serialToDate } from '../../../rules/dates';
import { isFailure } from '../../../rules/failure';
import type { RagWord } from '../../../rules/rag';
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

/** The contracts of a register by the quarter in which they end, soonest first; null without an as-at date. */
export function forwardPlan(register: ContractsRegister): ForwardPlan | null {
  const { asAt, contracts, procurementMatrix } = register;
  if (asAt === null) return null;
  const first = quarterOf(asAt.serial);
  if (first === null) return null;
  const lines: PlanLine[] = [];
  const undated: Contract[] = [];
  for (const contract of contracts) {
    if (contract.isEmpty) continue;
    if (contract.end === null) undated.push(contract);
    else {
      const by = contract.wholeValue === null ? null : startBy(contract.end, contract.wholeValue, procurementMatrix);
      lines.push({ contract, end: contract.end, startBy: by, isLate: by !== null && by < asAt.serial && contract.end >= asAt.serial });
    }
  }
  lines.sort((a, b) => a.end - b.end || a.contract.row - b.contract.row);
  return { quarters: quartersOf(lines, first, asAt.serial), lines, undated };
}

/** How many contracts of a quarter have each procurement status, worst first; those without one are left out. */
export function statusesIn({ lines }: Quarter): ReadonlyArray<{ readonly status: RagWord; readonly count: number }> {
  const words: readonly RagWord[] = ['Red', 'Amber', 'Yellow', 'Green'];
  return words.map((status) => ({ status, count: lines.filter(({ contract }) => contract.status === status).length })).filter(({ count }) => count > 0);
}

function quartersOf(lines: readonly PlanLine[], first: number, asAt: number): Quarter[] {
  const ended: PlanLine[] = [];
  const later: PlanLine[] = [];
  const byQuarter: PlanLine[][] = [];
  for (const line of lines) {
    const at = (quarterOf(line.end) ?? Infinity) - first;
    if (line.end < asAt) ended.push(line);
    else if (at >= MOST_QUARTERS) later.push(line);
    else {
      while (byQuarter.length <= at) byQuarter.push([]);
      byQuarter[at].push(line);
    }
  }
  return [
    ...(ended.length > 0 ? [quarter('Ended', 'ended', ended)] : []),
    ...byQuarter.map((found, i) => quarter(labelOf(first + i), 'quarter', found)),
    ...(later.length > 0 ? [quarter('Later', 'later', later)] : []),
  ];
}

function quarter(label: string, kind: Quarter['kind'], lines: readonly PlanLine[]): Quarter {
  return { label, kind, lines, value: lines.reduce((sum, { contract }) => sum + (contract.wholeValue ?? 0), 0) };
}

/** Quarters counted from the year nought. */
function quarterOf(serial: number): number | null {
  const date = serialToDate(serial);
  return isFailure(date) ? null : date.year * 4 + Math.floor((date.month - 1) / 3);
}

function labelOf(quarterNumber: number): string {
  return `${MONTHS[quarterNumber % 4]} ${Math.floor(quarterNumber / 4)}`;
}
