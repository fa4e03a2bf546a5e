import { applyPlan } from '../../src/excel/writing/applyPlan';
import { readSheet } from '../../src/excel/reading/readSheet';
import { undoBatch } from '../../src/excel/journal/undoBatch';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import type { CellChange, TidyPlan } from '../../src/registers/shared/edit';
import type { CellValue } from '../../src/registers/shared/grid';
import { defaultChoices } from '../../src/registers/shared/registerKind';
import { openHeadless } from '../../src/host/openHeadless';
import { startOfficeHarness, type OfficeHarness } from '../../tests/support/office';
import { riskGrid } from '../registers/riskGrid';
import { workbookOf } from '../registers/workbookOf';
import { milliseconds, times, type Budget, type Measured } from '../report/table';

const ROWS = 10_000;
const EDITS = 20_000;
/** Cells written one by one; more would take too long to wait for. */
const SINGLY = 200;
const MEGABYTE = 1_000_000;

interface Cost {
  readonly time: number;
  readonly trips: number;
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
}

/** What an operation costs between the pane and the workbook. */
async function costOf<T>(office: OfficeHarness, work: () => Promise<T>): Promise<Cost & { readonly result: T }> {
  office.requests.length = 0;
  const before = process.cpuUsage();
  const result = await office.run(work);
  const { user, system } = process.cpuUsage(before);
  const own = office.requests.filter(({ kind }) => kind === 'read' || kind === 'write');
  const sum = (of: (request: (typeof own)[number]) => number): number => own.reduce((total, request) => total + of(request), 0);
  return {
    result, time: (user + system) / 1000, trips: own.length, sent: sum(({ bytes }) => bytes), received: sum(({ responseBytes }) => responseBytes ?? 0),
    largest: Math.max(...own.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes ?? 0))),
  };
}

function planFor(sheet: string, changes: readonly CellChange[]): TidyPlan {
  return { sheet, proposals: [], changes, decorations: [] };
}

/** Every cell of two columns gets a remark at its end. */
function remarks(values: ReadonlyArray<readonly CellValue[]>, columns: readonly number[]): CellChange[] {
  return values.slice(2).flatMap((cells, index) => columns.map((column) => ({ row: index + 2, column, before: cells[column], after: `${String(cells[column])} (seen)`, steps: ['remarks'] })));
}

async function run(): Promise<void> {
  const model = await openHeadless(workbookOf(riskGrid(ROWS)), { name: 'register.xlsx' });
  const office = await startOfficeHarness(model);
  await readSheet();
  const check = await costOf(office, () => readSheet());
  const { grid } = check.result;
  const plan = riskRegisterKind.plan(grid, defaultChoices(riskRegisterKind), { today: 45_400 });
  const tidy = await costOf(office, () => applyPlan(plan, { register: 'risk' }));
  if (tidy.result.outcome !== 'applied') throw new Error(`The tidy was not applied: ${JSON.stringify(tidy.result)}.`);
  const { batch, changed } = tidy.result;
  const undo = await costOf(office, () => undoBatch(batch));
  const again = await readSheet();
  const edits = await costOf(office, () => applyPlan(planFor(grid.sheet, remarks(again.grid.values, [1, 19]).slice(0, EDITS)), { register: 'risk' }));
  const singly = await costOf(office, () => writeSingly(grid.sheet, SINGLY));
  const each = singly.time / SINGLY;
  const row = (title: string, { trips, sent, received, largest, time }: Cost): (string | number)[] => [title, trips, inMegabytes(sent), inMegabytes(received), inMegabytes(largest), milliseconds(time)];
  const tripBudget = (title: string, cells: number, { trips }: Cost): Budget => {
    const most = 2 + Math.ceil(cells / EDITS);
    return { limit: `${title}: at most 2 round trips and 1 for each 20,000 cells (${most})`, found: String(trips), holds: trips <= most };
  };
  const trips: Measured = {
    title: `Round trips and bytes, risk register of ${ROWS.toLocaleString('en-GB')} × 20 in the local workbook host`,
    how: 'Counted between the unmodified office.js and the host. Time is the processor’s, of both sides and the messages between them.',
    columns: ['', 'Round trips', 'Sent, MB', 'Received, MB', 'Largest message, MB', 'Time'],
    rows: [row('Read for a check', check), row(`Apply a tidy of ${changed.toLocaleString('en-GB')} cells`, tidy), row('Undo it', undo), row(`Apply ${EDITS.toLocaleString('en-GB')} edits`, edits)],
    budgets: [
      { limit: 'check in at most 3 round trips', found: String(check.trips), holds: check.trips <= 3 },
      { limit: 'no message of more than 4 MB while reading', found: `${inMegabytes(check.largest)} MB`, holds: check.largest <= 4 * MEGABYTE },
      tripBudget('tidy', changed, tidy), tripBudget('20,000 edits', EDITS, edits),
    ],
  };
  const applying: Measured = {
    title: `Applying ${EDITS.toLocaleString('en-GB')} edits against writing cell by cell`,
    how: `Processor time. Cell by cell is one request a cell, as simple scripts do it; ${SINGLY.toLocaleString('en-GB')} were written and the rest reckoned in proportion. Applying also reads each cell again and keeps the log that undo needs.`,
    columns: ['', 'Round trips', 'Time', ''],
    rows: [
      ['Applied as a plan', edits.trips, milliseconds(edits.time), '1.0 ×'],
      ['Cell by cell', EDITS, milliseconds(each * EDITS), times((each * EDITS) / edits.time)],
    ],
  };
  console.log(JSON.stringify([trips, applying]));
  office.dispose();
  model.dispose();
}

function writeSingly(sheetName: string, cells: number): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (let index = 0; index < cells; index += 1) {
      sheet.getCell(index + 2, 21).values = [[`edit ${index}`]];
      await context.sync();
    }
  });
}

function inMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(2);
}

void run().then(() => process.exit(0));
