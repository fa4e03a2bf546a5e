import type { RiskIndexCriterion } from '../rules/contractRiskIndex';
import type { ProcurementMatrix } from '../rules/procurementStatus';
import type { IndexBand, RagWord, RiskBand } from '../rules/rag';
import type { BudgetTolerance, BudgetTolerances } from '../rules/variance';

export type { BudgetTolerance, BudgetTolerances, IndexBand, ProcurementMatrix, RagWord, RiskBand, RiskIndexCriterion };

/** The version of the settings written below. A file or workbook with a higher one is from a newer add-in, and is refused. */
export const SCHEME_VERSION = 1;

/** Name of the workbook setting that a scheme is kept under. Kept in workbooks: never renamed. */
export const SCHEME_SETTING = 'scrutiny.scheme';

/** How a contract's risk index is made up and coloured. */
export interface ContractRiskIndexSettings {
  /** Their weights add to 100. */
  readonly criteria: readonly RiskIndexCriterion[];
  /** Ascending; on a scale of 0 to 100. */
  readonly bands: readonly IndexBand[];
}

/** Where the day a contracts register is judged at comes from when the officer gives none. */
export const AS_AT_RULES = ['sheetOrToday', 'sheet', 'today'] as const;
export type AsAtRule = (typeof AS_AT_RULES)[number];

/** What tidying the case of words must leave as a council writes it. */
export interface CaseExceptions {
  /** Names and words in their own capitals: “MacArthur”, “de la Cruz”, “iPad”. */
  readonly names: readonly string[];
  /** Kept in capitals, besides those in common use: “LBB”. */
  readonly acronyms: readonly string[];
}

/** The settings a council changes: plain data, so that it can be exported, imported and compared. */
export interface Scheme {
  readonly version: typeof SCHEME_VERSION;
  /** Stable: stored in workbooks. */
  readonly id: string;
  readonly name: string;
  /** Where the figures come from, for the officer who has to justify them. */
  readonly source: string;
  /** What each score of likelihood is called, from 1 up: as many as there are scores, 3 to 5. */
  readonly likelihoodWords: readonly string[];
  /** What each score of impact is called, from 1 up: as many as there are scores, 3 to 5. */
  readonly impactWords: readonly string[];
  /** Ascending by lowest rating. */
  readonly riskBands: readonly RiskBand[];
  /** The appetite line: the highest rating that the council is content to carry; null where it has drawn none. */
  readonly riskAppetite: number | null;
  readonly riskCategories: readonly string[];
  readonly procurementMatrix: ProcurementMatrix<RagWord>;
  readonly contractRiskIndex: ContractRiskIndexSettings;
  /** Pounds from which a contract belongs in the register, unless the sheet's own title says. */
  readonly registerThreshold: number;
  /** A contract that ends within so many days of the as-at date is ending soon. */
  readonly expiringSoonDays: number;
  readonly asAtRule: AsAtRule;
  /** Amounts in pounds. Unless a council sets limits of its own for totals they are judged as services are. */
  readonly budgetTolerances: BudgetTolerances;
  /** How many people a rate is for. */
  readonly rateBase: number;
  /** Confidence level of a rate's limits, as a fraction: 0.95 is 95 %. */
  readonly rateConfidence: number;
  /** How far short of a target is still Amber, as a fraction of the target. */
  readonly kpiTolerance: number;
  readonly caseExceptions: CaseExceptions;
}
