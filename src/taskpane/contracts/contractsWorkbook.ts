import { createContext, useContext } from 'react';
import { writeReportSheet, type ReportOutcome } from '../../excel/report/writeReportSheet';
import { keepContractSnapshots, readContractSnapshots } from '../../excel/settings/contractSnapshots';
import type { Snapshot } from '../../registers/contracts/report/snapshot';
import type { ReportContent } from '../../registers/shared/report/content';

/** What the contracts pane asks of the workbook beyond reading a sheet. The pane gets it from context, so that it can be tried without Excel. */
export interface ContractsWorkbook {
  readSnapshots(sheet: string): Promise<readonly Snapshot[]>;
  keepSnapshots(sheet: string, snapshots: readonly Snapshot[]): Promise<void>;
  writeSheet(content: ReportContent): Promise<ReportOutcome>;
}

const excelContractsWorkbook: ContractsWorkbook = { readSnapshots: readContractSnapshots, keepSnapshots: keepContractSnapshots, writeSheet: writeReportSheet };

const ContractsWorkbookContext = createContext<ContractsWorkbook>(excelContractsWorkbook);

export const ContractsWorkbookProvider = ContractsWorkbookContext.Provider;

/** The workbook as the contracts pane uses it: the one Excel has open, unless a provider gives another. */
export function useContractsWorkbook(): ContractsWorkbook {
  return useContext(ContractsWorkbookContext);
}
