import path from 'node:path';
import { contractSnapshots } from '../excel/settings/contractSnapshots';
import type { ContractsRegister } from '../registers/contracts/contract';
import { forwardPlan } from '../registers/contracts/report/forwardPlan';
import { keyDataTable } from '../registers/contracts/report/keyData';
import { contractsSheet, CONTRACTS_SHEETS, quarterTable, snapshotsUpTo } from '../registers/contracts/report/report';
import { snapshotOf, withSnapshot, type Snapshot } from '../registers/contracts/report/snapshot';
import { contractsSummary } from '../registers/contracts/summary';
import { finish } from '../registers/shared/pausing';
import type { ReportTable } from '../registers/shared/report/table';
import { list } from '../registers/shared/wording';
import { UsageError } from './errors';
import { writeNew } from './newFile';
import { openRegister, type OpenRegister } from './openRegister';
import type { Outcome } from './outcome';
import { writeReport } from './reportSheet';

export interface ContractsReportOptions {
  readonly out: string;
  /** Registers of earlier days, in other files. */
  readonly previous?: readonly string[];
  readonly scheme?: string;
  readonly json?: boolean;
  /** Writes Part 2, with the commentary, as well. */
  readonly 'part-2'?: boolean;
}

/**
 * `scrutiny report FILE --out NEW` for a contracts register: a copy of the workbook with the key data, the forward plan and
 * Part 1 on sheets of their own, and Part 2 where it is asked for: it is not for publication. The key data of this day is
 * kept in the copy for later reports. Exit code 0.
 */
export async function contractsReport({ workbook, register: read }: OpenRegister, options: ContractsReportOptions): Promise<Outcome> {
  const register = read as ContractsRegister;
  const { out } = options;
  const files = options.previous ?? [];
  const kept = contractSnapshots.of(workbook.settings.get(contractSnapshots.key), register.sheet).byRegister.contracts ?? [];
  const earlier = (await earlierSnapshots(files, options.scheme)).reduce(withSnapshot, [...kept]);

  const summary = contractsSummary(register);
  const wanted = CONTRACTS_SHEETS.filter((sheet) => sheet !== 'part-2' || options['part-2']);
  const sheets = wanted.flatMap((sheet) => {
    const content = finish(contractsSheet(register, sheet, { earlier, summary }));
    return content ? [writeReport(workbook, content).name] : [];
  });
  const now = snapshotOf(summary);
  if (now) workbook.setSetting(contractSnapshots.key, contractSnapshots.changed(workbook.settings.get(contractSnapshots.key), register.sheet, 'contracts', withSnapshot(earlier, now)));
  await workbook.settled();
  const bytes = workbook.save();
  workbook.dispose();
  await writeNew(out, bytes);

  const snapshots = snapshotsUpTo(now, earlier);
  const plan = finish(forwardPlan(register));
  const tables = plan ? [keyDataTable(snapshots), quarterTable(plan)] : [];
  const json = {
    register: 'contracts', sheet: register.sheet, out, reportSheets: sheets, keyData: snapshots, notes: tables.flatMap(({ notes }) => notes),
    quarters: plan?.quarters.map(({ label, lines, value, late }) => ({ quarter: label, contracts: lines.length, value, late })) ?? [],
  };
  const text = [...tables.flatMap(tableAsText), `Written to sheets ${list(sheets.map((name) => `"${name}"`))} of ${out}.`];
  return { output: options.json ? JSON.stringify(json, null, 2) : text.join('\n'), exitCode: 0 };
}

async function earlierSnapshots(files: readonly string[], scheme: string | undefined): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const file of files) {
    const { workbook, register } = await openRegister(file, { register: 'contracts', scheme });
    workbook.dispose();
    const { asAt } = register as ContractsRegister;
    const found = asAt?.source === 'sheet' ? snapshotOf(contractsSummary(register as ContractsRegister)) : null;
    if (!found) throw new UsageError(`${path.basename(file)} does not say which day its figures are of: write a date such as "as at 31/03/2018" above its headings.`);
    snapshots.push(found);
  }
  return snapshots;
}

function tableAsText({ title, header, rows, notes }: ReportTable): string[] {
  return [title, ...[header, ...rows].map((cells) => `  ${cells.join('  ')}`), ...notes.map((note) => `  ${note}`), ''];
}
