import { createContext, useContext } from 'react';
import { writeReportSheet, type ReportOutcome } from '../../excel/report/writeReportSheet';
import { readWorkbookScheme, writeWorkbookScheme, type WorkbookScheme } from '../../excel/settings/workbookScheme';
import type { ReportContent } from '../../registers/shared/report/content';

/** What the scheme pane asks of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface SchemeWorkbook {
  read(): Promise<WorkbookScheme>;
  /** @param expected the setting as it was read; @param next what it should hold, undefined for nothing */
  write(expected: unknown, next: unknown): Promise<WorkbookScheme>;
  writeRulesSheet(content: ReportContent): Promise<ReportOutcome>;
}

const excelSchemeWorkbook: SchemeWorkbook = { read: readWorkbookScheme, write: writeWorkbookScheme, writeRulesSheet: writeReportSheet };

const SchemeWorkbookContext = createContext<SchemeWorkbook>(excelSchemeWorkbook);

export const SchemeWorkbookProvider = SchemeWorkbookContext.Provider;

/** The workbook as the scheme pane uses it: the one Excel has open, unless a provider gives another. */
export function useSchemeWorkbook(): SchemeWorkbook {
  return useContext(SchemeWorkbookContext);
}
