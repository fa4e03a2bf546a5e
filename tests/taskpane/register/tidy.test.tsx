// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ExcelProblem } from '../../../src/excel/problems';
import { FakeWorkbook, sampleValues } from '../support/fakeWorkbook';
import { expectAccessible, openTab, renderPane } from '../support/renderPane';

describe('tidying', () => {
  it('shows every change before it is made and applies what is ticked', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer } = await openTab(workbook, /Tidy/);
    await officer.click(screen.getByRole('button', { name: '2 of 2 changes ticked' }));
    const list = screen.getByRole('list', { name: 'References in capitals' });
    expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'A2, Record 1Put in capitalsBefore r1After R1',
      'A4, Record 3Put in capitalsBefore r3After R3',
    ]);
    await expectAccessible();
    await officer.click(screen.getByRole('checkbox', { name: 'A4, Record 3' }));
    await officer.click(screen.getByRole('button', { name: 'Apply 1 change' }));
    expect((await screen.findByTestId('result')).textContent).toContain('1 cell changed.');
    expect(workbook.values.map(([ref]) => ref)).toEqual(['Ref', 'R1', 'R2', 'r3']);
    expect(screen.getByTestId('announcements').textContent).toContain('1 cell changed.');
    await expectAccessible();
  });

  it('ticks and unticks a step, and all changes of a step', async () => {
    const { officer } = await openTab(new FakeWorkbook(sampleValues()), /Tidy/);
    await officer.click(screen.getByRole('checkbox', { name: 'Colours' }));
    expect(screen.getByText('Colours for R1 in A2:A4')).toBeTruthy();
    await officer.click(screen.getByRole('button', { name: '2 of 2 changes ticked' }));
    await officer.click(screen.getByRole('button', { name: 'Untick all: References in capitals' }));
    expect(screen.getByRole('button', { name: 'Apply 1 addition' })).toBeTruthy();
    await officer.click(screen.getByRole('button', { name: 'Tick all: References in capitals' }));
    expect(screen.getByRole('button', { name: 'Apply 2 changes' })).toBeTruthy();
    await officer.click(screen.getByRole('checkbox', { name: 'References in capitals' }));
    await officer.click(screen.getByRole('checkbox', { name: 'Colours' }));
    expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByTestId('apply-note').textContent).toBe('Nothing that is ticked needs changing.');
  });

  it('offers the ways of doing a step, and says why one is not done', async () => {
    const { officer } = await openTab(new FakeWorkbook(sampleValues()), /Tidy/);
    const ways = screen.getByRole('radiogroup', { name: 'How: References in capitals' });
    expect(within(ways).getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([true, false]);
    await officer.click(within(ways).getByRole('radio', { name: 'In small letters' }));
    expect(await screen.findByText('Small letters are not used here.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('true');
    await expectAccessible();
  });

  it('does not offer colours that the sheet has already', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.standing.add('ragColours');
    const { officer } = await openTab(workbook, /Tidy/);
    await officer.click(screen.getByRole('checkbox', { name: 'Colours' }));
    expect(await screen.findByText('Nothing to change.')).toBeTruthy();
    await officer.click(screen.getByRole('checkbox', { name: 'References in capitals' }));
    expect((await screen.findByRole('button', { name: 'Apply' })).getAttribute('aria-disabled')).toBe('true');
  });

  it('undoes the last tidy, also after the pane was closed', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer } = await openTab(workbook, /Tidy/);
    await officer.click(screen.getByRole('button', { name: 'Apply 2 changes' }));
    await screen.findByTestId('last-batch');
    cleanup();
    const reopened = renderPane(workbook);
    const batch = await screen.findByTestId('last-batch');
    expect(batch.textContent).toContain('Last tidy of Register: 2 cells changed at');
    await reopened.officer.click(within(batch).getByRole('button', { name: 'What did it change?' }));
    expect((await within(batch).findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(['A2Put backBefore r1After R1', 'A4Put backBefore r3After R3']);
    await expectAccessible();
    await reopened.officer.click(within(batch).getByRole('button', { name: 'Undo' }));
    expect((await screen.findByTestId('result')).textContent).toContain('Undone: 2 cells put back.');
    expect(workbook.values).toEqual(sampleValues());
    expect(screen.queryByTestId('last-batch')).toBeNull();
  });

  it('names the cells that were left alone', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.applyResult = {
      outcome: 'applied', batch: 'b', changed: 48, decorated: 0, notes: [],
      skipped: [
        { row: 11, column: 5, reason: 'changed', found: 'x' },
        { row: 6, column: 6, reason: 'changed', found: 'y' },
        { row: 1, column: 0, reason: 'formula', found: 3 },
      ],
    };
    const { officer } = await openTab(workbook, /Tidy/);
    await officer.click(screen.getByRole('button', { name: 'Apply 2 changes' }));
    const result = await screen.findByTestId('result');
    expect(result.textContent).toContain('48 cells changed.');
    expect(result.textContent).toContain('2 cells left alone (changed meanwhile): F12, G7.');
    expect(result.textContent).toContain('1 cell left alone (a formula stands there): A2.');
  });

  it('names cells that could not be put back after a failure', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.applyResult = { outcome: 'failed', problem: new ExcelProblem('connection'), notRestored: ['F12'] };
    const { officer } = await openTab(workbook, /Tidy/);
    await officer.click(screen.getByRole('button', { name: 'Apply 2 changes' }));
    const result = await screen.findByTestId('result');
    expect(result.dataset.tone).toBe('error');
    expect(result.textContent).toContain('The connection to the workbook was lost.');
    expect(result.textContent).toContain('could not be put back and may hold the new value: F12.');
  });

  it('shows progress and can be cancelled', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    let release = (): void => undefined;
    workbook.applying = new Promise((resolve) => { release = resolve; });
    const { officer } = await openTab(workbook, /Tidy/);
    await officer.click(screen.getByRole('button', { name: 'Apply 2 changes' }));
    expect((await screen.findByTestId('writing-progress')).textContent).toContain('Tidying… 0 of 2 cells');
    expect(screen.getByRole('progressbar', { name: 'Tidying the sheet' })).toBeTruthy();
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(workbook.signal?.aborted).toBe(true);
    workbook.applyResult = { outcome: 'cancelled', notRestored: [] };
    release();
    await waitFor(() => expect(screen.getByTestId('result').textContent).toBe('Cancelled.The sheet is as it was.'));
    expect(screen.queryByTestId('writing-progress')).toBeNull();
  });
});
