import * as z from 'zod/mini';
import type { BudgetSnapshot } from '../../registers/budget/report/snapshots';
import { inExcel } from '../run';
import { sheetSetting } from './keptBySheet';

const figure = z.nullable(z.number());
const snapshot = z.object({ label: z.string(), kept: z.string(), budget: figure, projection: figure, variance: figure });

/** Figures of earlier budget reports, by what the budget is about: one workbook often has a sheet for each month. */
export const budgetSnapshots = sheetSetting<readonly BudgetSnapshot[]>('scrutiny.budgetSnapshots', z.array(snapshot));
const REGISTER = 'budget';

/** The kept figures of a budget; none where none were kept, or where what is there cannot be read. @throws ExcelProblem */
export async function readSnapshots(subject: string): Promise<readonly BudgetSnapshot[]> {
  return inExcel(async (context) => {
    const keptFor = budgetSnapshots.queue(context);
    await context.sync();
    return keptFor(subject).byRegister[REGISTER] ?? [];
  });
}

/** Keeps figures of a budget in the workbook, in place of those kept before. @throws ExcelProblem */
export async function keepSnapshots(subject: string, snapshots: readonly BudgetSnapshot[]): Promise<void> {
  await budgetSnapshots.save(subject, REGISTER, snapshots.length > 0 ? snapshots : null);
}
