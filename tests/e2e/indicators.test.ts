import { beforeAll, describe, expect, it } from 'vitest';
import { workbookFromRows } from '../../src/host/xlsx/fromRows';
import { PUBLISHED } from '../registers/indicators/tables';
import { violationsIn } from './support/accessibility';
import { openBytes, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();
const read = (area: string) => host.page.evaluate((cells) => window.workbookHost.read(cells), area);

beforeAll(() => openBytes(host.page, workbookFromRows([{ name: 'Rates', rows: PUBLISHED.map((row) => [...row]), columnWidths: [150, 60, 60, 60, 60] }]), 'rates.xlsx'));

describe('rates and indicators, by clicks alone', () => {
  it('draws each rate with its limits against the benchmark, and says the same in words', async () => {
    await host.pane.getByRole('button', { name: 'Rates and indicators' }).click();
    await eventually(() => host.pane.getByTestId('rate').count()).toBe(4);
    expect(await host.pane.getByTestId('rate').last().innerText()).toMatch(/Initial conferences[\s\S]*55 per 10,000 \(49\.6 to 60\.8\)[\s\S]*Lower than the benchmark, 65[\s\S]*Down 22\.5%/);
    expect(await host.pane.getByTestId('rate').last().locator('svg').count()).toBe(1);
    expect(await violationsIn(host.pane)).toEqual([]);
  });

  it('goes to the rate that implies another population', async () => {
    await host.pane.getByRole('tab', { name: 'Findings (1)' }).click();
    await host.pane.getByRole('button', { name: /382 at 55 per 10,000 would need a population/ }).click();
    await eventually(() => host.page.evaluate(() => window.workbookHost.selection())).toMatch(/C6$/);
  });

  it('writes the worked-out columns beside the table, and takes them back', async () => {
    await host.pane.getByRole('tab', { name: 'Tidy', exact: true }).click();
    await host.pane.getByRole('button', { name: /^Apply/ }).click();
    await eventually(async () => (await read('F2:K2')).values[0]).toEqual(['Lower limit', 'Upper limit', 'Comparison with benchmark', 'Change %', 'Change in points', 'Implied population']);
    expect((await read('H3:H6')).values.flat()).toEqual(['Lower', 'Lower', 'Lower', 'Lower']);
    await host.pane.getByRole('button', { name: /^Undo/ }).first().click();
    await eventually(async () => (await read('F2:K6')).values.flat().every((value) => value === '')).toBe(true);
    expect(host.complaints).toEqual([]);
  });
});
