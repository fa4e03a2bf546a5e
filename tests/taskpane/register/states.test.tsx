// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onCheckRequested, type PaneRequest } from '../../../src/commands/paneRequests';
import type { CellValue } from '../../../src/registers/shared/grid';
import contracts from '../../fixtures/contracts-register-grid.json';
import { FakeWorkbook, sampleValues } from '../support/fakeWorkbook';
import { expectAccessible, renderPane } from '../support/renderPane';

const announced = (): string => screen.getByTestId('announcements').textContent ?? '';

describe('what the pane shows of a sheet', () => {
  it('checks the sheet when it opens and says what it is', async () => {
    renderPane(new FakeWorkbook(sampleValues()));
    expect((await screen.findByTestId('recognised')).textContent).toBe('Test register, recognised for certain (90%) · 3 records');
    expect(screen.getByRole('heading', { name: 'Register' })).toBeTruthy();
    expect(screen.getByText('Picture of the register')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Findings (3)' })).toBeTruthy();
    await waitFor(() => expect(announced()).toContain('Checked Register: 3 records, 3 findings.'));
    await expectAccessible();
  });

  it('says what to do when the sheet is empty', async () => {
    renderPane(new FakeWorkbook([]));
    expect((await screen.findByTestId('empty-sheet')).textContent).toContain('Open the sheet that holds the test register');
    await expectAccessible();
  });

  it('gives the reason when the sheet is no register, and lets columns be chosen', async () => {
    const { officer } = renderPane(new FakeWorkbook([['Shopping', 'Price']]));
    const notice = await screen.findByTestId('not-a-register');
    expect(notice.textContent).toContain('No column headed Ref was found');
    await officer.click(screen.getByRole('button', { name: /Columns: 0 of 2 fields found/ }));
    const choice = await screen.findByRole('combobox', { name: 'Ref' });
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Not in this register', 'A: Shopping', 'B: Price']);
    await expectAccessible();
  });

  it('offers the pane of the register that the sheet is', async () => {
    const heard: PaneRequest[] = [];
    const stop = onCheckRequested((request) => heard.push(request));
    const { officer } = renderPane(new FakeWorkbook(contracts.rows.map((row) => row.map((value): CellValue => value)), contracts.sheet));
    await officer.click(await screen.findByRole('button', { name: 'Open the contracts register pane' }, { timeout: 60_000 }));
    expect(screen.getByTestId('not-a-register').textContent).toContain('It looks like a contracts register.');
    expect(heard).toEqual([{ pane: 'contracts' }]);
    await expectAccessible();
    stop();
  });

  it('does not ask for an as-at date where the register is judged at none', async () => {
    renderPane(new FakeWorkbook(sampleValues()));
    await screen.findByTestId('recognised');
    expect(screen.queryByTestId('as-at')).toBeNull();
  });

  it('tells a failure plainly and tries again', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.readingFault = { code: 'InvalidOperationInCellEditMode', message: 'Error code 5004' };
    const { officer } = renderPane(workbook);
    expect(await screen.findByRole('group', { name: /A cell is being edited/ })).toBeTruthy();
    expect(screen.queryByText(/5004|InvalidOperation/)).toBeNull();
    await waitFor(() => expect(announced()).toContain('Press Enter to keep what you typed'));
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('recognised')).toBeTruthy();
  });

  it('warns of protection, read-only workbooks, hidden rows and a damaged setting', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.conditions = { isProtected: true, isReadOnly: true, isFiltered: true };
    workbook.hiddenRows = new Set([1, 2]);
    workbook.saved = { byRegister: {}, damaged: true };
    workbook.asAt = { byRegister: {}, damaged: true };
    workbook.accepted = { byRegister: {}, damaged: true };
    const { officer } = renderPane(workbook);
    const notices = [
      'This sheet is protected.', 'This workbook is open for reading only.', '2 rows hidden by a filter.', 'The columns kept in this workbook could not be read.',
      'The as-at dates kept in this workbook could not be read.', 'The accepted findings kept in this workbook could not be read.',
    ];
    for (const title of notices) {
      expect(await screen.findByRole('group', { name: title })).toBeTruthy();
    }
    await officer.click(screen.getByRole('tab', { name: 'Tidy' }));
    expect(screen.getByRole('button', { name: 'Apply 2 changes' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByTestId('apply-note').textContent).toBe('The workbook is open for reading only.');
    await expectAccessible();
  });

  it('checks again when asked by the button, by the ribbon, and when the sheet changes', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer, ask } = renderPane(workbook);
    await screen.findByTestId('recognised');
    workbook.values.push(['R4', 'Director', '']);
    await officer.click(screen.getByRole('button', { name: 'Check this sheet' }));
    await waitFor(() => expect(screen.getByTestId('recognised').textContent).toContain('4 records'));
    workbook.values.push(['R5', 'Director', '']);
    ask(1);
    await waitFor(() => expect(screen.getByTestId('recognised').textContent).toContain('5 records'));
    workbook.values.push(['R6', 'Director', '']);
    workbook.emit({ kind: 'changed', sheetId: '{1}' });
    await waitFor(() => expect(screen.getByTestId('recognised').textContent).toContain('6 records'), { timeout: 3000 });
    workbook.sheet = 'Other';
    workbook.values = [];
    workbook.emit({ kind: 'activated', sheetId: '{2}' });
    expect(await screen.findByTestId('empty-sheet')).toBeTruthy();
  });
});

describe('the choice of columns', () => {
  it('checks again with the chosen column, keeps it, and goes back to what is suggested', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer } = renderPane(workbook);
    await officer.click(await screen.findByRole('button', { name: 'Columns: 2 of 2 fields found' }));
    const owner = screen.getByRole('combobox', { name: 'Owner (a guess)' });
    await officer.selectOptions(owner, 'C: Deputy');
    expect(screen.getByRole('tab', { name: 'Findings (4)' })).toBeTruthy();
    expect(workbook.savedMappings).toEqual([['Register', 'test', { owner: 2 }]]);
    expect(screen.getByRole('combobox', { name: 'Owner (chosen by you)' })).toBeTruthy();
    await officer.selectOptions(screen.getByRole('combobox', { name: 'Owner (chosen by you)' }), 'Not in this register');
    expect(screen.getByRole('tab', { name: 'Findings (2)' })).toBeTruthy();
    await officer.click(screen.getByRole('button', { name: 'Use suggested columns' }));
    expect(screen.getByRole('tab', { name: 'Findings (3)' })).toBeTruthy();
    expect(workbook.savedMappings.at(-1)).toEqual(['Register', 'test', null]);
    await expectAccessible();
  });

  it('starts from the columns the workbook remembers', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.saved = { byRegister: { test: { owner: 2 } }, damaged: false };
    renderPane(workbook);
    expect(await screen.findByRole('tab', { name: 'Findings (4)' })).toBeTruthy();
  });
});
