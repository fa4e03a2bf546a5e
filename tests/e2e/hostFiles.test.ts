import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBlankWorkbook } from '../../src/host/xlsx/blank';
import { openBytes, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();
beforeEach(() => openBytes(host.page, createBlankWorkbook('Figures'), 'figures.xlsx'));

const read = (address: string) => host.page.evaluate((text) => window.workbookHost.read(text), address);
const CELLS = [['Ref', 'RAG', 'Due', '=RISKRAG(4,5)'], ['007', '50%', '31/12/2018', '=1/4']];

describe('opening and saving', () => {
  it('reads back from the saved file what was written', async () => {
    await host.page.evaluate((cells) => window.workbookHost.write('A1:D2', cells), CELLS);
    const before = await read('A1:D2');
    const saved = await host.page.evaluate(async () => Array.from(await window.workbookHost.save()));
    await openBytes(host.page, createBlankWorkbook('Other'), 'other.xlsx');
    await openBytes(host.page, Uint8Array.from(saved), 'again.xlsx');
    const after = await read('Figures!A1:D2');
    expect(after).toEqual(before);
    expect(after.values).toEqual([['Ref', 'RAG', 'Due', 'Red'], [7, 0.5, 43_465, 0.25]]);
  });

  it('downloads the workbook under its own name', async () => {
    await host.page.evaluate(() => window.workbookHost.write('B2', [['kept']]));
    const [download] = await Promise.all([host.page.waitForEvent('download'), host.page.locator('#save-file').click()]);
    expect(download.suggestedFilename()).toBe('figures.xlsx');
    await openBytes(host.page, await buffer(await download.createReadStream()), 'downloaded.xlsx');
    expect((await read('B2')).values).toEqual([['kept']]);
  });

  it('opens the file that the user picks', async () => {
    await host.page.locator('#file-picker').setInputFiles({ name: 'picked.xlsx', mimeType: '', buffer: Buffer.from(createBlankWorkbook('Picked')) });
    await eventually(() => host.page.locator('#file-name').textContent()).toBe('picked.xlsx');
    expect(await host.page.evaluate(() => window.workbookHost.sheets())).toEqual([{ name: 'Picked', active: true, visibility: 'Visible', usedAddress: null }]);
  });

  it('opens a sample from the menu by keyboard alone', async () => {
    await host.page.locator('#samples-button').focus();
    await host.page.keyboard.press('Enter');
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('Enter');
    await eventually(() => host.page.locator('#file-name').textContent()).toBe('contracts-register.xlsx');
    await host.page.evaluate(() => window.workbookHost.ready);
  });

  it('opens a file of the server by its address', async () => {
    await host.page.evaluate(() => window.workbookHost.open('assets/samples/risk-register.xlsx'));
    expect(await host.page.locator('#file-name').textContent()).toBe('risk-register.xlsx');
  });
});

describe('another workbook', () => {
  it('is the one that the pane then works on', async () => {
    const names = () => host.pane.evaluate(() => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    }));
    expect(await names()).toEqual(['Figures']);
    await openBytes(host.page, createBlankWorkbook('Second'), 'second.xlsx');
    expect(await names()).toEqual(['Second']);
    expect(host.page.frames().filter((frame) => frame.url().includes('taskpane.html'))).toHaveLength(1);
    expect(await host.page.evaluate(() => window.workbookHost.evaluate('=RISKRAG(1,1)'))).toBe('Green');
  });

  it('has settings of its own', async () => {
    const set = (value: string) => host.pane.evaluate((text) => Excel.run(async (context) => {
      context.workbook.settings.add('chosen', text);
      await context.sync();
    }), value);
    const get = () => host.pane.evaluate(() => Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('chosen').load('value');
      await context.sync();
      return setting.isNullObject ? null : setting.value as string;
    }));
    await set('first');
    const saved = await host.page.evaluate(async () => Array.from(await window.workbookHost.save()));
    await openBytes(host.page, createBlankWorkbook('Second'), 'second.xlsx');
    expect(await get()).toBeNull();
    await openBytes(host.page, Uint8Array.from(saved), 'first.xlsx');
    expect(await get()).toBe('first');
  });
});

describe('a file that cannot be opened', () => {
  it.each([
    ['a text file', Buffer.from('Ref,Risk\n1,Fire')],
    ['half a workbook', Buffer.from(createBlankWorkbook()).subarray(0, 700)],
    ['an empty file', Buffer.alloc(0)],
  ])('is named plainly, and the open workbook stays: %s', async (_, buffer) => {
    await host.page.locator('#file-picker').setInputFiles({ name: 'wrong.xlsx', mimeType: '', buffer });
    const notice = host.page.locator('#notice');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/^\s*wrong\.xlsx was not opened\. \S.+/);
    expect(await host.page.locator('#file-name').textContent()).toBe('figures.xlsx');
    expect(await host.page.evaluate(() => window.workbookHost.evaluate('=RISKRAG(4,5)'))).toBe('Red');
    await host.page.locator('#notice-close').click();
    expect(await notice.isHidden()).toBe(true);
  });

  it('rejects open() with the same words', async () => {
    await expect(openBytes(host.page, Buffer.from('nonsense'), 'odd.xlsx')).rejects.toThrow(/odd\.xlsx was not opened\./);
    await expect(host.page.evaluate(() => window.workbookHost.open('assets/samples/none.xlsx'))).rejects.toThrow(/none\.xlsx was not found/);
  });
});
