// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReportOutcome } from '../../../src/excel/report/writeReportSheet';
import { ExcelProblem } from '../../../src/excel/problems';
import type { Snapshot } from '../../../src/registers/contracts/report/snapshot';
import type { ReportContent } from '../../../src/registers/shared/report/content';
import type { CellValue } from '../../../src/registers/shared/grid';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import ContractsRegisterPane from '../../../src/taskpane/contracts/ContractsRegisterPane';
import { ContractsWorkbookProvider, type ContractsWorkbook } from '../../../src/taskpane/contracts/contractsWorkbook';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import keyData from '../../fixtures/contracts-key-data.json';
import published from '../../fixtures/contracts-register-grid.json';
import { FakeWorkbook } from '../support/fakeWorkbook';
import { press } from '../support/press';
import { expectAccessible } from '../support/renderPane';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** What the contracts pane asks of a workbook besides reading it, in memory. */
class FakeReports implements ContractsWorkbook {
  readonly written: ReportContent[] = [];
  outcome: ReportOutcome | null = null;
  constructor(public kept: readonly Snapshot[] = []) {}
  readSnapshots = async () => this.kept;
  keepSnapshots = async (_sheet: string, snapshots: readonly Snapshot[]) => {
    this.kept = snapshots;
  };
  writeSheet = async (content: ReportContent): Promise<ReportOutcome> => {
    this.written.push(content);
    return this.outcome ?? { outcome: 'written', sheetId: 'new', sheetName: content.sheetName, hasChart: true };
  };
}

async function openTab(name: string, reports = new FakeReports(), day: number | null = 43_336): Promise<{ workbook: FakeWorkbook; reports: FakeReports }> {
  const workbook = new FakeWorkbook(published.rows.map((row) => row.map((value): CellValue => value)), published.sheet);
  if (day !== null) workbook.asAt = { byRegister: { contracts: day }, damaged: false };
  render(
    <AnnouncerProvider>
      <WorkbookProvider value={workbook}>
        <ContractsWorkbookProvider value={reports}>
          <main>
            <h1>Scrutiny for Excel</h1>
            <ContractsRegisterPane checkRequest={0} />
          </main>
        </ContractsWorkbookProvider>
      </WorkbookProvider>
    </AnnouncerProvider>,
  );
  await userEvent.click(await screen.findByRole('tab', { name }));
  return { workbook, reports };
}

const itemsOf = (list: HTMLElement): string[] => within(list).getAllByRole('listitem').map((item) => item.textContent ?? '');

describe('the forward plan', () => {
  it('shows what ends in each quarter, opens a quarter, and goes to its contracts', async () => {
    const { workbook } = await openTab('Forward plan');
    expect(itemsOf(screen.getByTestId('quarter-bars'))).toHaveLength(12);
    await press(/^Jul–Sep 2019: 9 contracts worth £[\d,]+: 6 Red, 1 Amber, 2 Yellow$/);
    const list = screen.getByRole('list', { name: 'Contracts ending: Jul–Sep 2019' });
    expect(itemsOf(list)).toHaveLength(9);
    await expectAccessible();
    await userEvent.click(within(list).getAllByRole('button')[0]);
    expect(workbook.visited).toHaveLength(1);
    await press('Show all contracts');
    const all = itemsOf(screen.getByRole('list', { name: 'All contracts by end date' }));
    expect(all[0]).toContain('Ends 01/09/2018 · Red');
    expect(all[0]).toContain('should have started');
  });

  it('is written with its chart, and a failure is told', async () => {
    const { reports } = await openTab('Forward plan');
    await press('Insert the plan and its chart');
    expect((await screen.findByTestId('insert-result')).textContent).toContain('Written to sheet “Contracts forward plan”');
    expect(reports.written[0].chart?.series).toHaveLength(1);
    reports.outcome = { outcome: 'failed', problem: new ExcelProblem('read-only'), sheetLeft: null };
    await press('Insert the plan and its chart');
    await waitFor(() => expect(screen.getByTestId('insert-result').textContent).toContain('Nothing was left behind.'));
  });
});

describe('the committee papers', () => {
  it('show the key data beside that of earlier days, keep this day when it is inserted, and forget a day', async () => {
    const earlier = keyData.portfolio.slice(0, 2).map((snapshot) => ({ ...snapshot, totalValue: 0 }));
    const { reports } = await openTab('Committee papers', new FakeReports(earlier));
    const paper = screen.getByTestId('paper-key-data');
    await within(paper).findByText('31/07/2018', { selector: 'th' });
    expect(paper.textContent).toContain('5 contracts have none, for want of data.');
    await expectAccessible();
    await press('Insert Key data');
    await waitFor(() => expect(reports.kept.map(({ asAt }) => asAt)).toEqual(['2018-03-31', '2018-07-31', '2018-08-24']));
    expect(reports.written.map(({ sheetName }) => sheetName)).toEqual(['Contracts key data']);
    await press('Forget the figures of 31/03/2018');
    await waitFor(() => expect(reports.kept.map(({ asAt }) => asAt)).toEqual(['2018-07-31', '2018-08-24']));
  });

  it('write Part 1 and Part 2 to sheets of their own', async () => {
    const { reports } = await openTab('Committee papers');
    for (const part of ['Part 1', 'Part 2']) {
      await press(part);
      await press(`Insert ${part}`);
    }
    await waitFor(() => expect(reports.written.map(({ sheetName }) => sheetName)).toEqual(['Contracts Part 1', 'Contracts Part 2']));
  });
});

describe('publishing', () => {
  it('lists what is still missing and hands over the file', async () => {
    let saved: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      saved = blob;
      return 'blob:file';
    };
    URL.revokeObjectURL = () => undefined;
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await openTab('Publish');
    expect((await screen.findByTestId('publishable')).textContent).toContain('8 gaps to fill');
    expect(itemsOf(screen.getByRole('list', { name: 'What is still missing' }))).toHaveLength(8);
    await userEvent.type(screen.getByLabelText(/^Name of the council/), 'Some Council');
    await press('Download CSV');
    expect(click).toHaveBeenCalledOnce();
    const [header, first] = (await readText(saved)).split('\r\n');
    expect(header).toMatch(/^OrganisationLabel,OrganisationURI,ContractReference/);
    expect(first).toMatch(/^Some Council,,16,/);
    await expectAccessible();
  });
});

/** jsdom's files have no text(). */
function readText(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
}
