import type { RagWord } from '../../rules/rag';
import type { Contract, ContractsRegister } from './contract';

const RANK: Readonly<Record<RagWord, number>> = { Red: 0, Amber: 1, Yellow: 2, Green: 3 };
const UNKNOWN = 4;

/**
 * The order in which a committee reads contracts: revenue before capital; concerns first; then by risk index and by
 * procurement status, worst first; then portfolio, and value from the highest; lastly by ID, so that the order never depends
 * on how the rows happened to stand. Negative when a comes first.
 */
export function compareContracts(a: Contract, b: Contract): number {
  return (
    Number(a.isCapital) - Number(b.isCapital) ||
    Number(b.isConcern) - Number(a.isConcern) ||
    rank(a.riskIndex?.read) - rank(b.riskIndex?.read) ||
    rank(a.status) - rank(b.status) ||
    inAlphabet(a.portfolio, b.portfolio) ||
    ((b.wholeValue ?? -Infinity) - (a.wholeValue ?? -Infinity) || 0) ||
    byNumber(a.id, b.id)
  );
}

function rank(colour: RagWord | null | undefined): number {
  return colour ? RANK[colour] : UNKNOWN;
}

/** IDs by their numbers where they are numbers, else as text: 16 before 3684. */
function byNumber(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  return a !== '' && b !== '' && left !== right && Number.isFinite(left) && Number.isFinite(right) ? left - right : inAlphabet(a, b);
}

function inAlphabet(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
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
 * alike keep the order they have; empty rows come last.
 */
export function inCommitteeOrder({ contracts }: ContractsRegister): Contract[] {
  const sections = new Map<number, Contract[]>();
  for (const contract of contracts) {
    const section = sections.get(contract.section);
    if (section) section.push(contract);
    else sections.set(contract.section, [contract]);
  }
  return [...sections.values()].flatMap((section) => section.toSorted((a, b) => Number(a.isEmpty) - Number(b.isEmpty) || compareContracts(a, b)));
}
