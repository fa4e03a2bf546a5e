import type { RagWord } from '../../rules/rag';
import { addToList } from '../shared/listsByKey';
import { mapPausing, type Pausing } from '../shared/pausing';
import { compareNaturally } from '../shared/text/naturalOrder';
import type { Contract, ContractsRegister } from './contract';

const RANK: Readonly<Record<RagWord, number>> = { Red: 0, Amber: 1, Yellow: 2, Green: 3 };
const UNKNOWN = 4;

/** What a contract is ordered by, worked out once: comparing is done many times. */
interface Ranked {
  readonly contract: Contract;
  /** Compared in this order, the lowest first: numbered but empty, capital, no concern, risk index, procurement status. */
  readonly ranks: number;
  readonly portfolio: string;
  readonly value: number;
}

function ranked(contract: Contract): Ranked {
  const { isEmpty, isCapital, isConcern, riskIndex, status, portfolio, wholeValue } = contract;
  const ranks = Number(isEmpty) * 10_000 + Number(isCapital) * 1000 + Number(!isConcern) * 100 + rank(riskIndex?.read) * 10 + rank(status);
  return { contract, ranks, portfolio: portfolio.toLowerCase(), value: wholeValue ?? -Infinity };
}

/**
 * The order in which a committee reads contracts: revenue before capital; concerns first; then by risk index and by
 * procurement status, worst first; then portfolio, and value from the highest; lastly by ID (16 before 3684), so that the
 * order never depends on how the rows happened to stand. Negative when a comes first.
 */
function compare(a: Ranked, b: Ranked): number {
  return a.ranks - b.ranks || inAlphabet(a.portfolio, b.portfolio) || (b.value - a.value || 0) || compareNaturally(a.contract.id, b.contract.id);
}

function rank(colour: RagWord | null | undefined): number {
  return colour ? RANK[colour] : UNKNOWN;
}

function inAlphabet(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Why the order cannot be worked out, in a whole sentence; null when it can. */
export function whyNotOrdered({ contracts, blocks, asAt }: ContractsRegister): string | null {
  if (asAt === null) return 'There is no as-at date, and so no procurement status to order by. Give an as-at date.';
  if (contracts.some(({ riskIndex }) => riskIndex?.unreadable)) return 'The risk index is not in the cells as words or scores, and the order depends on it. Enter its colours as Red, Amber, Yellow and Green.';
  if (contracts.some((contract) => !isLaidOutLike(contract.columns, blocks[0].columns))) return 'The pages of the register are not laid out alike. Join them into one list first.';
  return null;
}

/** Columns that a lost cell may move; a row can be moved with them as they are. */
const AFTER_LOST_CELL = new Set(['attention', 'commentary', 'plan', 'capital']);

function isLaidOutLike(columns: Contract['columns'], first: Contract['columns']): boolean {
  return columns === first || Object.keys({ ...first, ...columns }).every((field) => columns[field] === first[field] || AFTER_LOST_CELL.has(field));
}

/**
 * The contracts of each section (up to a row of totals) in committee order, section after section. Contracts that rank
 * alike keep the order they have; empty rows come last. A long register takes a while.
 */
export function* inCommitteeOrder(register: ContractsRegister): Pausing<Contract[]> {
  const ordered: Contract[][] = [];
  for (const section of sectionsOf(register)) {
    const alike = new Map<number, Ranked[]>();
    yield* mapPausing(section, (contract) => {
      const one = ranked(contract);
      addToList(alike, one.ranks, one);
    });
    // Rank by rank: putting all of a long section in order at once would leave no room for a pause.
    for (const [, contracts] of [...alike].sort(([a], [b]) => a - b)) {
      ordered.push(contracts.sort(compare).map(({ contract }) => contract));
      yield;
    }
  }
  return ordered.flat();
}

/** The first contract that stands elsewhere than in committee order, and the one that belongs there; null when there is none. */
export function firstOutOfOrder(register: ContractsRegister): { readonly contract: Contract; readonly belongs: Contract } | null {
  for (const section of sectionsOf(register)) {
    // From the end up, with the one that comes first of those seen: the last one seen out of order is the first. No sorting.
    let first = ranked(section[section.length - 1]);
    let found: { readonly contract: Contract; readonly belongs: Contract } | null = null;
    for (let i = section.length - 2; i >= 0; i -= 1) {
      const next = ranked(section[i]);
      if (compare(next, first) <= 0) first = next;
      else found = { contract: section[i], belongs: first.contract };
    }
    if (found) return found;
  }
  return null;
}

function sectionsOf({ contracts }: ContractsRegister): Contract[][] {
  const sections = new Map<number, Contract[]>();
  for (const contract of contracts) {
    addToList(sections, contract.section, contract);
  }
  return [...sections.values()];
}
