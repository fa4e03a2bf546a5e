import { beforeEach, describe, expect, it } from 'vitest';
import { createBlankWorkbook } from '../../src/host/xlsx/blank';
import { openBytes, typeIntoCell, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

declare global {
  interface Window {
    /** What the handlers that a test registered in the pane have heard. */
    heard: string[];
  }
}

const host = useHostPage();
beforeEach(() => openBytes(host.page, createBlankWorkbook('Register'), 'register.xlsx'));

const heard = () => host.pane.evaluate(() => window.heard);

describe('what the user does reaches the add-in', () => {
  beforeEach(() => host.pane.evaluate(() => Excel.run(async (context) => {
    window.heard = [];
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, source, details }) => { window.heard.push(`changed ${address} ${source} ${String(details?.valueAfter)}`); });
    worksheets.onSelectionChanged.add(async ({ address }) => { window.heard.push(`selected ${address}`); });
    worksheets.onActivated.add(async () => { window.heard.push('activated'); });
    worksheets.add('Second');
    await context.sync();
  })));

  it('an edit typed in the grid', async () => {
    await typeIntoCell(host.page, 'B2', '42');
    await eventually(heard).toContain('changed B2 Local 42');
    expect(await heard()).toContain('selected B3');
  });

  it('an edit through the automation interface counts as the user\'s', async () => {
    await host.page.evaluate(() => window.workbookHost.write('C3', [['typed']]));
    await eventually(heard).toContain('changed C3 Local typed');
  });

  it('a click on another sheet\'s tab', async () => {
    await host.page.locator('#grid').getByText('Second', { exact: true }).click();
    await eventually(heard).toContain('activated');
    const active = (await host.page.evaluate(() => window.workbookHost.sheets())).find((sheet) => sheet.active);
    expect(active?.name).toBe('Second');
  });
});

describe('what the add-in does shows in the grid', () => {
  it('moves the selection, and the formula bar follows', async () => {
    await host.pane.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('C5:D6');
      range.formulas = [['=1+1', ''], ['', '']];
      range.select();
      await context.sync();
    }));
    expect(await host.page.evaluate(() => window.workbookHost.selection())).toBe('Register!C5:D6');
    await eventually(() => host.page.locator('[data-u-comp="defined-name"] input').inputValue()).toMatch(/^C5/);
  });

  it('hides and shows the pane, and its functions go on working', async () => {
    const pane = host.page.locator('#pane');
    await host.pane.evaluate(() => Office.addin.hide());
    await pane.waitFor({ state: 'hidden' });
    expect(await host.page.evaluate(() => window.workbookHost.evaluate('=RISKRAG(4,5)'))).toBe('Red');
    await host.pane.evaluate(() => Office.addin.showAsTaskpane());
    await pane.waitFor({ state: 'visible' });
  });
});

describe('a ribbon command', () => {
  it('runs the function of that name in the pane, and ends when the function says so', async () => {
    await host.pane.evaluate(() => {
      window.heard = [];
      Office.actions.associate('tellTheTest', (event: Office.AddinCommands.Event) => {
        window.heard.push(event.source.id);
        event.completed();
      });
    });
    await host.page.evaluate(() => window.workbookHost.runCommand('tellTheTest'));
    expect(await heard()).toEqual(['tellTheTest']);
  });
});

describe('requests made to fail', () => {
  const write = () => host.pane.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
    await context.sync();
    return 'done';
  }).catch((error: OfficeExtension.Error) => error.code));

  it('surface in Excel.run as the API error asked for, once', async () => {
    await host.page.evaluate(() => window.workbookHost.faults.arm({ api: { code: 'AccessDenied', message: 'Made to fail.' }, kind: 'write' }));
    expect(await write()).toBe('AccessDenied');
    expect(await write()).toBe('done');
  });

  it('surface as a cell being edited', async () => {
    await host.page.evaluate(() => window.workbookHost.faults.arm({ transport: 5004, kind: 'write' }));
    expect(await write()).toBe('InvalidOperationInCellEditMode');
  });

  it('strike the request that was named, and none once withdrawn', async () => {
    await host.page.evaluate(() => window.workbookHost.faults.arm({ transport: 7000, kind: 'write', nth: 2 }));
    expect(await write()).toBe('done');
    expect(await write()).toBe('AccessDenied');
    await host.page.evaluate(() => {
      window.workbookHost.faults.arm({ transport: 7000, kind: 'write' });
      window.workbookHost.faults.clear();
    });
    expect(await write()).toBe('done');
  });

  it('are counted', async () => {
    const before = await host.page.evaluate(() => window.workbookHost.requests);
    await write();
    const after = await host.page.evaluate(() => window.workbookHost.requests);
    expect(after.writes).toBe(before.writes + 1);
  });
});
