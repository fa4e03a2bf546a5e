import type { ProcurementMatrix } from '../../rules/procurementStatus';
import type { RagWord } from '../../rules/rag';
import type { CaseExceptions, ContractRiskIndexSettings } from '../../schemes/scheme';
import type { CellValue } from '../shared/grid';
import type { AsAt } from '../shared/asAt';
import type { Recognised } from '../shared/registerKind';
import type { DateField, MoneyField } from './fields';

export type { AsAt };

/** A cell, and what it stands for; `read` is null where it is blank or cannot be read. */
export interface Reading<T> {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly value: CellValue;
  readonly read: T | null;
}

/** The risk index as it stands in the sheet: a colour, a score out of 100, or a mark that says neither. */
export interface RiskIndex extends Reading<RagWord> {
  /** Something stands in the cell that no colour can be read from: "●" whose colour was lost. */
  readonly unreadable: boolean;
}

/** One contract: a row of the register. A part is null when the register has no column for it. */
export interface Contract {
  /** Zero-based sheet row. */
  readonly row: number;
  /** Position of its block in the register. */
  readonly block: number;
  /** Counts up from 0 at each row of totals: contracts of one section stand together. */
  readonly section: number;
  /** As text, trimmed; '' when there is none. */
  readonly id: string;
  /** How messages name it: "Contract 16", or "The contract in row 12". */
  readonly label: string;
  /** The title, or the description where the register has no titles. */
  readonly title: string;
  readonly supplier: string;
  readonly owner: string;
  readonly approver: string;
  /** The portfolio, or the department where the register has no portfolios. */
  readonly portfolio: string;
  /** What officers have written about it: commentary, or words in the attention column. */
  readonly commentary: string;
  /** Flagged to the committee as a concern. */
  readonly isConcern: boolean;
  readonly isCapital: boolean;
  /** In pounds. */
  readonly money: Readonly<Record<MoneyField, Reading<number> | null>>;
  /** Serial numbers. */
  readonly dates: Readonly<Record<DateField, Reading<number> | null>>;
  /** In months, whatever the column counts in. */
  readonly months: Reading<number> | null;
  readonly riskIndex: RiskIndex | null;
  /** Months from the as-at date to the end date as the sheet has them. */
  readonly monthsLeft: Reading<number> | null;
  /** Whole-life value in pounds: the total, or annual value × term where the register has no column of totals. */
  readonly wholeValue: number | null;
  /** First day: the start date, or the award date where the register has no start dates. */
  readonly start: number | null;
  readonly end: number | null;
  /** Worked out for the as-at date; null without a value, an end date or an as-at date. */
  readonly status: RagWord | null;
  /** Numbered, but nothing else is filled in. */
  readonly isEmpty: boolean;
  /** Field id -> zero-based sheet column, where this row's data stands. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A row that adds up those above it. */
export interface TotalRow {
  readonly row: number;
  readonly block: number;
  /** The section it ends: contracts with this number stand between it and the total before. */
  readonly section: number;
  readonly label: string;
  readonly isGrand: boolean;
  readonly money: Readonly<Record<MoneyField, Reading<number> | null>>;
}

export interface ContractsRegister extends Recognised {
  /** Every contract, down the sheet, numbered but empty ones included. */
  readonly contracts: readonly Contract[];
  readonly totals: readonly TotalRow[];
  /** Null when none was given and the sheet has none: then no contract has a status. */
  readonly asAt: AsAt | null;
  /** Pounds from which a contract belongs in the register: as its title says (“£50k Portfolio”), or the scheme's. */
  readonly threshold: number;
  /** A contract that ends within so many days of the as-at date is ending soon. */
  readonly endingSoonDays: number;
  /** Names and acronyms that tidying leaves as the council writes them. */
  readonly caseExceptions: CaseExceptions;
  readonly procurementMatrix: ProcurementMatrix<RagWord>;
  readonly riskIndexSettings: ContractRiskIndexSettings;
  /** Columns of the scores that the risk index is made of, in the order of the scheme's criteria; null where the sheet has none. */
  readonly criteriaColumns: readonly number[] | null;
}
