import type { BudgetSnapshot } from '../../registers/budget/report/snapshots';
import { inExcel } from '../run';
import { sheetSetting } from './keptBySheet';
import { isGroupOf, isListOf, isNullOr, isNumber, isText } from './shapes';

const isFigure = isNullOr(isNumber);
const isSnapshot = isGroupOf<BudgetSnapshot>({ label: isText, kept: isText, budget: isFigure, projection: isFigure, variance: isFigure });

/** Figures of earlier budget reports, by what the budget is about: one workbook often has a sheet for each month. */
export const budgetSnapshots = sheetSetting<readonly BudgetSnapshot[]>('scrutiny.budgetSnapshots', isListOf(isSnapshot));
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
