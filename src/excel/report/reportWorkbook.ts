import type { ReportContent } from '../../registers/shared/report/content';
import { keepComparison } from './comparisonChoice';
import { lookAtSheets, type SheetsLook } from './lookAtSheets';
import { writeReportSheet, type ReportOutcome } from './writeReportSheet';

/** What comparing and reporting ask of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface ReportWorkbook {
  lookAtSheets(): Promise<SheetsLook>;
  keepComparison(sheet: string, earlier: string | null): Promise<void>;
  writeReportSheet(content: ReportContent): Promise<ReportOutcome>;
}

/** The workbook that Excel has open. */
export const excelReportWorkbook: ReportWorkbook = { lookAtSheets, keepComparison, writeReportSheet };
