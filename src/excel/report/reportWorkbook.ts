import type { ReportContent } from '../../registers/shared/report/content';
import { fetched } from '../fetched';
import type { SheetsLook } from './lookAtSheets';
import type { ReportOutcome } from './writeReportSheet';

/** What comparing and reporting ask of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface ReportWorkbook {
  lookAtSheets(): Promise<SheetsLook>;
  keepComparison(sheet: string, earlier: string | null): Promise<void>;
  writeReportSheet(content: ReportContent): Promise<ReportOutcome>;
}

/** The workbook that Excel has open. The code comes with the first comparison or report. */
export const excelReportWorkbook: ReportWorkbook = {
  lookAtSheets: async () => (await fetched(() => import('./lookAtSheets'))).lookAtSheets(),
  keepComparison: async (sheet, earlier) => (await fetched(() => import('./comparisonChoice'))).keepComparison(sheet, earlier),
  writeReportSheet: async (content) => (await fetched(() => import('./writeReportSheet'))).writeReportSheet(content),
};
