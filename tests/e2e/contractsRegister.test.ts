import { describe, expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { staysQuiet, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const REGISTER = 'A1:Z60';

const host = useHostPage({ file: 'contracts-register.xlsx' });

const read = () => host.page.evaluate((area) => window.workbookHost.read(area, 'Contracts register'), REGISTER);
/** The cells of the column “Start Date” that hold a date, as a number or as text. */
const startDates = ({ values, texts }: Awaited<ReturnType<typeof read>>) =>
  values.map((row, index) => ({ value: row[12], text: texts[index][12] })).filter(({ text }) => /^\d{1,2}\//.test(text));
const violations = () => violationsIn(host.pane);

// One officer's morning, in order: each test goes on from where the one before left the workbook.
describe('the contracts register pane, by clicks alone', () => {
  it('is offered by the risk register pane, which refuses the sheet', async () => {
    await host.pane.getByTestId('not-a-register').waitFor();
    await host.pane.getByRole('button', { name: 'Open the contracts register pane' }).click();
    await host.pane.getByRole('tab', { name: 'Overview' }).waitFor();
    expect(await host.pane.getByTestId('recognised').innerText()).toMatch(/36\s+contracts/);
    expect(await host.pane.getByTestId('judged-at').innerText()).toContain('today');
  });

  it('judges the contracts at the day that is given, as published', async () => {
    await host.pane.getByLabel('As at').fill('2018-08-24');
    await eventually(() => host.pane.getByTestId('judged-at').innerText()).toContain('24/08/2018');
    const rows = await host.pane.getByTestId('colours').locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/).slice(0, 2))).toEqual([['Red', '22'], ['Amber', '2'], ['Yellow', '6'], ['Green', '6']]);
    await eventually(violations).toEqual([]);
  });

  it('keeps the day in the workbook', async () => {
    await host.pane.getByRole('button', { name: 'Check this sheet' }).click();
    await eventually(() => host.pane.getByRole('button', { name: 'Check this sheet' }).count()).toBe(1);
    expect(await host.pane.getByTestId('judged-at').innerText()).toContain('24/08/2018');
  });

  it('shows when contracts end, writes the plan to a sheet of its own and keeps the register as it is', async () => {
    const before = await read();
    await host.pane.getByRole('tab', { name: 'Forward plan' }).click();
    await host.pane.getByRole('button', { name: /^Jul–Sep 2019: 9 contracts/ }).click();
    expect(await host.pane.getByRole('list', { name: 'Contracts ending: Jul–Sep 2019' }).getByRole('listitem').count()).toBe(9);
    await eventually(violations).toEqual([]);
    await host.pane.getByRole('button', { name: 'Insert the plan and its chart' }).click();
    await host.pane.getByTestId('insert-result').waitFor();
    const { texts } = await host.page.evaluate(() => window.workbookHost.read('A1:D8', 'Contracts forward plan'));
    expect(texts.slice(4, 6)).toEqual([['Quarter', 'Contracts', 'Total value (£)', 'Start is late'], ['Jul–Sep 2018', '6', '1,180,265', '6']]);
    await host.pane.getByRole('tab', { name: 'Committee papers' }).click();
    await eventually(violations).toEqual([]);
    await host.pane.getByRole('button', { name: 'Keep the figures of this day' }).click();
    await host.pane.getByRole('button', { name: 'Forget the figures of 24/08/2018' }).waitFor();
    expect(await read()).toEqual(before);
  });

  it('previews, applies and undoes the tidy: dates become dates, and undo brings back every cell exactly', async () => {
    const before = await read();
    await host.pane.getByRole('tab', { name: 'Tidy' }).click();
    await host.pane.getByRole('button', { name: /^Apply [\d,]+ changes/ }).click();
    await host.pane.getByTestId('result').waitFor();
    const tidied = await read();
    expect(startDates(before).some(({ value }) => typeof value === 'string')).toBe(true);
    const dates = startDates(tidied);
    expect(dates).toHaveLength(36);
    expect(dates.filter(({ value, text }) => typeof value !== 'number' || !/^\d{2}\/\d{2}\/\d{4}$/.test(text))).toEqual([]);
    await eventually(violations).toEqual([]);

    await host.pane.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await read()).values).toEqual(before.values);
    expect(await read()).toEqual(before);
  });

  staysQuiet(host);
});
