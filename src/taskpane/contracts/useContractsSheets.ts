import type { ContractsRegister } from '../../registers/contracts/contract';
import { contractsSheet, type ContractsSheet, type ReportOptions } from '../../registers/contracts/report/report';
import { runInSlices } from '../shared/runInSlices';
import { useSheetWriting } from '../shared/useSheetWriting';
import { useContractsWorkbook } from './contractsWorkbook';
import { insertAnnouncement } from './InsertResult';

/** A sheet of the contracts report that is asked for. */
export interface WantedSheet extends ReportOptions {
  readonly sheet: ContractsSheet;
}

/** Makes sheets of a contracts report and writes them. A long register goes through in slices: the pane answers meanwhile. */
export function useContractsSheets(register: ContractsRegister) {
  const workbook = useContractsWorkbook();
  return useSheetWriting(async ({ sheet, ...options }: WantedSheet) => {
    const content = await runInSlices(contractsSheet(register, sheet, options), { isOver: () => false });
    return content && workbook.writeSheet(content);
  }, insertAnnouncement);
}
