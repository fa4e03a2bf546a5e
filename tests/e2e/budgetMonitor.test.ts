import { describe, expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage({ file: 'budget-monitor.xlsx' });

// One officer's month with the sample, in order: each test goes on from where the one before left the workbook.
describe('the budget monitor, by clicks alone', () => {
  it('shows the published overspend, gross and net, and the bridge to it', async () => {
    await host.pane.getByRole('button', { name: 'Budget monitor' }).click();
    await host.pane.getByTestId('headline').waitFor();
    expect(await host.pane.getByTestId('headline').innerText()).toContain('+£1,619,000');
    expect(await host.pane.getByTestId('bridge').getByRole('listitem').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^Management action\s+-£985,000/)]));
    await host.pane.getByRole('button', { name: 'How the variances add up' }).click();
    expect(await host.pane.getByTestId('reconciliation').innerText()).toMatch(/95 \+ 1,524 = 1,619[\s\S]*2,492 − 985 \+ 58 \+ 24 − 65 = 1,524/);
    expect(await violationsIn(host.pane)).toEqual([]);
  });

  it('keeps an earlier month’s figures, and draws this one beside them', async () => {
    await host.pane.getByLabel('These figures are as at').fill('April 2018');
    await host.pane.getByRole('button', { name: 'Keep this month’s figures' }).click();
    await eventually(() => host.pane.getByTestId('months').getByRole('rowheader').allInnerTexts()).toEqual(['April 2018', 'May 2018 (this sheet)']);
    expect(await violationsIn(host.pane)).toEqual([]);
  });

  it('writes the report to a sheet of its own', async () => {
    await host.pane.getByRole('tab', { name: 'Report' }).click();
    await host.pane.getByRole('button', { name: 'Insert into workbook' }).click();
    await host.pane.getByRole('group', { name: 'The report is on sheet “Budget report”.' }).waitFor();
    const { values } = await host.page.evaluate(() => window.workbookHost.read('A1:C60', 'Budget report'));
    const texts = values.flat().map(String);
    expect(texts[6]).toBe('Note that the latest projected overspend of £1,619,000 is forecast on the controllable budget, based on information as at May 2018.');
    expect(texts).toEqual(expect.arrayContaining(['95 + 1,524 = 1,619', '2,492 − 985 + 58 + 24 − 65 = 1,524', 'Projection month by month']));
    expect(await violationsIn(host.pane)).toEqual([]);
    expect(host.complaints).toEqual([]);
  });
});
