import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBlankWorkbook } from '../../src/host/xlsx/blank';
import { launchBrowser, openBytes, openHostPage, paneOf, typeIntoCell } from './support/browser';
import { eventually } from './support/eventually';

declare global {
  interface Window {
    /** What the handlers that a test registered in the pane have heard. */
    heard: string[];
  }
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await openHostPage(browser));
});
afterAll(() => browser.close());
beforeEach(() => openBytes(page, createBlankWorkbook('Register'), 'register.xlsx'));

const heard = () => paneOf(page).evaluate(() => window.heard);

describe('what the user does reaches the add-in', () => {
  beforeEach(() => paneOf(page).evaluate(() => Excel.run(async (context) => {
    window.heard = [];
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, source, details }) => { window.heard.push(`changed ${address} ${source} ${String(details?.valueAfter)}`); });
    worksheets.onSelectionChanged.add(async ({ address }) => { window.heard.push(`selected ${address}`); });
    worksheets.onActivated.add(async () => { window.heard.push('activated'); });
    worksheets.add('Second');
    await context.sync();
  })));

  it('an edit typed in the grid', async () => {
    await typeIntoCell(page, 'B2', '42');
    await eventually(heard).toContain('changed B2 Local 42');
    expect(await heard()).toContain('selected B3');
  });

  it('an edit through the automation interface counts as the user\'s', async () => {
    await page.evaluate(() => window.workbookHost.write('C3', [['typed']]));
    await eventually(heard).toContain('changed C3 Local typed');
  });

  it('a click on another sheet\'s tab', async () => {
    await page.locator('#grid').getByText('Second', { exact: true }).click();
    await eventually(heard).toContain('activated');
    const active = (await page.evaluate(() => window.workbookHost.sheets())).find((sheet) => sheet.active);
    expect(active?.name).toBe('Second');
  });
});

describe('what the add-in does shows in the grid', () => {
  it('moves the selection, and the formula bar follows', async () => {
    await paneOf(page).evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('C5:D6');
      range.formulas = [['=1+1', ''], ['', '']];
      range.select();
      await context.sync();
    }));
    expect(await page.evaluate(() => window.workbookHost.selection())).toBe('Register!C5:D6');
    await eventually(() => page.locator('[data-u-comp="defined-name"] input').inputValue()).toMatch(/^C5/);
  });

  it('hides and shows the pane, and its functions go on working', async () => {
    const pane = page.locator('#pane');
    await paneOf(page).evaluate(() => Office.addin.hide());
    await pane.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => window.workbookHost.evaluate('=RISKRAG(4,5)'))).toBe('Red');
    await paneOf(page).evaluate(() => Office.addin.showAsTaskpane());
    await pane.waitFor({ state: 'visible' });
  });
});

describe('a ribbon command', () => {
  it('runs the function of that name in the pane, and ends when the function says so', async () => {
    await paneOf(page).evaluate(() => {
      window.heard = [];
      Office.actions.associate('tellTheTest', (event: Office.AddinCommands.Event) => {
        window.heard.push(event.source.id);
        event.completed();
      });
    });
    await page.evaluate(() => window.workbookHost.runCommand('tellTheTest'));
    expect(await heard()).toEqual(['tellTheTest']);
  });
});

describe('requests made to fail', () => {
  const write = () => paneOf(page).evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
    await context.sync();
    return 'done';
  }).catch((error: OfficeExtension.Error) => error.code));

  it('surface in Excel.run as the API error asked for, once', async () => {
    await page.evaluate(() => window.workbookHost.faults.arm({ api: { code: 'AccessDenied', message: 'Made to fail.' }, kind: 'write' }));
    expect(await write()).toBe('AccessDenied');
    expect(await write()).toBe('done');
  });

  it('surface as a cell being edited', async () => {
    await page.evaluate(() => window.workbookHost.faults.arm({ transport: 5004, kind: 'write' }));
    expect(await write()).toBe('InvalidOperationInCellEditMode');
  });

  it('strike the request that was named, and none once withdrawn', async () => {
    await page.evaluate(() => window.workbookHost.faults.arm({ transport: 7000, kind: 'write', nth: 2 }));
    expect(await write()).toBe('done');
    expect(await write()).toBe('AccessDenied');
    await page.evaluate(() => {
      window.workbookHost.faults.arm({ transport: 7000, kind: 'write' });
      window.workbookHost.faults.clear();
    });
    expect(await write()).toBe('done');
  });

  it('are counted', async () => {
    const before = await page.evaluate(() => window.workbookHost.requests);
    await write();
    const after = await page.evaluate(() => window.workbookHost.requests);
    expect(after.writes).toBe(before.writes + 1);
  });
});
