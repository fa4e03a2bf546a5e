// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { expectAccessible } from '../support/renderPane';
import { complaints, renderAudit } from './support/renderAudit';

/** More rows than are drawn at once: the sum in one row is wrong, and the totals agree. */
function longTable(): CellValue[][] {
  const rows = Array.from({ length: 40 }, (_, index) => [`Ward ${index + 1}`, 10 + index * 3, 200 - index * 2, 210 + index + (index === 30 ? 1 : 0)]);
  return [['Ward', 'Men', 'Women', 'Total'], ...rows];
}

describe('the findings', () => {
  it('say what is printed, what it comes to, how sure, and lead to the cell and its sources', async () => {
    const { workbook, auditWorkbook, officer } = renderAudit(complaints());
    await officer.click(await screen.findByRole('tab', { name: 'Findings (1)' }));
    const finding = within(screen.getByTestId('finding-C5'));
    expect(finding.getByText('Printed').nextSibling?.textContent).toBe('296');
    expect(finding.getByText('Comes to').nextSibling?.textContent).toBe('295');
    expect(finding.getByText(/^(almost certain|very likely) \(9\d%\)$/)).toBeTruthy();
    await officer.click(finding.getByRole('button', { name: /^C5 296 is printed, but/ }));
    expect(workbook.visited).toEqual(['{1}!C5']);
    await officer.click(finding.getByRole('button', { name: 'Select C3:C4' }));
    await officer.click(finding.getByRole('button', { name: 'Show its cells: C5' }));
    expect(auditWorkbook.shown).toEqual(['{1}!C3:C4', '{1}!C3:C5']);
    await expectAccessible();
  });

  it('say when a cell can no longer be shown', async () => {
    const { workbook, officer } = renderAudit(complaints());
    await officer.click(await screen.findByRole('tab', { name: 'Findings (1)' }));
    workbook.goToFault = { code: 'ItemNotFound' };
    await officer.click(screen.getByRole('button', { name: /^C5 296 is printed/ }));
    expect(await screen.findByRole('group', { name: /The sheet is no longer in this workbook/ })).toBeTruthy();
  });
});

describe('the picture of trust', () => {
  it('has a word and a sign for every figure, and counts that add up', async () => {
    renderAudit(complaints());
    const picture = within(await screen.findByTestId('picture-A2:C5'));
    expect(picture.getByRole('button', { name: /^B5, 371: checked by \d relations?$/ }).textContent).toMatch(/^✓/);
    expect(picture.getByRole('button', { name: 'C5, 296: broken: 1 relation does not hold here' }).textContent).toBe('✕');
    const legend = within(screen.getByRole('list', { name: 'Legend' })).getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(legend.map((line) => line.replace(/\d+/, 'n'))).toEqual(['✓Checked: n', '✕Broken: n', '?Not covered: n']);
    expect(legend.reduce((sum, line) => sum + Number(/\d+/.exec(line)?.[0]), 0)).toBe(6);
    expect(picture.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['3 Adults', '4 Housing', '5 Total']);
    await expectAccessible();
  });

  it('is one stop of the Tab key; arrows move between figures and Enter goes to the cell', async () => {
    const { workbook, officer } = renderAudit(complaints());
    const picture = within(await screen.findByTestId('picture-A2:C5'));
    const figures = picture.getAllByRole('button');
    expect(figures.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    figures[0]?.focus();
    await officer.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(workbook.visited).toEqual(['{1}!C5']);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^C5/);
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
  });

  it('shows a long table a page at a time, or only its rows with a broken figure', async () => {
    const { officer } = renderAudit(longTable());
    const picture = within(await screen.findByTestId('picture-A1:D41'));
    expect(picture.getAllByRole('rowheader')).toHaveLength(15);
    expect(screen.getByText('Rows 2 to 16 (1 of 3)')).toBeTruthy();
    await officer.click(screen.getByRole('button', { name: 'Next rows' }));
    expect(screen.getByText('Rows 17 to 31 (2 of 3)')).toBeTruthy();
    await officer.click(screen.getByRole('checkbox', { name: 'Only rows with a broken figure' }));
    expect(picture.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['32 Ward 31']);
    await expectAccessible();
  });
});

describe('the record', () => {
  it('writes a summary sheet, says so and leads to it', async () => {
    const { workbook, auditWorkbook, officer } = renderAudit(complaints());
    await officer.click(await screen.findByRole('tab', { name: 'Record' }));
    await officer.click(screen.getByRole('button', { name: 'Write a summary sheet' }));
    expect((await screen.findByTestId('result')).textContent).toContain('The sheet “Table audit” was added.');
    expect(auditWorkbook.summaries[0]?.rows[0]?.[0]).toBe('Table audit of Complaints');
    expect(screen.getByTestId('announcements').textContent).toContain('was added');
    await officer.click(screen.getByRole('button', { name: 'Go to the summary sheet' }));
    expect(workbook.visited).toEqual(['{9}!A1']);
    await expectAccessible();
  });

  it('tells why a summary could not be written', async () => {
    const { auditWorkbook, officer } = renderAudit(complaints());
    auditWorkbook.writingFault = { code: 'AccessDenied' };
    await officer.click(await screen.findByRole('tab', { name: 'Record' }));
    await officer.click(screen.getByRole('button', { name: 'Write a summary sheet' }));
    expect((await screen.findByTestId('result')).dataset.tone).toBe('error');
  });

  it('marks the cells with notes, tells of those it left alone, and removes them again', async () => {
    const { auditWorkbook, officer } = renderAudit(complaints());
    await officer.click(await screen.findByRole('tab', { name: 'Record' }));
    await officer.click(screen.getByRole('button', { name: 'Mark the cells' }));
    expect((await screen.findByTestId('result')).textContent).toContain('1 note added.');
    expect(auditWorkbook.notes).toMatchObject([{ row: 4, column: 2, text: expect.stringMatching(/^296 is printed, but .* comes to 295\. \(/) }]);
    auditWorkbook.taken = ['B3'];
    await officer.click(screen.getByRole('radio', { name: 'Every figure (6)' }));
    await officer.click(screen.getByRole('button', { name: 'Mark the cells' }));
    expect((await screen.findByTestId('result')).textContent).toMatch(/5 notes added\..*B3\./);
    expect(auditWorkbook.notes.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^checked by \d relations?\.$/));
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: 'Remove the notes' }));
    expect((await screen.findByTestId('result')).textContent).toContain('5 notes removed.');
  });

  it('offers no notes where this Excel has none, and writes nothing to a protected sheet', async () => {
    const { workbook, auditWorkbook, officer } = renderAudit(complaints());
    workbook.conditions = { isProtected: true, isReadOnly: false, isFiltered: false };
    await screen.findByTestId('audited');
    await officer.click(screen.getByRole('button', { name: 'Check this sheet' }));
    await officer.click(await screen.findByRole('tab', { name: 'Record' }));
    expect((await screen.findByTestId('notes-note')).textContent).toBe('The sheet is protected.');
    expect(screen.getByRole('button', { name: 'Mark the cells' }).getAttribute('aria-disabled')).toBe('true');
    auditWorkbook.hasNotes = false;
    await officer.click(screen.getByRole('tab', { name: 'Overview' }));
    await officer.click(screen.getByRole('tab', { name: 'Record' }));
    expect(screen.queryByRole('button', { name: 'Mark the cells' })).toBeNull();
  });
});
