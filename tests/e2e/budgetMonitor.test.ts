import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { launchBrowser, openHostPage, paneOf, type HostPage } from './support/browser';
import { eventually } from './support/eventually';

let browser: Browser;
let host: HostPage;
let pane: Frame;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await openHostPage(browser, { file: 'budget-monitor.xlsx' });
  pane = paneOf(host.page);
});

afterAll(async () => {
  await host?.close();
  await browser?.close();
});

// One officer's month with the sample, in order: each test goes on from where the one before left the workbook.
describe('the budget monitor, by clicks alone', () => {
  it('shows the published overspend, gross and net, and the bridge to it', async () => {
    await pane.getByRole('button', { name: 'Budget monitor' }).click();
    await pane.getByTestId('headline').waitFor();
    expect(await pane.getByTestId('headline').innerText()).toContain('+£1,619,000');
    expect(await pane.getByTestId('bridge').getByRole('listitem').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^Management action\s+-£985,000/)]));
    await pane.getByRole('button', { name: 'How the variances add up' }).click();
    expect(await pane.getByTestId('reconciliation').innerText()).toMatch(/95 \+ 1,524 = 1,619[\s\S]*2,492 − 985 \+ 58 \+ 24 − 65 = 1,524/);
    expect(await violationsIn(pane)).toEqual([]);
  });

  it('keeps an earlier month’s figures, and draws this one beside them', async () => {
    await pane.getByLabel('These figures are as at').fill('April 2018');
    await pane.getByRole('button', { name: 'Keep this month’s figures' }).click();
    await eventually(() => pane.getByTestId('months').getByRole('rowheader').allInnerTexts()).toEqual(['April 2018', 'May 2018 (this sheet)']);
    expect(await violationsIn(pane)).toEqual([]);
  });

  it('writes the report to a sheet of its own', async () => {
    await pane.getByRole('tab', { name: 'Report' }).click();
    await pane.getByRole('button', { name: 'Insert into workbook' }).click();
    await pane.getByRole('group', { name: 'The report is on sheet “Budget report”.' }).waitFor();
    const { values } = await host.page.evaluate(() => window.workbookHost.read('A1:C60', 'Budget report'));
    const texts = values.flat().map(String);
    expect(texts[6]).toBe('Note that the latest projected overspend of £1,619,000 is forecast on the controllable budget, based on information as at May 2018.');
    expect(texts).toEqual(expect.arrayContaining(['95 + 1,524 = 1,619', '2,492 − 985 + 58 + 24 − 65 = 1,524', 'Projection month by month']));
    expect(await violationsIn(pane)).toEqual([]);
    expect(host.complaints).toEqual([]);
  });
});
