import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onRegister, startOnRegister, type RegisterOffice } from '../excel/register';

let office: RegisterOffice;
const shown: boolean[] = [];
beforeEach(async () => {
  shown.length = 0;
  office = await startOnRegister({ showPane: (visible) => shown.push(visible) });
});
afterEach(() => office.dispose());

describe('an add-in in the local workbook host', () => {
  it('is told that it is in Excel', () => {
    expect(office.info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(Office.context.contentLanguage).toBe('en-GB');
    expect(Office.context.document.url).toContain('Register.xlsx');
  });

  it('runs ribbon commands and reports when they are done', async () => {
    Office.actions.associate('CheckRegister', async (event: Office.AddinCommands.Event) => {
      await onRegister(async (sheet) => { sheet.getRange('G1').values = [[`checked by ${event.source.id}`]]; });
      event.completed();
    });
    expect((await office.host.invokeCommand('CheckRegister', 'CheckButton')).status).toBe(0);
    expect(office.model.activeSheet.values({ row: 0, column: 6, rows: 1, columns: 1 })).toEqual([['checked by CheckButton']]);
    expect((await office.host.invokeCommand('NoSuchCommand')).status).not.toBe(0);
  });

  it('shows and hides its pane, and hears of it', async () => {
    const heard: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => { heard.push(String(message.visibilityMode)); });
    await office.run(() => Office.addin.hide());
    expect(office.host.paneVisible).toBe(false);
    await office.run(() => Office.addin.showAsTaskpane());
    expect([office.host.paneVisible, shown, heard]).toEqual([true, [false, true], ['Hidden', 'Taskpane']]);
  });

  it('sets its start-up behaviour and its ribbon buttons', async () => {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
    await Office.ribbon.requestUpdate({ tabs: [{ id: 'ScrutinyTab', visible: false, groups: [{ id: 'Group', controls: [{ id: 'UndoButton', enabled: false }] }] }] });
    expect([office.host.ribbon.isEnabled('UndoButton'), office.host.ribbon.isEnabled('CheckButton'), office.host.ribbon.isVisible('ScrutinyTab')]).toEqual([false, true, false]);
  });

  it('is refused a dialog, as nobody would show it', async () => {
    const status = await new Promise<string>((resolve) => { Office.context.ui.displayDialogAsync('https://localhost:3000/dialog.html', { displayInIframe: true }, (result) => resolve(String(result.status))); });
    expect(status).toBe('failed');
  });

  it('loses its globals when the harness ends', () => {
    const scope = globalThis as Record<string, unknown>;
    expect([typeof scope.Excel, typeof scope.Office]).toEqual(['object', 'object']);
    office.dispose();
    expect([typeof scope.Excel, typeof scope.Office]).toEqual(['undefined', 'undefined']);
  });
});
