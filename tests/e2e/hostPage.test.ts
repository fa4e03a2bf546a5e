import { describe, expect, inject, it } from 'vitest';
import { createBlankWorkbook } from '../../src/host/xlsx/blank';
import { openBytes, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();

const paneWidth = () => host.page.locator('#pane').evaluate((pane) => pane.getBoundingClientRect().width);

describe('the page', () => {
  it('opens the first sample without a complaint', async () => {
    expect(await host.page.locator('#file-name').textContent()).toBe('risk-register.xlsx');
    expect(await host.page.locator('#notice').isHidden()).toBe(true);
    expect(host.complaints).toEqual([]);
  });

  it('always says that it is not Excel', async () => {
    expect(await host.page.locator('h1').textContent()).toBe('Local workbook host (not Excel)');
    expect(await host.page.title()).toContain('not Excel');
  });

  it('asks nothing of any other server', async () => {
    await host.page.evaluate(() => window.workbookHost.evaluate('=RISKRAG(4,5)'));
    expect(host.foreignRequests).toEqual([]);
  });

  it('tells office.js in the pane that it is Excel', async () => {
    const info = await host.pane.evaluate(() => Office.onReady());
    expect(info.host).toBe('Excel');
  });

  it('offers its automation interface before anything has loaded', async () => {
    const page = await host.page.context().newPage();
    await page.goto(`${inject('origin')}/host.html`, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => window.workbookHost.evaluate('=RISKRAG(4,5)'))).toBe('Red');
    await page.close();
  });

  it('opens an empty workbook, and says so, where there is no such sample', async () => {
    await host.page.goto(`${inject('origin')}/host.html?file=none.xlsx`);
    await host.page.evaluate(() => window.workbookHost.ready);
    expect(await host.page.locator('#notice-text').textContent()).toMatch(/^none\.xlsx could not be opened, so this is a new, empty workbook\./);
    expect(await host.page.evaluate(() => window.workbookHost.evaluate('=1+1'))).toBe(2);
  });
});

describe('the pane\'s place', () => {
  it('is 350 pixels wide, and as wide as the splitter\'s keys make it', async () => {
    expect(await paneWidth()).toBe(350);
    await host.page.locator('#splitter').focus();
    await host.page.keyboard.press('ArrowLeft');
    expect(await paneWidth()).toBe(366);
    await host.page.keyboard.press('Home');
    expect(await paneWidth()).toBe(260);
    await host.page.locator('#splitter').dblclick();
    expect(await paneWidth()).toBe(350);
  });

  it('follows the mouse over grid and frame', async () => {
    const bar = await host.page.locator('#splitter').boundingBox();
    if (!bar) throw new Error('The splitter is not shown.');
    await host.page.mouse.move(bar.x + 2, bar.y + 200);
    await host.page.mouse.down();
    await host.page.mouse.move(bar.x - 98, bar.y + 200, { steps: 4 });
    await host.page.mouse.move(bar.x + 52, bar.y + 200, { steps: 4 });
    await host.page.mouse.up();
    expect(await paneWidth()).toBe(300);
    await host.page.locator('#splitter').dblclick();
  });

  it('is closed by its button and opened by the ribbon\'s', async () => {
    const opener = host.page.getByRole('button', { name: 'Open Scrutiny' });
    await host.page.locator('#pane-close').click();
    await host.page.locator('#pane').waitFor({ state: 'hidden' });
    expect(await opener.getAttribute('aria-pressed')).toBe('false');
    await opener.click();
    await host.page.locator('#pane').waitFor({ state: 'visible' });
    expect(await opener.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the keyboard', () => {
  const focused = () => host.page.evaluate(() => document.activeElement?.tagName);

  it('goes with F6 from the grid into the pane, and with Tab out of it again', async () => {
    await openBytes(host.page, createBlankWorkbook(), 'keys.xlsx');
    await host.pane.locator('button').first().waitFor();
    await host.page.locator('#open-file').focus();
    await host.page.keyboard.press('F6');
    await host.page.keyboard.press('F6');
    await eventually(focused).toBe('IFRAME');
    const stops = await host.pane.locator('button:visible, a:visible, input:visible').count();
    for (let press = 0; press <= stops && (await focused()) === 'IFRAME'; press += 1) {
      await host.page.keyboard.press('Tab');
      await host.page.waitForTimeout(100);
    }
    await eventually(focused).toBe('BUTTON');
  });
});
