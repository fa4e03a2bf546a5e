import { RAG_WORST_FIRST, type RagWord } from '../../rules/rag';
import type { RegisterSummary } from '../shared/registerKind';
import { counted, list } from '../shared/wording';
import type { Contract, ContractsRegister } from './contract';
import { dayInWords, isoDay } from './dates';
import { inPounds } from '../shared/pounds';

export type RagCounts = Readonly<Record<RagWord, number>>;

export interface ContractsSummary extends RegisterSummary {
  /** The day the register was judged at, as YYYY-MM-DD; null when there was none. */
  readonly asAt: string | null;
  readonly asAtSource: 'given' | 'sheet' | 'today' | null;
  readonly procurementStatus: RagCounts;
  /** Contracts without a value or an end date, which have no status. */
  readonly withoutStatus: number;
  /** Null when the register has no risk index whose colours can be read. */
  readonly riskIndex: RagCounts | null;
  readonly concerns: number;
  readonly capital: number;
  /** In pounds, of the contracts whose value is known. */
  readonly totalValue: number;
}

const SOURCES = { given: '', sheet: ', the date in the sheet', today: ', today' } as const;

/** The register in figures: contracts by procurement status and risk index, and sentences that say so. */
export function contractsSummary(register: ContractsRegister): ContractsSummary {
  const { contracts, asAt, blocks } = register;
  const filled = contracts.filter((contract) => !contract.isEmpty);
  const procurementStatus = countsOf(filled, ({ status }) => status);
  const withoutStatus = filled.filter(({ status }) => status === null).length;
  const rated = filled.some(({ riskIndex }) => riskIndex?.read);
  const riskIndex = rated ? countsOf(filled, (contract) => contract.riskIndex?.read ?? null) : null;
  const totalValue = filled.reduce((sum, { wholeValue }) => sum + (wholeValue ?? 0), 0);
  const capital = filled.filter(({ isCapital }) => isCapital).length;
  const concerns = filled.filter(({ isConcern }) => isConcern).length;
  const empty = contracts.filter(({ isEmpty }) => isEmpty);

  const sentences = [`${counted(filled.length, 'contract')} worth ${inPounds(totalValue)} in all${capital > 0 ? `, ${capital} of them capital` : ''}.`];
  if (asAt) sentences.push(`Procurement status at ${dayInWords(asAt.serial)}${SOURCES[asAt.source]}: ${inWords(procurementStatus)}.`);
  else sentences.push('There is no date in the sheet to judge by: give an as-at date to work out the procurement status.');
  if (asAt && withoutStatus > 0) sentences.push(`${counted(withoutStatus, 'contract')} ${withoutStatus === 1 ? 'has' : 'have'} no status, because the value or the end date is missing.`);
  if (riskIndex) sentences.push(`Risk index: ${inWords(riskIndex)}.`);
  if (concerns > 0) sentences.push(`${counted(concerns, 'contract')} ${concerns === 1 ? 'is' : 'are'} flagged as a concern.`);
  if (empty.length > 0) sentences.push(`${counted(empty.length, 'numbered row')} ${empty.length === 1 ? 'is' : 'are'} empty.`);
  if (blocks.length > 1) sentences.push(`The headings are printed ${blocks.length} times: the register is in ${blocks.length} blocks.`);
  return {
    records: register.recordCount, emptyRecords: empty.length, sentences, asAt: asAt ? isoDay(asAt.serial) : null, asAtSource: asAt?.source ?? null,
    procurementStatus, withoutStatus, riskIndex, concerns, capital, totalValue,
  };
}

function countsOf(contracts: readonly Contract[], colour: (contract: Contract) => RagWord | null): RagCounts {
  const counts = { Red: 0, Amber: 0, Yellow: 0, Green: 0 };
  for (const contract of contracts) {
    const found = colour(contract);
    if (found) counts[found] += 1;
  }
  return counts;
}

function inWords(counts: RagCounts): string {
  return list(RAG_WORST_FIRST.map((word) => `${counts[word]} ${word}`));
}
