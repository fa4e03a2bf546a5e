import { createContext, useContext } from 'react';
import { writeRulesSheet, type RulesChoice, type RulesOutcome } from '../../excel/report/writeRulesSheet';
import type { WorkbookScheme } from '../../excel/settings/followScheme';
import { readWorkbookScheme, writeWorkbookScheme } from '../../excel/settings/workbookScheme';
import type { ReportContent } from '../../registers/shared/report/content';

/** What the scheme pane asks of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface SchemeWorkbook {
  read(): Promise<WorkbookScheme>;
  /** @param expected the setting as it was read; @param next what it should hold, undefined for nothing */
  write(expected: unknown, next: unknown): Promise<WorkbookScheme>;
  writeRulesSheet(content: ReportContent, choice: RulesChoice): Promise<RulesOutcome>;
}

const excelSchemeWorkbook: SchemeWorkbook = { read: readWorkbookScheme, write: writeWorkbookScheme, writeRulesSheet };

const SchemeWorkbookContext = createContext<SchemeWorkbook>(excelSchemeWorkbook);

export const SchemeWorkbookProvider = SchemeWorkbookContext.Provider;

/** The workbook as the scheme pane uses it: the one Excel has open, unless a provider gives another. */
export function useSchemeWorkbook(): SchemeWorkbook {
  return useContext(SchemeWorkbookContext);
}
