// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import ContractsRegisterPane from '../../../src/taskpane/contracts/ContractsRegisterPane';
import { TodayProvider } from '../../../src/taskpane/today';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import published from '../../fixtures/contracts-register-grid.json';
import status from '../../fixtures/contracts-status.json';
import { FakeWorkbook } from '../support/fakeWorkbook';
import { expectAccessible } from '../support/renderPane';

afterEach(cleanup);

/** 30 October 2018, when the register went to its committee. */
const COMMITTEE_DAY = 43_403;

function renderContracts(workbook = new FakeWorkbook(published.rows.map((row) => row.map((value): CellValue => value)), published.sheet)): FakeWorkbook {
  render(
    <AnnouncerProvider>
      <TodayProvider value={() => COMMITTEE_DAY}>
        <WorkbookProvider value={workbook}>
          <main>
            <h1>Scrutiny for Excel</h1>
            <ContractsRegisterPane checkRequest={0} />
          </main>
        </WorkbookProvider>
      </TodayProvider>
    </AnnouncerProvider>,
  );
  return workbook;
}

const cellsOf = (table: HTMLElement): string[][] => within(table).getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
const statuses = (): string[][] => cellsOf(screen.getByTestId('colours')).slice(1).map(([colour = '', status = '']) => [colour, status]);
const giveDate = (value: string) => fireEvent.change(screen.getByLabelText('As at'), { target: { value } });
const AT_PUBLICATION = [['Red', '22'], ['Amber', '2'], ['Yellow', '6'], ['Green', '6']];

describe('the contracts register pane on the published register', () => {
  it('judges at today where the sheet has no date, and says so', async () => {
    renderContracts();
    expect((await screen.findByTestId('recognised')).textContent).toMatch(/Contracts register.*36 contracts/);
    expect(screen.getByTestId('judged-at').textContent).toBe('Judged at 30/10/2018, today, because the sheet gives no date.');
    expect(screen.getByText(/^Procurement status at 30\/10\/2018/)).toBeTruthy();
    await expectAccessible();
  });

  it('judges at the date given: the published statuses, each colour as a word', async () => {
    const workbook = renderContracts();
    await screen.findByTestId('recognised');
    giveDate('2018-08-24');
    await waitFor(() => expect(screen.getByTestId('judged-at').textContent).toContain('Judged at 24/08/2018, the date you gave.'));
    expect(statuses()).toEqual(AT_PUBLICATION);
    await waitFor(() => expect(workbook.asAt.byRegister).toEqual({ contracts: 43_336 }));
    await expectAccessible();
  });

  it('shows what the contracts are worth and which of them end', async () => {
    const workbook = new FakeWorkbook(published.rows.map((row) => row.map((value): CellValue => value)), published.sheet);
    workbook.asAt = { byRegister: { contracts: 43_336 }, damaged: false };
    renderContracts(workbook);
    const figures = Object.fromEntries(cellsOf(await screen.findByTestId('key-figures')));
    expect(Object.keys(figures)).toEqual(['Total value', 'Capital contracts', 'Flagged as a concern', 'Ended before the as-at date', 'Ends within 90 days']);
    const total = status.rows.reduce((sum, { totalValue }) => sum + totalValue, 0);
    expect(figures['Total value']).toBe(`£${total.toLocaleString('en-GB')}`);
    // The last 13 of the 36, at the foot of the register as published.
    expect(figures['Capital contracts']).toBe('13');
    expect(figures['Ended before the as-at date']).toBe('0');
    // 123, 313, 174 and 314 end on 30/09/2018; 163 on 31/10; 3655 and 3620 on 01/09; 2610 on 09/11.
    expect(figures['Ends within 90 days']).toBe('8');
  });

  it('remembers the date, and goes back to today when it is cleared', async () => {
    const workbook = renderContracts();
    await screen.findByTestId('recognised');
    giveDate('2018-08-24');
    await waitFor(() => expect(workbook.asAt.byRegister).toEqual({ contracts: 43_336 }));
    cleanup();
    renderContracts(workbook);
    expect((await screen.findByTestId('judged-at')).textContent).toContain('24/08/2018');
    expect(screen.getByLabelText<HTMLInputElement>('As at').value).toBe('2018-08-24');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the as-at date' }));
    await waitFor(() => expect(screen.getByTestId('judged-at').textContent).toContain('30/10/2018, today'));
    expect(screen.getByLabelText<HTMLInputElement>('As at').value).toBe('');
    await waitFor(() => expect(workbook.asAt.byRegister).toEqual({}));
  });

  it('leaves the register as judged while a year is half typed', async () => {
    const workbook = renderContracts();
    await screen.findByTestId('recognised');
    giveDate('0201-08-24');
    expect(screen.getByTestId('judged-at').textContent).toBe('Give a day from 01/01/1900 to 31/12/9999.');
    expect(screen.getByText(/^Procurement status at 30\/10\/2018/)).toBeTruthy();
    expect(workbook.asAt.byRegister).toEqual({});
    giveDate('2018-08-24');
    await waitFor(() => expect(statuses()).toEqual(AT_PUBLICATION));
  });

  it('takes the date in the sheet, and says that it comes from there', async () => {
    const rows = published.rows.map((row) => row.map((value): CellValue => value));
    rows[0] = ['Contracts register as at 24/08/2018', ...rows[0].slice(1)];
    renderContracts(new FakeWorkbook(rows, published.sheet));
    expect((await screen.findByTestId('judged-at')).textContent).toBe('Judged at 24/08/2018, the date in the sheet.');
    expect(statuses()).toEqual(AT_PUBLICATION);
  });

  it('judges at the date also when it cannot be kept, and says so', async () => {
    const workbook = renderContracts();
    workbook.keepingFault = { code: 'AccessDenied' };
    await screen.findByTestId('recognised');
    giveDate('2018-08-24');
    await waitFor(() => expect(statuses()).toEqual(AT_PUBLICATION));
    expect(await screen.findByRole('group', { name: 'The as-at date could not be kept in the workbook.' })).toBeTruthy();
    await expectAccessible();
  });
});
