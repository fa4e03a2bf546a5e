import path from 'node:path';
import { budgetSnapshots } from '../excel/settings/budgetSnapshots';
import type { BudgetRegister } from '../registers/budget/budget';
import { budgetReport, layoutBudgetReport, type BudgetReport } from '../registers/budget/report/report';
import { snapshotOf, subjectOf, withSnapshot, type BudgetSnapshot } from '../registers/budget/report/snapshots';
import { inPounds } from '../registers/shared/pounds';
import { writeNew } from './newFile';
import { openRegister, type OpenRegister } from './openRegister';
import type { Outcome } from './outcome';
import { writeReport } from './reportSheet';

export interface BudgetReportOptions {
  readonly out: string;
  /** Monitors of earlier months, in other files. */
  readonly previous?: readonly string[];
  readonly scheme?: string;
  readonly json?: boolean;
}

/**
 * `scrutiny report FILE --register budget --out NEW`: a copy of the workbook with the budget report on a sheet of its own.
 * The projection month by month comes from the files given and from what the pane has kept in the workbook. Exit code 0.
 */
export async function budgetReportCommand({ workbook, register: read }: OpenRegister, { out, previous = [], scheme, json }: BudgetReportOptions): Promise<Outcome> {
  const register = read as BudgetRegister;
  const kept = budgetSnapshots.of(workbook.settings.get(budgetSnapshots.key), subjectOf(register)).byRegister.budget ?? [];
  const snapshots = (await earlierFigures(previous, scheme)).reduce(withSnapshot, [...kept]);
  const report = budgetReport(register, snapshots);
  const { name } = writeReport(workbook, layoutBudgetReport(report, `Made from sheet “${register.sheet}”.`));
  await workbook.settled();
  const bytes = workbook.save();
  workbook.dispose();
  await writeNew(out, bytes);

  const { recommendation, figures, bridge, equations, movers, months } = report;
  const result = {
    register: 'budget', sheet: register.sheet, out, reportSheet: name, recommendation, months,
    figures: fromOne(figures), bridge: bridge?.steps.map(fromOne) ?? [], movers: movers.map(fromOne),
    reconciliation: equations.map((equation) => ({ ...fromOne(equation), terms: equation.terms.map(fromOne) })),
  };
  return { output: json ? JSON.stringify(result, null, 2) : asText(report, name, out), exitCode: 0 };
}

/** Rows count from 1, as on screen. */
function fromOne<T extends { readonly row: number | null }>(line: T): T {
  return { ...line, row: line.row === null ? null : line.row + 1 };
}

async function earlierFigures(files: readonly string[], scheme: string | undefined): Promise<BudgetSnapshot[]> {
  const snapshots: BudgetSnapshot[] = [];
  for (const file of files) {
    const { workbook, register } = await openRegister(file, { register: 'budget', scheme });
    workbook.dispose();
    const monitor = register as BudgetRegister;
    // A monitor that does not say its month goes by the name of its file, in the order given: the latest first.
    snapshots.push(snapshotOf(monitor, monitor.asAt?.text ?? path.basename(file, path.extname(file)), String(9_999 - snapshots.length)));
  }
  return snapshots;
}

function asText({ recommendation, equations, movers, months }: BudgetReport, sheet: string, out: string): string {
  return [
    ...(recommendation === null ? [] : [recommendation, '']),
    ...equations.map(({ name, text, difference }) => `${name}: ${text}${difference === 0 ? '' : ' does not tie'}`),
    ...movers.map(({ name, previous, variance }) => `Moved: ${name} from ${inPounds(previous)} to ${inPounds(variance)}`),
    ...(months.length > 1 ? months.map(({ label, projection, variance }) => `${label}: ${projection === null ? `variance ${inPounds(variance ?? 0)}` : `projection ${inPounds(projection)}`}`) : []),
    `Written to sheet "${sheet}" of ${out}.`,
  ].join('\n');
}
