import type { ContractsRegister } from '../../registers/contracts/contract';
import { contractsSheet, type ContractsSheet } from '../../registers/contracts/report/report';
import type { Snapshot } from '../../registers/contracts/report/snapshot';
import { runInSlices } from '../shared/runInSlices';
import { useSheetWriting } from '../shared/useSheetWriting';
import { useContractsWorkbook } from './contractsWorkbook';
import { insertAnnouncement } from './InsertResult';

/** A sheet of the contracts report that is asked for; the key data with figures kept of earlier days. */
export interface WantedSheet {
  readonly sheet: ContractsSheet;
  readonly earlier?: readonly Snapshot[];
}

/** Makes sheets of a contracts report and writes them. A long register goes through in slices: the pane answers meanwhile. */
export function useContractsSheets(register: ContractsRegister) {
  const workbook = useContractsWorkbook();
  return useSheetWriting(async ({ sheet, earlier }: WantedSheet) => {
    const content = await runInSlices(contractsSheet(register, sheet, { earlier }), { isOver: () => false });
    return content && workbook.writeSheet(content);
  }, insertAnnouncement);
}
