import * as z from 'zod/mini';
import type { Snapshot } from '../../registers/contracts/report/snapshot';
import { inExcel } from '../run';
import { sheetSetting } from './keptBySheet';

const count = z.int().check(z.gte(0));
const counts = z.object({ Red: count, Amber: count, Yellow: count, Green: count });
const snapshot = z.object({
  asAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), contracts: count, concerns: count, capital: count, riskIndex: z.nullable(counts), procurementStatus: counts, totalValue: z.number(),
});

/** The key figures kept of a contracts register on earlier days, the earliest first. */
export const contractSnapshots = sheetSetting<readonly Snapshot[]>('scrutiny.contractSnapshots', z.array(snapshot));

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
