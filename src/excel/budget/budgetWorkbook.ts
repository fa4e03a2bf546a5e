import type { BudgetSnapshot } from '../../registers/budget/report/snapshots';
import type { ReportContent } from '../../registers/shared/report/content';
import { writeReportSheet, type ReportOutcome } from '../report/writeReportSheet';
import { keepSnapshots, readSnapshots } from '../settings/budgetSnapshots';

/** What the budget pane asks of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface BudgetWorkbook {
  readSnapshots(subject: string): Promise<readonly BudgetSnapshot[]>;
  keepSnapshots(subject: string, snapshots: readonly BudgetSnapshot[]): Promise<void>;
  writeReportSheet(content: ReportContent): Promise<ReportOutcome>;
}

/** The workbook that Excel has open. */
export const excelBudgetWorkbook: BudgetWorkbook = { readSnapshots, keepSnapshots, writeReportSheet };
