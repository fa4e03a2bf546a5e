import type { RiskIndexCriterion } from '../rules/contractRiskIndex';
import type { ProcurementMatrix } from '../rules/procurementStatus';
import type { IndexBand, RagWord, RiskBand } from '../rules/rag';
import type { BudgetTolerances } from '../rules/variance';

export type { BudgetTolerances, IndexBand, ProcurementMatrix, RagWord, RiskBand, RiskIndexCriterion };

/** How a contract's risk index is made up and coloured. */
export interface ContractRiskIndexSettings {
  readonly criteria: readonly RiskIndexCriterion[];
  /** Ascending; on a scale of 0 to 100. */
  readonly bands: readonly IndexBand[];
}

/** The settings a council changes: plain data, so that it can be exported, imported and compared. */
export interface Scheme {
  /** Stable: stored in workbooks. */
  readonly id: string;
  readonly name: string;
  /** Where the figures come from, for the officer who has to justify them. */
  readonly source: string;
  /** Ascending by lowest rating. */
  readonly riskBands: readonly RiskBand[];
  readonly procurementMatrix: ProcurementMatrix<RagWord>;
  readonly budgetTolerances: BudgetTolerances;
  readonly contractRiskIndex: ContractRiskIndexSettings;
  /** How far short of a target is still Amber, as a fraction of the target. */
  readonly kpiTolerance: number;
}
