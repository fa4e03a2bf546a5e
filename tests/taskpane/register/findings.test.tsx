// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeWorkbook, sampleValues } from '../support/fakeWorkbook';
import { expectAccessible, openTab } from '../support/renderPane';

describe('findings', () => {
  it('groups them by check, worst first, with severity as a word and a count', async () => {
    await openTab(new FakeWorkbook(sampleValues()), /Findings/);
    const groups = screen.getAllByRole('heading', { level: 3 }).map((heading) => within(heading).getByRole('button'));
    expect(groups.map(({ textContent }) => textContent)).toEqual(['Error No owner 1 finding', 'Note Reference is not in capitals 2 findings']);
    expect(groups.map((button) => button.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
    await expectAccessible();
  });

  it('goes to the cell by mouse and by keyboard', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer } = await openTab(workbook, /Findings/);
    await officer.click(screen.getByRole('button', { name: 'B3 R2 has no owner.' }));
    await officer.click(screen.getByRole('button', { name: /Reference is not in capitals/ }));
    screen.getByRole('button', { name: /^A4/ }).focus();
    await officer.keyboard('{Enter}');
    expect(workbook.visited).toEqual(['{1}!B3', '{1}!A4']);
  });

  it('says so when the cell cannot be shown', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.goToFault = { code: 'ItemNotFound' };
    const { officer } = await openTab(workbook, /Findings/);
    await officer.click(screen.getByRole('button', { name: /^B3/ }));
    expect(await screen.findByRole('group', { name: /no longer in this workbook/ })).toBeTruthy();
  });

  it('shows long groups a page at a time', async () => {
    const values = [['Ref', 'Owner'], ...Array.from({ length: 60 }, (_, index) => [`R${index}`, ''])];
    const { officer } = await openTab(new FakeWorkbook(values), /Findings/);
    const list = screen.getByRole('list', { name: 'No owner' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(25);
    await officer.click(screen.getByRole('button', { name: 'Show 25 more: No owner' }));
    await officer.click(screen.getByRole('button', { name: 'Show 10 more: No owner' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(60);
    expect(screen.queryByRole('button', { name: /more: No owner/ })).toBeNull();
  });

  it('says when there is nothing to report', async () => {
    await openTab(new FakeWorkbook([['Ref', 'Owner'], ['R1', 'Director']]), /Findings \(0\)/);
    expect(screen.getByRole('group', { name: 'Nothing to report: every check passed.' })).toBeTruthy();
  });

  it('leads from a finding that tidying puts right to the tidy steps', async () => {
    const { officer } = await openTab(new FakeWorkbook(sampleValues()), /Findings/);
    await officer.click(screen.getByRole('button', { name: /Reference is not in capitals/ }));
    await officer.click(screen.getByRole('button', { name: 'Put right by tidying: Reference is not in capitals' }));
    expect(screen.getByRole('tab', { name: 'Tidy' }).getAttribute('aria-selected')).toBe('true');
  });
});
