// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { BudgetWorkbook } from '../../../src/excel/budget/budgetWorkbook';
import { ExcelProblem } from '../../../src/excel/problems';
import type { BudgetSnapshot } from '../../../src/registers/budget/report/snapshots';
import type { ReportContent } from '../../../src/registers/shared/report/content';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import BudgetPane from '../../../src/taskpane/budget/BudgetPane';
import { BudgetWorkbookProvider } from '../../../src/taskpane/budget/budgetWorkbook';
import { TodayProvider } from '../../../src/taskpane/today';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import { MAY_2018, WITH_ACTION, type Rows } from '../../registers/budget/report/monitors';
import { FakeWorkbook } from '../support/fakeWorkbook';
import { expectAccessible } from '../support/renderPane';

afterEach(cleanup);

/** A workbook that keeps snapshots and reports in memory. */
class FakeBudgetWorkbook implements BudgetWorkbook {
  readonly kept = new Map<string, readonly BudgetSnapshot[]>();
  readonly reports: ReportContent[] = [];
  fault: ExcelProblem | null = null;

  async readSnapshots(subject: string): Promise<readonly BudgetSnapshot[]> {
    return this.kept.get(subject) ?? [];
  }

  async keepSnapshots(subject: string, snapshots: readonly BudgetSnapshot[]): Promise<void> {
    if (this.fault) throw this.fault;
    this.kept.set(subject, snapshots);
  }

  async writeReportSheet(content: ReportContent) {
    if (this.fault) return { outcome: 'failed' as const, problem: this.fault, sheetLeft: null };
    this.reports.push(content);
    return { outcome: 'written' as const, sheetId: '{2}', sheetName: content.sheetName, hasChart: true };
  }
}

async function openBudget(rows: Rows, budget = new FakeBudgetWorkbook()) {
  const width = Math.max(...rows.map((cells) => cells.length));
  const workbook = new FakeWorkbook(rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? '')), 'Monitor');
  render(
    <AnnouncerProvider>
      <TodayProvider value={() => 43_282}>
        <WorkbookProvider value={workbook}>
          <BudgetWorkbookProvider value={budget}>
            <main>
              <h1>Scrutiny for Excel</h1>
              <BudgetPane checkRequest={0} />
            </main>
          </BudgetWorkbookProvider>
        </WorkbookProvider>
      </TodayProvider>
    </AnnouncerProvider>,
  );
  await screen.findByTestId('headline');
  return { workbook, budget, officer: userEvent.setup() };
}

const barsOf = (bridge: HTMLElement): string[] => within(bridge).getAllByRole('listitem').map((item) => item.textContent ?? '');
const titled = (title: string, rows: Rows): Rows => [[title], ...rows.slice(1)];

describe('the budget pane on the published monitor', () => {
  it('shows the bottom line, the bridge and what moved, in words as well as pictures', async () => {
    const { workbook, officer } = await openBudget(MAY_2018);
    expect(screen.getByTestId('headline').textContent).toBe('+£1,619,000+4.5% of budgetRed');
    expect(barsOf(screen.getByTestId('bridge'))).toEqual(['Budget£35,600,000', 'Education+£95,000', 'Children’s Social Care+£1,524,000', 'Projection£37,219,000']);
    expect(within(screen.getByTestId('bridge')).getByText(/The scale starts at £34,000,000, not at 0/)).toBeTruthy();
    expect(within(screen.getByTestId('movers')).getAllByRole('row')).toHaveLength(4);
    await officer.click(screen.getByRole('button', { name: 'How the variances add up' }));
    expect(screen.getByText('2,492 − 985 + 58 + 24 − 65 = 1,524')).toBeTruthy();
    await officer.click(within(screen.getByTestId('bridge')).getByRole('button', { name: 'Education' }));
    expect(workbook.visited).toEqual(['Monitor!A5']);
    await expectAccessible();
  });

  it('tells gross from net of management action', async () => {
    await openBudget(WITH_ACTION);
    expect(screen.getByTestId('headline').textContent).toContain('after management action');
    expect(barsOf(screen.getByTestId('bridge')).slice(3)).toEqual(['Projection before management action£4,600,000', 'Management action-£50,000', 'Projection after management action£4,550,000']);
  });
});

describe('figures kept from month to month', () => {
  it('are kept under the budget’s own name, and stand beside those of the next month', async () => {
    const { budget, officer } = await openBudget(MAY_2018);
    await officer.click(screen.getByRole('button', { name: 'Keep this month’s figures' }));
    await waitFor(() => expect([...budget.kept.values()].flat()).toEqual([{ label: 'May 2018', kept: '2018-07-01', budget: 35_600_000, projection: 37_219_000, variance: 1_619_000 }]));
    cleanup();
    await openBudget(titled('Controllable budget monitoring as at July 2018', MAY_2018), budget);
    const months = await screen.findByTestId('months');
    await waitFor(() => expect(within(months).getAllByRole('row').map((row) => row.querySelector('th')?.textContent)).toEqual(['As at', 'May 2018', 'July 2018 (this sheet)']));
    await expectAccessible();
    await officer.click(within(months).getByRole('button', { name: 'Forget the figures of May 2018' }));
    await waitFor(() => expect([...budget.kept.values()].flat()).toEqual([]));
  });

  it('need a name, and say why when they cannot be kept', async () => {
    const { budget, officer } = await openBudget(titled('Budget monitor', MAY_2018));
    const keep = screen.getByRole('button', { name: 'Keep this month’s figures' });
    await officer.click(keep);
    expect(screen.getByText('Say which month the figures are of, such as May 2018.')).toBeTruthy();
    budget.fault = new ExcelProblem('read-only');
    await officer.type(screen.getByLabelText('These figures are as at'), 'May 2018');
    await officer.click(keep);
    expect(await screen.findByRole('group', { name: /^The figures could not be kept or read\./ })).toBeTruthy();
    expect(budget.kept.size).toBe(0);
  });
});

describe('the report of the budget', () => {
  it('previews what will be written, writes it, and says where it is', async () => {
    const { budget, officer } = await openBudget(MAY_2018);
    await officer.click(screen.getByRole('tab', { name: 'Report' }));
    expect(screen.getByTestId('recommendation').textContent).toMatch(/^Note that the latest projected overspend of £1,619,000 is forecast on the controllable budget/);
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: 'Insert into workbook' }));
    expect(await screen.findByRole('group', { name: 'The report is on sheet “Budget report”.' })).toBeTruthy();
    expect(budget.reports.map(({ sheetName, chart }) => [sheetName, chart?.stacked])).toEqual([['Budget report', true]]);
  });

  it('says plainly when it could not be written', async () => {
    const { budget, officer } = await openBudget(MAY_2018);
    budget.fault = new ExcelProblem('structure-protected');
    await officer.click(screen.getByRole('tab', { name: 'Report' }));
    await officer.click(screen.getByRole('button', { name: 'Insert into workbook' }));
    expect((await screen.findByTestId('report-result')).textContent).toContain('Nothing was left behind.');
  });
});
