// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/renderPane';
import { FakeAuditWorkbook } from './support/fakeAuditWorkbook';
import { complaints, renderAudit } from './support/renderAudit';

const announced = (): string => screen.getByTestId('announcements').textContent ?? '';

describe('what the table audit says of a sheet', () => {
  it('audits the sheet when it opens', async () => {
    renderAudit(complaints());
    expect((await screen.findByTestId('audited')).textContent).toBe('1 table · 6 figures · the whole sheet');
    expect(screen.getByText('1 finding of figures that do not add up.')).toBeTruthy();
    await waitFor(() => expect(announced()).toBe('Checked Complaints: 1 table, 1 finding.'));
    expect(screen.queryByTestId('scope')).toBeNull();
    await expectAccessible();
  });

  it('says so when nothing is wrong, without promising more', async () => {
    const { officer } = renderAudit(complaints(295));
    await officer.click(await screen.findByRole('tab', { name: 'Findings (0)' }));
    expect(screen.getByTestId('nothing-wrong').textContent).toContain('Figures that no relation covers are not checked');
    await expectAccessible();
  });

  it('tells an empty sheet from one without a table', async () => {
    const { workbook, officer } = renderAudit([]);
    expect(await screen.findByTestId('empty-sheet')).toBeTruthy();
    await expectAccessible();
    workbook.values = [['Minutes of the meeting']];
    await officer.click(screen.getByRole('button', { name: 'Check this sheet' }));
    expect((await screen.findByTestId('no-table')).textContent).toContain('No table was found on this sheet.');
    await expectAccessible();
  });

  it('tells a failure plainly and tries again', async () => {
    const { workbook, officer } = renderAudit(complaints());
    await screen.findByTestId('audited');
    workbook.readingFault = { code: 'InvalidOperationInCellEditMode', message: 'Error code 5004' };
    await officer.click(screen.getByRole('button', { name: 'Check this sheet' }));
    expect(await screen.findByRole('group', { name: /A cell is being edited/ })).toBeTruthy();
    await waitFor(() => expect(announced()).toContain('Press Enter'));
    await officer.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('audited')).toBeTruthy();
  });

  it('audits again when the sheet changes and when the ribbon asks', async () => {
    const { workbook, ask } = renderAudit(complaints());
    await screen.findByRole('tab', { name: 'Findings (1)' });
    workbook.values = complaints(295);
    workbook.emit({ kind: 'changed', sheetId: '{1}' });
    expect(await screen.findByRole('tab', { name: 'Findings (0)' })).toBeTruthy();
    workbook.values = complaints(300);
    ask(1);
    expect(await screen.findByRole('tab', { name: 'Findings (1)' })).toBeTruthy();
  });

  it('keeps the audit in view while its summary sheet is looked at, and does not audit a summary', async () => {
    const audits = new FakeAuditWorkbook();
    audits.summaryIds = ['{9}'];
    const { workbook } = renderAudit(complaints(), audits);
    await screen.findByTestId('audited');
    const readings = workbook.readings;
    workbook.emit({ kind: 'activated', sheetId: '{9}' });
    workbook.emit({ kind: 'activated', sheetId: '{1}' });
    await waitFor(() => expect(workbook.readings).toBe(readings + 1));
    expect(screen.getByTestId('audited')).toBeTruthy();
    audits.summaryIds = ['{1}'];
    workbook.emit({ kind: 'changed', sheetId: '{1}' });
    expect(await screen.findByTestId('own-summary', {})).toBeTruthy();
    await expectAccessible();
  });
});

describe('the choice between the whole sheet and the selection', () => {
  const selection = { sheetId: '{1}', area: { row: 1, column: 0, rows: 4, columns: 2 } };

  it('is offered for more than one cell, and audits what is chosen', async () => {
    const audits = new FakeAuditWorkbook();
    audits.selection = selection;
    const { officer } = renderAudit(complaints(), audits);
    await officer.click(await screen.findByRole('radio', { name: 'Selection A2:B5' }));
    await waitFor(() => expect(screen.getByTestId('audited').textContent).toBe('1 table · 3 figures · A2:B5'));
    expect(screen.getByRole('tab', { name: 'Findings (0)' })).toBeTruthy();
    await expectAccessible();
    await officer.click(screen.getByRole('radio', { name: 'Whole sheet' }));
    expect(await screen.findByRole('tab', { name: 'Findings (1)' })).toBeTruthy();
  });

  it('follows the selection, ignores single cells and cuts whole columns to what is used', async () => {
    const { auditWorkbook } = renderAudit(complaints());
    await screen.findByTestId('audited');
    act(() => auditWorkbook.select({ sheetId: '{1}', area: { row: 2, column: 1, rows: 1, columns: 1 } }));
    expect(screen.queryByTestId('scope')).toBeNull();
    act(() => auditWorkbook.select({ sheetId: '{1}', area: { row: 0, column: 1, rows: 1_048_576, columns: 2 } }));
    expect(screen.getByRole('radio', { name: 'Selection B1:C7' })).toBeTruthy();
    act(() => auditWorkbook.select(null));
    expect(screen.queryByTestId('scope')).toBeNull();
  });

  it('says when the selection holds no table', async () => {
    const audits = new FakeAuditWorkbook();
    audits.selection = { sheetId: '{1}', area: { row: 0, column: 0, rows: 1, columns: 3 } };
    const { officer } = renderAudit(complaints(), audits);
    await officer.click(await screen.findByRole('radio', { name: 'Selection A1:C1' }));
    expect((await screen.findByTestId('no-table')).textContent).toContain('No table was found in A1:C1.');
  });
});
