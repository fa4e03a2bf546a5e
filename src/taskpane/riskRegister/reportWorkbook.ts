import { createContext, useContext } from 'react';
import { excelReportWorkbook, type ReportWorkbook } from '../../excel/report/reportWorkbook';

const ReportWorkbookContext = createContext<ReportWorkbook>(excelReportWorkbook);

export const ReportWorkbookProvider = ReportWorkbookContext.Provider;

/** The workbook as comparing and reporting use it: the one Excel has open, unless a provider gives another. */
export function useReportWorkbook(): ReportWorkbook {
  return useContext(ReportWorkbookContext);
}
