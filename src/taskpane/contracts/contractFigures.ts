import { ended } from '../../registers/contracts/checks/ended';
import { endingSoon } from '../../registers/contracts/checks/endingSoon';
import type { ContractsRegister } from '../../registers/contracts/contract';
import type { ContractsSummary } from '../../registers/contracts/summary';
import { inPounds } from '../../registers/shared/pounds';
import { RAG_WORST_FIRST, type RagWord } from '../../rules/rag';

/** How many contracts have one colour; `colour` null: those without a procurement status. */
export interface ColourLine {
  readonly colour: RagWord | null;
  readonly procurementStatus: number;
  /** Null where the register has no risk index, or for contracts without a status. */
  readonly riskIndex: number | null;
}

/** One figure of the register: "Total value", "£12,000,000". */
export interface KeyFigure {
  readonly title: string;
  readonly figure: string;
}

/** Contracts of each colour, worst first; last those without a status, if there are any. */
export function colourLines({ procurementStatus, riskIndex, withoutStatus }: ContractsSummary): ColourLine[] {
  const lines: ColourLine[] = RAG_WORST_FIRST.map((colour) => ({
    colour, procurementStatus: procurementStatus[colour], riskIndex: riskIndex && riskIndex[colour],
  }));
  return withoutStatus > 0 ? [...lines, { colour: null, procurementStatus: withoutStatus, riskIndex: null }] : lines;
}

/** What the contracts are worth, and how many of them need looking at. */
export function keyFigures(register: ContractsRegister, { totalValue, capital, concerns }: ContractsSummary): KeyFigure[] {
  return [
    { title: 'Total value', figure: inPounds(totalValue) },
    { title: 'Capital contracts', figure: String(capital) },
    { title: 'Flagged as a concern', figure: String(concerns) },
    { title: ended.title, figure: String(ended.run(register).length) },
    { title: `Ends within ${register.endingSoonDays} days`, figure: String(endingSoon.run(register).length) },
  ];
}
