import { describe, expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { staysQuiet, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const REGISTER = 'A1:Z60';
const REFS = ['1', '2', '2a', '3', '4', '5', '5a', '5b', ...Array.from({ length: 17 }, (_, i) => String(i + 6))];

const host = useHostPage();
const read = () => host.page.evaluate((area) => window.workbookHost.read(area, 'Risk register'), REGISTER);
const violations = () => violationsIn(host.pane);

// One officer's morning, in order: each test goes on from where the one before left the workbook.
describe('the risk register pane, by clicks alone', () => {
  it('recognises the sample that opens first, and says what it holds', async () => {
    await host.pane.getByRole('tab', { name: 'Overview' }).waitFor();
    expect(await host.pane.getByTestId('recognised').innerText()).toMatch(/25\s+risks/);
    expect(await host.pane.getByTestId('levels').innerText()).toMatch(/High \(Red\)\s+10 \(40%\)\s+3 \(12%\)/);
    await eventually(violations).toEqual([]);
  });

  it('lists the findings worst first, and goes to the cell of the one that is clicked', async () => {
    await host.pane.getByRole('tab', { name: /^Findings/ }).click();
    const groups = host.pane.locator('[data-testid^="findings-"]');
    expect(await groups.first().getAttribute('data-testid')).toBe('findings-red-without-action');
    const finding = host.pane.getByRole('button', { name: /Risk 2a is Red \(net rating 16\)/ });
    if (!(await finding.isVisible())) await groups.first().getByRole('button').first().click();
    await finding.click();
    await eventually(() => host.page.evaluate(() => window.workbookHost.selection())).toMatch(/O5$/);
    await eventually(violations).toEqual([]);
  });

  it('previews, applies and undoes the tidy, and undo brings back every cell exactly', async () => {
    const before = await read();
    await host.pane.getByRole('tab', { name: 'Tidy' }).click();
    await host.pane.getByTestId('step-headings').waitFor();
    await eventually(violations).toEqual([]);
    await host.pane.getByRole('button', { name: /^Apply \d+ changes/ }).click();
    await host.pane.getByTestId('result').waitFor();
    const tidied = await read();
    expect(tidied.values[1].slice(5, 8)).toEqual(['LIKELIHOOD', 'IMPACT', 'RISK RATING']);
    expect(tidied.values.slice(2, 27).map((row) => String(row[0]))).toEqual(REFS);
    expect(tidied.values[27].join('')).toBe('');
    expect(tidied.values[4].slice(14, 16)).toEqual(['Red', 'Red']);

    await host.pane.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await read()).values).toEqual(before.values);
    expect(await read()).toEqual(before);
  });

  staysQuiet(host);
});
