import type { Snapshot } from '../../registers/contracts/report/snapshot';
import { inExcel } from '../run';
import { sheetSetting } from './keptBySheet';
import { isGroupOf, isListOf, isNullOr, isNumber, isText, isWholeFrom } from './shapes';

const isCount = isWholeFrom(0, Number.MAX_SAFE_INTEGER);
const isCounts = isGroupOf<Snapshot['procurementStatus']>({ Red: isCount, Amber: isCount, Yellow: isCount, Green: isCount });
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isSnapshot = isGroupOf<Snapshot>({ asAt: isDay, contracts: isCount, concerns: isCount, capital: isCount, riskIndex: isNullOr(isCounts), procurementStatus: isCounts, totalValue: isNumber });

/** The key figures kept of a contracts register on earlier days, the earliest first. */
export const contractSnapshots = sheetSetting<readonly Snapshot[]>('scrutiny.contractSnapshots', isListOf(isSnapshot));

/** The key figures kept for a sheet; none where the setting is damaged. @throws ExcelProblem */
export async function readContractSnapshots(sheet: string): Promise<readonly Snapshot[]> {
  return inExcel(async (context) => {
    const kept = contractSnapshots.queue(context);
    await context.sync();
    return kept(sheet).byRegister.contracts ?? [];
  });
}

/** Keeps key figures for a sheet, in place of those kept before. @throws ExcelProblem */
export async function keepContractSnapshots(sheet: string, snapshots: readonly Snapshot[]): Promise<void> {
  await contractSnapshots.save(sheet, 'contracts', snapshots.length > 0 ? snapshots : null);
}
