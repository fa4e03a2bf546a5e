// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeWorkbook, sampleValues } from '../support/fakeWorkbook';
import { expectAccessible, openTab } from '../support/renderPane';

const ACCEPT = 'Accept… B3';

/** The pane with the missing owner of R2 accepted. */
async function accepted(reason = 'The post is vacant until May') {
  const workbook = new FakeWorkbook(sampleValues());
  const { officer } = await openTab(workbook, /Findings/);
  await officer.click(screen.getByRole('button', { name: ACCEPT }));
  await officer.type(screen.getByLabelText('Why may it stand?'), `${reason}{Enter}`);
  return { workbook, officer };
}

const checkAgain = async (officer: Awaited<ReturnType<typeof accepted>>['officer']) => {
  await officer.click(screen.getByRole('button', { name: 'Check this sheet' }));
  await screen.findByRole('button', { name: 'Check this sheet' });
};

describe('accepting a finding', () => {
  it('moves it to the accepted ones with its reason, and keeps that in the workbook', async () => {
    const { workbook, officer } = await accepted();
    expect(screen.getByRole('tab', { name: 'Findings (2)' })).toBeTruthy();
    expect(screen.queryByTestId('findings-owner-missing')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Findings' }));
    const group = screen.getByTestId('accepted');
    expect(group.textContent).toBe('Accepted (1)');
    await officer.click(within(group).getByRole('button', { name: 'Accepted (1)' }));
    expect(group.textContent).toContain('R2 has no owner.');
    expect(group.textContent).toContain('Reason: The post is vacant until May');
    await waitFor(() => expect(workbook.accepted.byRegister.test).toMatchObject([{ rule: 'owner-missing', record: 'R2', place: 'owner', reason: 'The post is vacant until May' }]));
    await expectAccessible();
  });

  it('outlasts a check and another row above it', async () => {
    const { workbook, officer } = await accepted();
    workbook.values.splice(1, 0, ['R0', 'Director', '']);
    await checkAgain(officer);
    expect(screen.getByTestId('accepted').textContent).toBe('Accepted (1)');
    expect(screen.getByRole('tab', { name: 'Findings (2)' })).toBeTruthy();
  });

  it('lapses when the cell changes to something else that is wrong', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer } = await openTab(workbook, /Findings/);
    await officer.click(screen.getByRole('button', { name: /Reference is not in capitals/ }));
    await officer.click(screen.getByRole('button', { name: /^Accept… A2/ }));
    await officer.type(screen.getByLabelText('Why may it stand?'), 'As printed{Enter}');
    expect(screen.getByTestId('accepted').textContent).toBe('Accepted (1)');
    workbook.values[1] = ['r1a', 'Head of Finance', ''];
    await checkAgain(officer);
    await waitFor(() => expect(screen.queryByTestId('accepted')).toBeNull());
    expect(screen.getByRole('tab', { name: 'Findings (3)' })).toBeTruthy();
  });

  it('is taken back', async () => {
    const { workbook, officer } = await accepted();
    await officer.click(screen.getByRole('button', { name: 'Accepted (1)' }));
    await officer.click(screen.getByRole('button', { name: 'Take back B3' }));
    expect(screen.getByRole('tab', { name: 'Findings (3)' })).toBeTruthy();
    expect(screen.queryByTestId('accepted')).toBeNull();
    await waitFor(() => expect(workbook.accepted.byRegister).toEqual({}));
  });

  it('starts from what the workbook keeps', async () => {
    const { workbook } = await accepted();
    await waitFor(() => expect(workbook.accepted.byRegister.test).toHaveLength(1));
    cleanup();
    await openTab(workbook, /^Findings \(2\)$/);
    expect(screen.getByTestId('accepted').textContent).toBe('Accepted (1)');
  });

  it('asks for a reason, and may be given up', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    const { officer } = await openTab(workbook, /Findings/);
    await officer.click(screen.getByRole('button', { name: ACCEPT }));
    expect(document.activeElement).toBe(screen.getByLabelText('Why may it stand?'));
    await officer.keyboard('  {Enter}');
    expect(screen.getByText('Give a reason, for whoever reads the register next.')).toBeTruthy();
    expect(workbook.accepted.byRegister).toEqual({});
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: ACCEPT }));
    expect(screen.getByRole('tab', { name: 'Findings (3)' })).toBeTruthy();
  });

  it('says when it cannot be kept', async () => {
    const workbook = new FakeWorkbook(sampleValues());
    workbook.keepingFault = { code: 'AccessDenied' };
    const { officer } = await openTab(workbook, /Findings/);
    await officer.click(screen.getByRole('button', { name: ACCEPT }));
    await officer.type(screen.getByLabelText('Why may it stand?'), 'Vacant{Enter}');
    expect(await screen.findByRole('group', { name: 'What you accepted could not be kept in the workbook.' })).toBeTruthy();
  });

  it('says so when nothing else is left', async () => {
    const workbook = new FakeWorkbook([['Ref', 'Owner'], ['R1', '']]);
    const { officer } = await openTab(workbook, /Findings/);
    await officer.click(screen.getByRole('button', { name: /^Accept… B2/ }));
    await officer.type(screen.getByLabelText('Why may it stand?'), 'Vacant{Enter}');
    expect(screen.getByRole('group', { name: 'Nothing to report but what you accepted.' })).toBeTruthy();
  });
});
