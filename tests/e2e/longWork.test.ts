import { beforeAll, describe, expect, it } from 'vitest';
import { riskGrid } from '../../bench/registers/riskGrid';
import { workbookOf } from '../../bench/registers/workbookOf';
import { openBytes, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const ROWS = 4_000;

const host = useHostPage();
beforeAll(() => openBytes(host.page, workbookOf(riskGrid(ROWS)), 'long-register.xlsx'));

/** Presses Cancel as soon as there is one, between two turns of the page, and tells whether there was. */
const cancelAsSoonAsOffered = () => host.pane.evaluate(() => new Promise<boolean>((resolve) => {
  const look = setInterval(() => {
    const button = document.querySelector<HTMLElement>('[data-testid=check-progress] button');
    const isIdle = ![...document.querySelectorAll('button')].some((one) => one.textContent === 'Checking…');
    if (!button && !isIdle) return;
    clearInterval(look);
    button?.click();
    resolve(button !== null);
  }, 1);
}));

describe('a check of a long register', () => {
  it('is computed apart from the pane, and can be stopped: what was found before stays, and can be used', async () => {
    await eventually(() => host.pane.getByTestId('recognised').count()).toBe(1);
    expect(await host.pane.getByTestId('recognised').innerText()).toContain('4,000 risks');
    expect(await host.pane.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('registerWorker')))).toBe(true);
    const findings = await host.pane.getByRole('tab', { name: /^Findings/ }).innerText();

    // However fast the computer, the check takes long enough to be stopped.
    await host.page.evaluate(() => window.workbookHost.faults.arm({ delay: 1000 }));
    await host.pane.getByRole('button', { name: 'Check this sheet' }).click();
    expect(await cancelAsSoonAsOffered()).toBe(true);
    await eventually(() => host.pane.getByTestId('check-progress').count()).toBe(0);
    expect(await host.pane.getByRole('tab', { name: /^Findings/ }).innerText()).toBe(findings);
    await host.pane.getByRole('tab', { name: /^Findings/ }).click();
    await host.pane.getByRole('group', { name: 'Findings', exact: true }).waitFor();
    expect(await host.pane.getByRole('button', { name: 'Check this sheet' }).isEnabled()).toBe(true);
    expect(host.complaints).toEqual([]);
  });
});
